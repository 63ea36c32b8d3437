/** Reads the configuration of tmux, `.tmux.conf`. */

import { attrsOf } from '../../nix/attrs.ts';
import type { AttrPath, Value } from '../../nix/value.ts';
import type { ReadDotfile } from './dotfile.ts';
import {
  type Finding,
  found,
  join,
  left,
  part,
  readingOf,
  rest,
  set,
  setAgain,
  stringValue,
  yes,
} from './findings.ts';
import { literalText } from './shellValues.ts';
import { shellWords } from './shellWords.ts';
import { type TmuxPlugin, tmuxPlugin } from './tmuxPlugins.ts';
import { tmuxStatements } from './tmuxStatements.ts';

const option = (name: string): AttrPath => ['programs', 'tmux', name];

export const readTmuxConfig: ReadDotfile = (text) => {
  const statements = tmuxStatements(text);
  const commands = statements.map(({ kind, text: source }) =>
    kind === 'comment' ? [] : (commandWords(source) ?? []),
  );
  const settings = commands.map(settingOf);
  const last = new Map<string, string>();
  for (const setting of settings) if (setting !== undefined) last.set(setting.name, setting.value);
  const chosen = settings.map((setting) =>
    setting?.name === '@plugin' ? tmuxPlugin(setting.value) : undefined,
  );
  const plugins = new Map(chosen.flatMap((one) => (one === undefined ? [] : [[one.name, one]])));
  const owners = statements.map(({ text: source }) => ownerOf(source, [...plugins.values()]));
  const linesOf = new Map<string, string>();
  statements.forEach(({ text: source }, index) => {
    const name = owners[index]?.name;
    const line = `${source.replaceAll('\0', '')}\n`;
    if (name !== undefined) linesOf.set(name, (linesOf.get(name) ?? '') + line);
  });

  const findings = statements.map((statement, index) => {
    const { kind, text: source } = statement;
    const plugin = chosen[index];
    const setting = settings[index];
    if (kind === 'comment') return { statement, finding: rest };
    if (/plugins\/tpm\b|TMUX_PLUGIN_MANAGER_PATH/.test(source)) {
      return { statement, finding: left(managerWhy) };
    }
    if (plugin !== undefined) {
      // The manager takes a plugin that is named twice as one.
      if (!plugins.delete(plugin.name)) return { statement, finding: part };
      const value = pluginValue(plugin, linesOf.get(plugin.name) ?? '');
      return { statement, finding: found(join(option('plugins'), [value])) };
    }
    if (owners[index] !== undefined) return { statement, finding: part };
    if (setting?.name === '@plugin') return { statement, finding: left(unknownWhy) };
    if (setting !== undefined) return { statement, finding: settingFinding(setting, last) };
    return { statement, finding: prefixKey(commands[index] ?? [], last.get('prefix')) };
  });
  return readingOf(findings, [set(option('enable'), yes)], option('extraConfig'));
};

const managerWhy = 'Home Manager loads the plugins by itself, without a plugin manager.';
const unknownWhy = 'No package of nixpkgs is known for this plugin.';

/** The words of a command in which nothing is expanded. */
function commandWords(source: string): readonly string[] | undefined {
  const words = shellWords(source)?.map(literalText);
  const known = words?.filter((word) => word !== undefined);
  return known?.length === words?.length ? known : undefined;
}

interface Setting {
  readonly name: string;
  readonly value: string;
}

/** The option that a command sets for all sessions or the server, and to what. */
function settingOf(words: readonly string[]): Setting | undefined {
  const [command = '', flag = '', name, value, ...others] = words;
  const isWindow = command === 'setw' || command === 'set-window-option';
  if (!isWindow && command !== 'set' && command !== 'set-option') return undefined;
  if (!/^-[gswq]*[gs][gswq]*$/.test(flag) || name === undefined || value === undefined)
    return undefined;
  // In double quotes tmux reads more behind a backslash than shells do.
  return others.length === 0 && !value.includes('\\') ? { name, value } : undefined;
}

/**
 * The plugin that has to find this setting when it is loaded. What `extraConfig` holds comes behind
 * the plugins, where the plugin manager was called at the end.
 */
