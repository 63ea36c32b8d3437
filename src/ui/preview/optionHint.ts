/** What is told of an option when a person points at it in a file. */

import type { OptionPage } from '../../catalog/optionPage.ts';
import type { Config } from '../../config/config.ts';
import { type Place, stepsOf } from '../../config/place.ts';
import { escapeMarkdown } from '../../editor/escapeMarkdown.ts';
import { fenceFor } from '../../generate/fence.ts';
import type { AttrPath } from '../../nix/value.ts';
import { labelOf, setOf } from '../explorer/sets.ts';

/** An option as the catalogs are asked about it, and for whom it is set. */
export interface PlacedOption {
  readonly set: string;
  readonly path: AttrPath;
  readonly owner: string;
}

/** The option at a place, or the one whose value it is part of; nothing where no host or home is set up. */
export function optionAt(config: Config, place: Place): PlacedOption | undefined {
  const [part, index, group, ...path] = stepsOf(place);
  if (group !== 'settings' || path.length === 0) return undefined;
  const home = part === 'homes' ? config.homes[Number(index)] : undefined;
  if (home !== undefined) {
    return { set: setOf('home', 'standalone'), path, owner: `the home of ${home.user}` };
  }
  const host = part === 'hosts' ? config.hosts[Number(index)] : undefined;
  if (host === undefined) return undefined;
  return { set: setOf('system', host.way), path, owner: `the host ${host.name}` };
}

/** Paragraphs of Markdown. */
export function optionHint(page: OptionPage, owner: string): readonly string[] {
  const { name, set, typeInWords, defaultText, description, manual } = page;
  const known = defaultText === undefined ? 'Default: none' : `Default: ${code(defaultText)}`;
  const link = manual === undefined ? [] : [`[Read about it in the manual](${linkTarget(manual)})`];
  return [
    `**${code(name)}** (${escapeMarkdown(labelOf(set))})`,
    `Takes ${escapeMarkdown(typeInWords)}. ${known}`,
    `Set here for ${escapeMarkdown(owner)}.`,
    ...(description === undefined ? [] : [escapeMarkdown(description)]),
    ...link,
  ];
}

function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const fence = fenceFor(line, 1);
  return fence.length === 1 ? `\`${line}\`` : `${fence} ${line} ${fence}`;
}

/** Without the characters that would end the target of a link. */
const linkTarget = (url: string): string =>
  url.replace(/[()<>\s]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
