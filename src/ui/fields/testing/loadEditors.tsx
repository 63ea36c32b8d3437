/** Loads the editors that come when they are needed, so that tests see them at once. */

import { act, cleanup, render } from '@testing-library/react';
import type { OptionType } from '../../../option/type.ts';
import { ValueEditor } from '../ValueEditor.tsx';

const text: OptionType = { kind: 'string' };

const late: readonly OptionType[] = [
  { kind: 'attrsOf', of: text },
  { kind: 'either', branches: [text, { kind: 'boolean' }] },
  { kind: 'listOf', of: { kind: 'lines' } },
  { kind: 'submodule', options: [{ name: 'a', type: text }] },
];

export async function loadEditors(): Promise<void> {
  for (const type of late) {
    const page = render(
      <ValueEditor
        id="late"
        type={type}
        value={undefined}
        onChange={() => undefined}
        place="/late"
        label="Late"
        describedBy={undefined}
        placeholder={undefined}
        suggestions={undefined}
        removable
      />,
    );
    while (page.container.querySelector('input, select, button') === null) {
      await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
    }
    cleanup();
  }
}
