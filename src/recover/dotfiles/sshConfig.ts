/** An ssh_config as Home Manager's settings of ssh, whose blocks keep the order that ssh goes by. */

import { attrsOf } from '../../nix/attrs.ts';
import { expressionOf } from '../../nix/expressionOf.ts';
import { print } from '../../nix/print.ts';
import type { AttrPath, Attrs, Value } from '../../nix/value.ts';
import type { LeftLine, Proposal, ReadDotfile } from './dotfile.ts';
import { stringList } from './findings.ts';
import { isPlainWord, parseSshLine, type SshDirective } from './sshConfigSyntax.ts';
import { spelledKeyword } from './sshKeywords.ts';
import { type Neighbours, type OrderedBlock, orderMatters, orderOf } from './sshOrder.ts';
import { addDirective, type SshSettings, wholeValue } from './sshSettings.ts';

interface Block extends OrderedBlock {
  readonly kind: 'Host' | 'Match';
  readonly text: string;
  readonly line: number;
}

export const readSshConfig: ReadDotfile = (text) => {
  const left: LeftLine[] = [];
  const includes: Proposal[] = [];
  const general: SshSettings = new Map();
  const blocks: Block[] = [];
  /** Where a keyword goes now; nowhere below a line that should have opened a block. */
  let current: SshSettings | undefined = general;
  const open = (kind: Block['kind'], directive: SshDirective, line: number) => {
    const patterns = kind === 'Host' ? directive.words : undefined;
    const of = kind === 'Host' ? wordsAsWritten(directive).join(' ') : directive.text;
    const block: Block = { kind, text: of, patterns, settings: new Map(), line };
    blocks.push(block);
    current = block.settings;
    return block.settings;
  };
  for (const [index, written] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    const line = index + 1;
    const leave = (why: string) => left.push({ line, text: written.replace(/\r$/, ''), why });
    const found = parseSshLine(written);
    if (found.kind === 'nothing') continue;
    if (found.kind === 'unread') {
      leave(found.why);
      if (/^\s*(?:host|match)\b/i.test(written)) current = undefined;
      continue;
    }
    const { directive } = found;
    const { name } = directive;
    if (name === 'Host' || name === 'Match') open(name, directive, line);
    else if (current === undefined) leave('The line that opens its block cannot be read.');
    else if (name === 'Include' && blocks.length === 0) includes.push(includeOf(directive, line));
    else if (current === general && comesTooEarly(name, general)) {
      leave('Home Manager would write it above the line that tells ssh to ignore it.');
    } else {
      // Home Manager writes general settings above all includes; below one they are a block for every host.
      const below: SshSettings =
        current === general && includes.length > 0 ? open('Host', everyHost, line) : current;
      const why = addDirective(below, directive, line);
      if (why !== undefined) leave(why);
    }
  }
  const proposals = [...generalProposals(general), ...includes, ...blockProposals(blocks)];
  if (proposals.length === 0) return { proposals, left };
  proposals.sort((a, b) => a.line - b.line);
  return { proposals: [...enableSsh, ...proposals], left };
};

const everyHost: SshDirective = { name: 'Host', text: '*', words: ['*'] };

function proposed(path: AttrPath, value: Value, line: number, joins = false): Proposal {
  return { scope: 'home', path: ['programs', 'ssh', ...path], value, joins, line };
}

/** Home Manager's own defaults would be settings that the file does not have. */
const enableSsh: readonly Proposal[] = [
  proposed(['enable'], { kind: 'boolean', value: true }, 1),
  proposed(['enableDefaultConfig'], { kind: 'boolean', value: false }, 1),
];

/** General settings are written in the order of their names, an unknown one perhaps too high. */
function comesTooEarly(name: string, general: SshSettings): boolean {
  return (
    general.has('IgnoreUnknown') && spelledKeyword(name) === undefined && name < 'IgnoreUnknown'
  );
}

function includeOf(directive: SshDirective, line: number): Proposal {
  return proposed(['includes'], stringList(wordsAsWritten(directive)), line, true);
}

/** Word by word, or the whole text where some word needs its quotes. */
function wordsAsWritten({ text, words }: SshDirective): readonly string[] {
  return words.every(isPlainWord) ? words : [text];
}

function generalProposals(general: SshSettings): readonly Proposal[] {
  return Array.from(general.values(), (setting) =>
    proposed(['extraOptionOverrides', setting.name], wholeValue(setting), setting.line),
  );
}

function blockProposals(blocks: readonly Block[]): readonly Proposal[] {
  const last = lastOfAll(blocks);
  const ordered = blocks.filter((block) => block !== last);
  const names = namesOf(ordered);
  const sides = orderOf(ordered);
  const proposals = ordered.map((block, index) => {
    const { name = '', header } = names[index] ?? {};
    const value = placed(settingsOf(block, header), sides[index], names);
    return proposed(['settings', name], value, block.line);
  });
  if (last === undefined) return proposals;
  return [...proposals, proposed(['settings', '*'], settingsOf(last, undefined), last.line)];
}

/** The block that can be `"*"`, which Home Manager writes below all others. */
function lastOfAll(blocks: readonly Block[]): Block | undefined {
  const index = blocks.findLastIndex(({ kind, text }) => kind === 'Host' && text === '*');
  const block = blocks[index];
  if (block === undefined) return undefined;
  return blocks.slice(index + 1).some((other) => orderMatters(block, other)) ? undefined : block;
}

interface BlockName {
  readonly name: string;
  /** The line that opens the block, where the name does not say it. */
  readonly header: string | undefined;
}

/** Names that Home Manager turns into these very lines, each of them once. */
function namesOf(blocks: readonly Block[]): readonly BlockName[] {
  const taken = new Set<string>(['*']);
  const counts = new Map<string, number>();
  return blocks.map(({ kind, text }) => {
    const header = `${kind} ${text}`;
    const short = kind === 'Host' && !/^(?:Host|Match) /.test(text) ? [text] : [];
    const free = [...short, header].find((name) => !taken.has(name));
    if (free !== undefined) {
      taken.add(free);
      return { name: free, header: undefined };
    }
    let count = counts.get(header) ?? 1;
    let name: string;
    do {
      count += 1;
      name = `${header} (${count})`;
    } while (taken.has(name));
    counts.set(header, count);
    taken.add(name);
    return { name, header };
  });
}

function settingsOf({ settings }: Block, header: string | undefined): Attrs {
  const attrs = Array.from(
    settings.values(),
    (setting) => [setting.name, wholeValue(setting)] as const,
  );
  if (header === undefined) return attrsOf(attrs);
  return attrsOf([['header', { kind: 'string', value: header }], ...attrs]);
}

/** The settings with their place among the others, where they need one. */
function placed(
  settings: Attrs,
  { before, after }: Neighbours = { before: [], after: [] },
  names: readonly BlockName[],
): Value {
  if (before.length === 0 && after.length === 0) return settings;
  const list = (positions: readonly number[]): string =>
    printed({
      kind: 'list',
      items: positions.map((at) => ({ kind: 'string', value: names[at]?.name ?? '' })),
    });
  const place =
    before.length === 0
      ? `entryAfter ${list(after)}`
      : after.length === 0
        ? `entryBefore ${list(before)}`
        : `entryBetween ${list(before)} ${list(after)}`;
  return { kind: 'raw', text: `lib.hm.dag.${place} ${printed(settings)}` };
}

function printed(value: Value): string {
  return print(expressionOf(value)).text.trim();
}
