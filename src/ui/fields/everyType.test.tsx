// @vitest-environment jsdom

import { cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { defaultConfig } from '../../config/defaults.ts';
import { expressionOf } from '../../nix/expressionOf.ts';
import { print } from '../../nix/print.ts';
import type { Value } from '../../nix/value.ts';
import { arbitraryType, arbitraryValueOf } from '../../option/testing/arbitraryOption.ts';
import type { OptionType } from '../../option/type.ts';
import { configStore } from '../../store/configStore.ts';
import { lineOf } from './readings.ts';
import { loadEditors } from './testing/loadEditors.tsx';
import { ValueEditor } from './ValueEditor.tsx';

beforeAll(loadEditors);
beforeEach(() => configStore.start(defaultConfig));
afterEach(cleanup);

function draw(type: OptionType, value: Value | undefined) {
  const onChange = vi.fn();
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const page = render(
    <ValueEditor
      id="thing"
      type={type}
      value={value}
      onChange={onChange}
      place="/homes/0/settings/thing"
      label="Thing"
      describedBy={undefined}
      placeholder={undefined}
      suggestions={undefined}
      removable
    />,
  );
  const complained = complaints.mock.calls.map((call) => call.join(' '));
  complaints.mockRestore();
  return { page, onChange, complained };
}

/** All that stands in the fields, and between them. */
function textIn(container: HTMLElement) {
  const fields = container.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'input, textarea',
  );
  const texts = Array.from(fields, (field) => field.value);
  const chosen = Array.from(container.querySelectorAll('option:checked'), (o) => o.textContent);
  const nix = Array.from(
    container.querySelectorAll<HTMLTextAreaElement>('textarea[aria-label$="in Nix"]'),
    (field) => field.value,
  );
  return { shown: [container.textContent, ...texts, ...chosen].join('\n'), nix: new Set(nix) };
}

/** What of a value is not to be seen. */
function hidden(value: Value, seen: ReturnType<typeof textIn>): readonly Value[] {
  if (seen.nix.has(print(expressionOf(value)).text.trimEnd())) return [];
  switch (value.kind) {
    case 'list':
      return value.items.flatMap((item) => hidden(item, seen));
    case 'attrs':
      return value.attrs.flatMap((attr) => [
        ...(seen.shown.includes(attr.name) ? [] : [{ kind: 'string', value: attr.name } as const]),
        ...hidden(attr.value, seen),
      ]);
    case 'null':
      return /nothing/i.test(seen.shown) ? [] : [value];
    case 'boolean':
      return /On|Off|on|off/.test(seen.shown) ? [] : [value];
    case 'integer':
      return seen.shown.includes(String(value.value)) ? [] : [value];
    case 'raw':
      return seen.nix.has(value.text) ? [] : [value];
    default:
      return seen.shown.includes(lineOf(value)) || seen.shown.includes(String(lineOf(value)))
        ? []
        : [value];
  }
}

const typeAndValue = arbitraryType.chain((type) =>
  fc.record({ type: fc.constant(type), value: arbitraryValueOf(type) }),
);

test('every value of every type is shown whole, and showing it changes nothing', () => {
  fc.assert(
    fc.property(typeAndValue, ({ type, value }) => {
      const { page, onChange, complained } = draw(type, value);
      expect(hidden(value, textIn(page.container))).toEqual([]);
      expect(onChange).not.toHaveBeenCalled();
      expect(complained).toEqual([]);
      cleanup();
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('a value of another type is shown whole as well', () => {
  fc.assert(
    fc.property(arbitraryType, typeAndValue, (type, { value }) => {
      const { page, onChange } = draw(type, value);
      expect(hidden(value, textIn(page.container))).toEqual([]);
      expect(onChange).not.toHaveBeenCalled();
      cleanup();
    }),
    { numRuns: 100 },
  );
}, 60_000);

/** A group that no option is in. */
const takesNothing = (type: OptionType): boolean =>
  type.kind === 'submodule' &&
  type.freeform === undefined &&
  type.options.every((option) => takesNothing(option.type));

test('a field of any type is there while nothing is set', () => {
  fc.assert(
    fc.property(arbitraryType, (type) => {
      fc.pre(!takesNothing(type));
      const { page, onChange } = draw(type, undefined);
      expect(page.container.querySelector('input, select, textarea, button')).not.toBeNull();
      expect(onChange).not.toHaveBeenCalled();
      cleanup();
    }),
    { numRuns: 100 },
  );
}, 60_000);
