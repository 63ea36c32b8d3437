/** The names that single modules of Home Manager, nix-darwin and NixOS give to types of their own. */

import type { OptionType } from './type.ts';
import {
  atom,
  attrsOf,
  boolean,
  data,
  either,
  float,
  integer,
  listOf,
  matching,
  nullOr,
  opaque,
  orList,
  path,
  scalar,
  string,
  submodule,
} from './typeWords.ts';

/** What a browser or mail program keeps in `about:config`. */
export const preference = either(boolean, integer, string, data('json'));

/** A program's own settings, of any shape. */
export const settings = data('program');

const systemdOption = nullOr(orList(either(boolean, integer, float, string, path)));
const sanoid = nullOr(orList(either(string, integer, boolean)));
const fraction: OptionType = { kind: 'float', min: 0, max: 1 };
const overlay = opaque('an overlay: a function of the final and the previous packages');
const minecraftId = matching(
  '[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}',
);
/** Two levels of what Kodi nests; deeper ones are written in Nix. */
const strings = either(string, listOf(string), attrsOf(string));
/** A file that holds the secret, so that it stays out of the Nix store. */
const secret: OptionType = {
  kind: 'submodule',
  options: [{ name: '_secret', type: path }],
};

export const programNouns: Readonly<Record<string, OptionType>> = {
  // Home Manager
  'bookmark submodule': submodule,
  'directory submodule': submodule,
  'An attribute set containing a remote type and options.': attrsOf(atom),
  'Atuin configuration': attrsOf(data('toml')),
  /** A list holds values of one type; tuples and the like are made with `lib.hm.gvariant`. */
  'GVariant value': either(boolean, integer, float, string, listOf(string), listOf(integer)),
  'Hyprland binds': attrsOf(settings),
  'KDE option value': nullOr(either(boolean, float, integer, string)),
  'Mopidy config value': nullOr(orList(scalar)),
  'Nushell inline value': opaque('an expression of Nushell'),
  'attribute set of Nushell values': attrsOf(settings),
  'list of Nushell values': listOf(settings),
  'Rasi literal string': attrsOf(string),
  'Recoll config value': settings,
  'Swaynag config atom (null, bool, int, float, str)': atom,
  'attribute set of attribute sets': attrsOf(attrsOf(settings)),
  'attribute sets or lists of strings': either(string, attrsOf(strings), listOf(strings)),
  'float between 0.0 and 1.0 (inclusive)': fraction,
  'list of plugin packages or submodules': listOf(either({ kind: 'package' }, submodule)),
  'list of string (optional when erase is set to true)': listOf(string),
  'nixpkgs overlay': overlay,
  'percentage between 0% and 200% (both inclusive)': matching('([01]?[0-9]?[0-9]|200)%'),
  'string of length 2': matching('.{2}'),
  'string of length 12': matching('.{12}'),
  '3×3 matrix of floating point numbers': {
    kind: 'listOf',
    of: { kind: 'listOf', of: float, min: 3, max: 3 },
    min: 3,
    max: 3,
  },
  'values (null, bool, int, string, or float) or a list of values, that will be joined with a comma':
    orList(atom),
  'Thunderbird preference (int, bool, string, and also attrs, list, float as a JSON string)':
    attrsOf(data('json')),
  'xfconf settings': attrsOf(attrsOf(orList(atom))),

  // NixOS and nix-darwin
  'Go duration (https://golang.org/pkg/time/#ParseDuration)': matching(
    '([0-9]+(\\.[0-9]+)?(ns|us|µs|ms|s|m|h))+',
  ),
  'IPv4 or IPv6 address': string,
  'Minecraft UUID': minecraftId,
  'Network prefix in CIDR notation': matching('[0-9A-Fa-f.:]+/[0-9]{1,3}'),
  'NetworkManager plug-in': { kind: 'package' },
  'PKCS#11 URI': matching('pkcs11:.*'),
  'Traffic Server records value': settings,
  'atoms (str, int, bool)': either(string, integer, boolean),
  'configured template name': string,
  'coderepo names': string,
  'dataset/template options': attrsOf(sanoid),
  'davmail config type (str, int, bool or attribute set thereof)': settings,
  'file mode string': matching('[0-7]{3,4}'),
  'freeciv-server params': attrsOf(orList(either(boolean, integer, float, string))),
  'ibus-engine': { kind: 'package' },
  'instances of this type recursively': settings,
  'int, bool, string or list of them': orList(either(integer, boolean, string)),
  'integer of at least 16 bits': { kind: 'integer', min: 16 },
  'key ID prefixed with KEY_': matching('KEY_.*'),
  'limesurvey config type (str, int, bool or attribute set thereof)': settings,
  'nix path': orList(either(path, string)),
  'nixpkgs config': attrsOf(data('nix')),
  'package that is a Home Assistant component': { kind: 'package' },
  'package with provided sessions': { kind: 'package' },
  'printable string without spaces, # and /': matching('[^[:space:]#/]+'),
  'secret value': secret,
  'raw elixir': opaque('an expression of Elixir'),
  'elixir tuple': opaque('a tuple of Elixir'),
  'session name': string,
  'settings option': attrsOf(settings),
  'string containing all of the characters %Y, %m, %d, %H, %M, %S': string,
  'string containing either a number or a range': matching('[0-9]+(-[0-9]+)?'),
  'string of the form number{b|k|M|G}': matching('[0-9]+[bkMG]'),
  'string without line breaks or quotes': matching('[^\n\r"]*'),
  'string without spaces': matching('[^ ]*'),
  'string, package, bool, int or float': either(boolean, integer, float, string, {
    kind: 'package',
  }),
  'string, path, bool, or integer': either(boolean, integer, path, string),
  'string, with spaces inside double quotes': string,
  'sysctl option value': nullOr(either(boolean, integer, string)),
  'systemd option': systemdOption,
  'tmpfiles.d(5) age format': string,
  'znc values (null, atoms (str, int, bool), list of atoms, or attrsets of znc values)': settings,
};
