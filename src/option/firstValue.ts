/** The value an option starts with when a person turns to it and has set nothing yet. */

import type { Value } from '../nix/value.ts';
import { stringPatterns } from './patterns.ts';
import type { OptionType } from './type.ts';

/**
 * The smallest value that fits: off, empty, 0 or the limit next to it, the first choice. Only text
 * that must match a pattern of upstream's starts empty, whether that fits or not.
 */
export function firstValue(type: OptionType): Value {
  switch (type.kind) {
    case 'boolean':
      return { kind: 'boolean', value: false };
    case 'string':
      return { kind: 'string', value: firstText(type.pattern) };
    case 'lines':
      return { kind: 'string', value: '' };
    case 'integer':
      return { kind: 'integer', value: nearestToZero(type) };
    case 'float':
      return { kind: 'float', value: nearestToZero(type) };
    case 'path':
      return { kind: 'path', text: './file' };
    case 'package':
      return { kind: 'package', attrPath: ['hello'] };
    case 'enum':
      return type.values[0];
    case 'nullOr':
      return { kind: 'null' };
    case 'listOf':
      return {
        kind: 'list',
        items: Array.from({ length: type.min ?? 0 }, () => firstValue(type.of)),
      };
    case 'attrsOf':
    case 'submodule':
    case 'freeform':
      return { kind: 'attrs', attrs: [] };
    case 'either':
      return firstValue(type.branches[0]);
    case 'opaque':
      return { kind: 'raw', text: '{ }' };
  }
}

/** Empty where the rule lets it be. */
function firstText(pattern: Extract<OptionType, { kind: 'string' }>['pattern']): string {
  if (pattern === undefined) return '';
  const rule = stringPatterns[pattern];
  return rule.check('') === undefined ? '' : rule.example;
}

function nearestToZero({ min, max }: { readonly min?: number; readonly max?: number }): number {
  return Math.min(Math.max(0, min ?? 0), max ?? Number.POSITIVE_INFINITY);
}