function ownerOf(source: string, plugins: readonly TmuxPlugin[]): TmuxPlugin | undefined {
  const name = /^set(?:-option)?[ \t]+-[a-z]+[ \t]+(?:-[a-z]+[ \t]+)?([@\w-]+)/.exec(source)?.[1];
  if (name === undefined || name === '@plugin') return undefined;
  if (name === 'status-left' || name === 'status-right')
    return plugins.find((one) => one.isInStatus);
  return plugins.find(({ options }) => options.some((begin) => name.startsWith(begin)));
}

function pluginValue(plugin: TmuxPlugin, lines: string): Value {
  const value: Value = { kind: 'package', attrPath: ['tmuxPlugins', plugin.name] };
  if (lines === '') return value;
  return attrsOf([
    ['plugin', value],
    ['extraConfig', stringValue(lines)],
  ]);
}

const switches: ReadonlyMap<string, string> = new Map([
  ['mouse', 'mouse'],
  ['aggressive-resize', 'aggressiveResize'],
  ['focus-events', 'focusEvents'],
]);
const numbers: ReadonlyMap<string, string> = new Map([
  ['escape-time', 'escapeTime'],
  ['history-limit', 'historyLimit'],
]);
const texts: ReadonlyMap<string, string> = new Map([
  ['default-terminal', 'terminal'],
  ['default-shell', 'shell'],
]);

/** What a setting is; `last` holds what each option is set to in the end. */
function settingFinding({ name, value }: Setting, last: ReadonlyMap<string, string>): Finding {
  const switched = switches.get(name);
  if (switched !== undefined && (value === 'on' || value === 'off')) {
    return found(set(option(switched), { kind: 'boolean', value: value === 'on' }));
  }
  const number = numbers.get(name);
  if (
    number !== undefined &&
    /^\d{1,9}$/.test(value) &&
    (number !== 'historyLimit' || Number(value) > 0)
  ) {
    return found(set(option(number), { kind: 'integer', value: Number(value) }));
  }
  const text = texts.get(name);
  if (text !== undefined && /^[\w./+@-]+$/.test(value))
    return found(set(option(text), stringValue(value)));
  switch (name) {
    case 'clock-mode-style':
      if (value !== '12' && value !== '24') return rest;
      return found(set(option('clock24'), { kind: 'boolean', value: value === '24' }));
    case 'prefix':
      return isKey(value) ? found(set(option('prefix'), stringValue(value))) : rest;
    case 'mode-keys':
      return value === 'vi' || value === 'emacs'
        ? found(set(option('keyMode'), stringValue(value)))
        : rest;
    case 'status-keys':
      if (value !== last.get(name)) return left(setAgain);
      return value === last.get('mode-keys') ? part : rest;
    case 'base-index': {
      // The option sets both numbers: panes that count otherwise must say so further down.
      if (!/^\d{1,9}$/.test(value)) return rest;
      const isSame = Number(value) === 0 || last.has('pane-base-index');
      return isSame
        ? found(set(option('baseIndex'), { kind: 'integer', value: Number(value) }))
        : rest;
    }
    case 'pane-base-index':
      if (value !== last.get(name)) return left(setAgain);
      return /^\d{1,9}$/.test(value) && value === (last.get('base-index') ?? '0') ? part : rest;
  }
  return rest;
}

function isKey(key: string): boolean {
  return /^(?:[CM]-)*[A-Za-z0-9]+$/.test(key);
}

/** The commands that Home Manager writes for another prefix: the old key does nothing, the new one is sent on. */
function prefixKey(words: readonly string[], prefix: string | undefined): Finding {
  if (prefix === undefined || prefix === 'C-b' || !isKey(prefix)) return rest;
  const [command, ...others] = words;
  const isUnbind = command === 'unbind' || command === 'unbind-key';
  if (isUnbind && others.join(' ') === 'C-b') return part;
  const isBind = command === 'bind' || command === 'bind-key';
  return isBind && others.join(' ') === `${prefix} send-prefix` ? part : rest;
}
