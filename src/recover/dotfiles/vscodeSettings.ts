/** Reads the files of VS Code, its settings, its keys and the list of its extensions, as what Home Manager writes them from. */

import { looksSecret } from '../../diagnose/secrets.ts';
import { attrsOf } from '../../nix/attrs.ts';
import type { AttrPath, Attrs, Value } from '../../nix/value.ts';
import type { DotfileReading, LeftLine, Proposal, ReadDotfile } from './dotfile.ts';
import { type JsonPart, type JsonParts, readJsonWithComments } from './jsonWithComments.ts';
import { addLeft, type TextLines, textLines } from './leftLines.ts';
import { whySecret } from './secretTexts.ts';

const program: AttrPath = ['programs', 'vscode'];
const profile: AttrPath = [...program, 'profiles', 'default'];

/** `settings.json`: one proposal for each setting. Of a setting that stands there twice the last counts. */
export const readVscodeSettings: ReadDotfile = (text) => {
  const json = readJsonWithComments(text);
  const lines = textLines(text);
  if (json.kind === 'list') return allLeft(lines, text, 'Settings are an object: “{ … }”.');
  const last = new Map(json.parts.map((part) => [part.name, part]));
  return readingOf(text, lines, json, (part) => {
    if (last.get(part.name) !== part) return 'This is set again further down.';
    const path = [...profile, 'userSettings', part.name];
    return { scope: 'home', path, value: part.value, joins: false, line: lines.lineAt(part.start) };
  });
};

/** `keybindings.json`: one proposal for each binding. */
export const readVscodeKeybindings: ReadDotfile = (text) => {
  const json = readJsonWithComments(text);
  const lines = textLines(text);
  if (json.kind === 'object') return allLeft(lines, text, 'Keybindings are a list: “[ … ]”.');
  return readingOf(text, lines, json, (part) => {
    const binding = bindingOf(part.value);
    if (typeof binding === 'string') return binding;
    return {
      scope: 'home',
      path: [...profile, 'keybindings'],
      value: { kind: 'list', items: [binding] },
      joins: true,
      line: lines.lineAt(part.start),
    };
  });
};

/** What `code --list-extensions` prints: one `publisher.name` a line, with or without `@version`. */
export const readVscodeExtensions: ReadDotfile = (text) => {
  const proposals: Proposal[] = [];
  const left: LeftLine[] = [];
  const seen = new Set<string>();
  for (const [index, written] of textLines(text).lines.entries()) {
    const line = index + 1;
    const id = written.trim();
    if (id === '' || id.startsWith('#')) continue;
    const attrPath = extensionPackage(id);
    const key = attrPath?.join('.') ?? '';
    if (attrPath === undefined) {
      left.push({ line, text: written, why: 'This is no name of an extension: “publisher.name”.' });
    } else if (seen.has(key)) {
      left.push({ line, text: written, why: 'This extension stands further up already.' });
    } else {
      seen.add(key);
      proposals.push(extensionProposal(attrPath, line));
    }
  }
  return { proposals: withEnable(proposals), left };
};

/** Extensions that have moved to another id since, or whose capitals Nixpkgs kept; it has all others in small letters. */
const otherIds: ReadonlyMap<string, readonly [publisher: string, name: string]> = new Map([
  ['1password.op-vscode', ['1Password', 'op-vscode']],
  ['google.gemini-cli-vscode-ide-companion', ['Google', 'gemini-cli-vscode-ide-companion']],
  ['jakebecker.elixir-ls', ['elixir-lsp', 'vscode-elixir-ls']],
  ['jpoissonnier.vscode-styled-components', ['styled-components', 'vscode-styled-components']],
  ['matklad.rust-analyzer', ['rust-lang', 'rust-analyzer']],
  ['ms-vscode.go', ['golang', 'go']],
]);

/** The package of an extension's id, if it is one. */
export function extensionPackage(id: string): AttrPath | undefined {
  const match = /^([a-z0-9][a-z0-9-]*)\.([a-z0-9][a-z0-9._-]*)(?:@[\w.+-]+)?$/.exec(
    id.toLowerCase(),
  );
  const [, publisher, name] = match ?? [];
  if (publisher === undefined || name === undefined) return undefined;
  return ['vscode-extensions', ...(otherIds.get(`${publisher}.${name}`) ?? [publisher, name])];
}

export function extensionProposal(attrPath: AttrPath, line: number): Proposal {
  return {
    scope: 'home',
    path: [...profile, 'extensions'],
    value: { kind: 'list', items: [{ kind: 'package', attrPath }] },
    joins: true,
    line,
  };
}

/** The proposals behind the one that turns VS Code on; none where there are none. */
export function withEnable(proposals: readonly Proposal[]): readonly Proposal[] {
  const [first] = proposals;
  if (first === undefined) return [];
  const enable: Proposal = {
    scope: 'home',
    path: [...program, 'enable'],
    value: { kind: 'boolean', value: true },
    joins: false,
    line: first.line,
  };
  return [enable, ...proposals];
}

function readingOf(
  text: string,
  lines: TextLines,
  json: JsonParts,
  propose: (part: JsonPart) => Proposal | string,
): DotfileReading {
  const proposals: Proposal[] = [];
  const left: LeftLine[] = [];
  for (const part of json.parts) {
    const proposed =
      part.trouble ?? (looksSecret(part.name, part.value) ? whySecret : propose(part));
    if (typeof proposed === 'string') addLeft(left, lines.left(part.start, part.end, proposed));
    else proposals.push(proposed);
  }
  if (json.broken !== undefined) {
    const why = `Not read from here on: ${json.broken.why}`;
    addLeft(left, lines.left(json.broken.at, text.length, why));
  }
  return { proposals: withEnable(proposals), left };
}

function allLeft(lines: TextLines, text: string, why: string): DotfileReading {
  return { proposals: [], left: lines.left(0, text.length, why) };
}

/** A binding with the attributes that Home Manager has for it, or why it is none. */
function bindingOf(value: Value): Attrs | string {
  if (value.kind !== 'attrs') return 'A binding is an object with a key and a command.';
  const named = new Map(value.attrs.map((attr) => [attr.name, attr.value]));
  for (const name of ['key', 'command']) {
    if (named.get(name)?.kind !== 'string') return `A binding needs its “${name}” as text.`;
  }
  const when = named.get('when');
  if (when !== undefined && when.kind !== 'string') return 'What stands at “when” should be text.';
  const other = value.attrs.find(({ name }) => !['key', 'command', 'when', 'args'].includes(name));
  if (other !== undefined) return `Home Manager has no option for “${other.name}” of a binding.`;
  return attrsOf(value.attrs.map((attr) => [attr.name, attr.value]));
}
