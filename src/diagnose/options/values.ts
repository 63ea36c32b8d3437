/** The value of an option against the option's type, part by part. */

import { optionAt } from '../../catalog/catalog.ts';
import { typeAt, typeInside } from '../../catalog/optionType.ts';
import { standingOf } from '../../catalog/standing.ts';
import { isWithin } from '../../config/place.ts';
import { getAt } from '../../nix/attrs.ts';
import type { AttrPath, Value } from '../../nix/value.ts';
import { literalInWords } from '../../option/inWords.ts';
import { misfitsOf, missingIn } from '../../option/misfits.ts';
import { nearValue } from '../../option/nearValue.ts';
import type { OptionType } from '../../option/type.ts';
import { type Finding, type NamedMend, removing } from '../finding.ts';
import { absentFinding } from './absent.ts';
import { nameIn } from './nameIn.ts';
import { readOnlyIn } from './readOnly.ts';
import type { Scope } from './scope.ts';

export function valueFindings(
  scope: Scope,
  path: AttrPath,
  type: OptionType,
  value: Value,
): readonly Finding[] {
  const readOnly = readOnlyIn(scope, path, value);
  const misfits = misfitsOf(type, value).flatMap(({ path: inner, message }): readonly Finding[] => {
    const at = [...path, ...inner];
    if (readOnly.some(({ place }) => isWithin(scope.place(at), place))) return [];
    if (inner.length > 0 && isAbsent(scope, at)) return [absentFinding(scope, at)];
    const place = scope.place(at);
    const set = getAt(scope.settings, at);
    if (set === undefined) return [{ code: 'value', severity: 'error', place, message }];
    const part = typeInside(type, inner);
    const near = part && nearValue(part, set);
    const mends: readonly NamedMend[] = [
      ...(near === undefined
        ? []
        : [
            {
              label: `Set it to ${inShort(near)}`,
              mend: { kind: 'set', place, value: near },
            } as const,
          ]),
      removing(place),
    ];
    return [{ code: 'value', severity: 'error', place, message, mends }];
  });
  const missing = missingIn(type, value).map((inner): Finding => {
    const at = [...path, ...inner];
    const idle = isIdle(scope, at);
    return {
      code: 'missing',
      severity: idle ? 'warning' : 'error',
      place: scope.place(at),
      message: `${nameIn(scope.settings, at.slice(0, -1))} needs a value for ${inner.at(-1)}.`,
      fix: idle ? 'Nix stops here once this is turned on.' : 'Nix stops where it is not set.',
    };
  });
  return [...readOnly, ...misfits, ...missing];
}

/** A value on a button. */
function inShort(value: Value): string {
  return value.kind === 'list'
    ? `a list of ${value.items.map(literalInWords)}`
    : literalInWords(value);
}

/** Whether nobody reads the option at `path`, because something above it is not turned on. */
function isIdle({ catalog, settings }: Scope, path: AttrPath): boolean {
  return path.some((_, length) => {
    const enable = [...path.slice(0, length), 'enable'];
    const option = length === 0 ? undefined : optionAt(catalog, enable);
    if (option === undefined || !option.type.startsWith('bool')) return false;
    const chosen = getAt(settings, enable);
    return chosen === undefined
      ? option.defaultText !== 'true'
      : chosen.kind === 'boolean' && !chosen.value;
  });
}

/** Whether nothing of this name can stand there, rather than something else. */
function isAbsent({ catalog }: Scope, path: AttrPath): boolean {
  return typeAt(catalog, path) === undefined && standingOf(catalog, path).kind !== 'inside';
}
