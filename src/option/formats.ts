/** The formats of data whose shape is up to the program that reads it. */

export type DataFormat =
  | 'json'
  | 'yaml'
  | 'toml'
  | 'hocon'
  | 'kdl'
  | 'xml'
  | 'plist'
  | 'php'
  | 'elixir'
  | 'lua'
  | 'python'
  | 'program'
  | 'nix';

interface Format {
  readonly label: string;
  /** A noun phrase, as `inWords` gives. */
  readonly words: string;
  /** Whether it can hold null. */
  readonly nulls: boolean;
}

const named = (label: string, nulls: boolean): Format => ({
  label,
  words: `any settings (${label})`,
  nulls,
});

/** Sources: `pkgs/pkgs-lib/formats` of Nixpkgs, and the modules that bring a format of their own. */
export const formats: Readonly<Record<DataFormat, Format>> = {
  json: named('JSON', true),
  yaml: named('YAML', true),
  toml: named('TOML', false),
  hocon: named('HOCON', true),
  kdl: named('KDL', true),
  xml: named('XML', true),
  plist: named('property list', false),
  php: named('PHP', true),
  elixir: named('Elixir', true),
  lua: named('Lua', true),
  python: named('Python', true),
  /** A program's own configuration file. */
  program: { label: 'This format', words: 'any settings of the program', nulls: true },
  /** Whatever Nix can evaluate to. */
  nix: { label: 'Nix', words: 'anything', nulls: true },
};
