/** How the document is looked at: what is selected and open. Nothing here is part of the config. */

import { createStore } from 'zustand/vanilla';
import type { Config } from '../config/config.ts';
import type { Problem } from '../config/decode.ts';
import { type Place, stepsOf } from '../config/place.ts';
import type { Finding } from '../diagnose/finding.ts';
import type { AttrPath } from '../nix/value.ts';
import type { Draft } from './draft.ts';

/** Who selected a place: the form shows what the preview chose, and the other way round. */
export type SelectionOrigin = 'form' | 'preview' | 'cursor' | 'finding' | 'history';

export interface Selection {
  readonly place: Place;
  readonly from: SelectionOrigin;
  /** Counts up, so that selecting the same place again is seen. */
  readonly turn: number;
}

export type Scheme = 'system' | 'light' | 'dark';
export type Pane = 'form' | 'preview' | 'problems';
export type DialogName =
  | 'download'
  | 'share'
  | 'link-problems'
  | 'add-set'
  | 'explain'
  | 'compare'
  | 'modernise'
  | 'open'
  | 'release'
  | 'state-version';

/** A state version that was chosen in place of another, and of which nobody has said why yet. */
export interface ChosenVersion {
  readonly place: Place;
  readonly before: string;
  readonly chosen: string;
}

/** What the settings pane shows: the guided form, every option there is, or what is set. */
export type SettingsTab = 'guided' | 'all' | 'set';

/** An option by its module set and path; the path may have a person's names for `<name>`. */
export interface OptionRef {
  readonly set: string;
  readonly path: AttrPath;
}

/** A module set that the person brought along, from the `options.json` of an input. */
export interface AddedSet {
  readonly name: string;
  readonly scope: 'home' | 'system';
}

/** A file that a person dropped, with its path below the folder that it came in. */
export interface DroppedFile {
  readonly path: string;
  readonly file: File;
}

export interface View {
  readonly addedSets: readonly AddedSet[];
  readonly tab: SettingsTab;
  /** What is searched for among all options. */
  readonly query: string;
  /** The option whose page is open. */
  readonly option: OptionRef | undefined;
  /** What was last taken home, to tell what has changed since. */
  readonly downloaded: Config | undefined;
  /** What the person opened last: a link, a draft, or files of their own. */
  readonly opened: Config | undefined;
  readonly selection: Selection | undefined;
  /** Path of the file shown in the preview; the first file where there is none of that path. */
  readonly file: string | undefined;
  /** Section of the form that is shown; the first where it is undefined. */
  readonly section: string | undefined;
  /** Number of the host that is edited; see `useHost` for the one that really is there. */
  readonly host: number;
  readonly home: number;
  readonly scheme: Scheme;
  readonly wordWrap: boolean;
  /** Which pane a narrow page shows. */
  readonly pane: Pane;
  /** Whether a wide page shows the list of problems below the preview. */
  readonly problems: boolean;
  readonly dialog: DialogName | undefined;
  /** What was pasted from a terminal to be explained. */
  readonly terminalText: string;
  /** What the release that was just chosen means for the options that are set. */
  readonly releaseChanges: readonly Finding[];
  readonly chosenVersion: ChosenVersion | undefined;
  /** Files that were dropped on the page and wait to be read. */
  readonly dropped: readonly DroppedFile[];
  readonly welcome: boolean;
  /** What could not be read of the link that is open. */
  readonly linkProblems: readonly Problem[];
  /** Edits of an earlier visit, on offer. */
  readonly draft: Draft | undefined;
  /** Whether the browser refuses to keep drafts. */
  readonly storageBlocked: boolean;
}

export const viewStore = createStore<View>()(() => ({
  addedSets: [],
  tab: 'guided',
  query: '',
  option: undefined,
  downloaded: undefined,
  opened: undefined,
  selection: undefined,
  file: undefined,
  section: undefined,
  host: 0,
  home: 0,
  scheme: 'system',
  wordWrap: false,
  pane: 'form',
  problems: false,
  dialog: undefined,
  terminalText: '',
  releaseChanges: [],
  chosenVersion: undefined,
  dropped: [],
  welcome: false,
  linkProblems: [],
  draft: undefined,
  storageBlocked: false,
}));

/** Changes how the document is looked at. */
export function look(change: Partial<Omit<View, 'selection'>>): void {
  viewStore.setState(change);
}

/** Selects the place of a field. */
export function select(place: Place, from: SelectionOrigin): void {
  const turn = (viewStore.getState().selection?.turn ?? 0) + 1;
  viewStore.setState({ selection: { place, from, turn } });
}

/** Selects a place and brings its host or home, and on a narrow page the form, into view. */
export function reveal(place: Place, from: SelectionOrigin): void {
  const [part, index] = stepsOf(place);
  if (part === 'hosts' && index !== undefined) look({ host: Number(index) });
  if (part === 'homes' && index !== undefined) look({ home: Number(index) });
  if (viewStore.getState().pane === 'problems') look({ pane: 'form' });
  if (from !== 'history') look({ tab: 'guided' });
  select(place, from);
}

/** Opens the page of an option among all options. */
export function openOption(option: OptionRef): void {
  look({ tab: 'all', pane: 'form', option });
}
