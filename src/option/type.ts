/** What values an option takes: one model for every type that upstream's option documents describe. */

import type { Value } from '../nix/value.ts';
import type { DataFormat } from './formats.ts';

export type OptionType =
  | { readonly kind: 'boolean' }
  /** `matching` is a POSIX extended regular expression that the whole text matches, as in Nix. */
  | { readonly kind: 'string'; readonly pattern?: StringPattern; readonly matching?: string }
  /** Text of several lines; definitions of several modules are joined. */
  | { readonly kind: 'lines' }
  /** The limits are inclusive. */
  | { readonly kind: 'integer'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'float'; readonly min?: number; readonly max?: number }
  /** A Nix path, or text that starts with `/`. */
  | { readonly kind: 'path' }
  | { readonly kind: 'package' }
  | { readonly kind: 'enum'; readonly values: readonly [Value, ...Value[]] }
  | { readonly kind: 'nullOr'; readonly of: OptionType }
  /** `min` and `max` say how many items there are, inclusive. */
  | {
      readonly kind: 'listOf';
      readonly of: OptionType;
      readonly min?: number;
      readonly max?: number;
    }
  | { readonly kind: 'attrsOf'; readonly of: OptionType; readonly names?: StringPattern }
  /** `freeform` is the type of attributes that are not listed; without it there are none. */
  | {
      readonly kind: 'submodule';
      readonly options: readonly SubOption[];
      readonly freeform?: OptionType;
    }
  /** Data of any shape that a file of this format can hold, attribute sets most of all. */
  | { readonly kind: 'freeform'; readonly format: DataFormat }
  /** The first branch that fits wins. */
  | { readonly kind: 'either'; readonly branches: readonly [OptionType, ...OptionType[]] }
  /** What only Nix can say, such as a function, or a type we cannot describe. */
  | { readonly kind: 'opaque'; readonly description: string };

export interface SubOption {
  readonly name: string;
  readonly label?: string;
  readonly help?: string;
  /** Nix refuses a value in which it is not set. */
  readonly required?: boolean;
  readonly type: OptionType;
}

/** A named rule that a string must follow; the rules are the table in `patterns.ts`. */
export type StringPattern =
  | 'notEmpty'
  | 'oneLine'
  | 'hostName'
  | 'userName'
  | 'fullName'
  | 'email'
  | 'url'
  | 'flakeUrl'
  | 'attrName'
  | 'attrPath'
  | 'absolutePath'
  | 'relativePath'
  | 'hashedPassword'
  | 'sshKey'
  | 'cacheKey'
  | 'environmentName'
  | 'timeZone'
  | 'locale';
