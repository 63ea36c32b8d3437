/** A field of any type on a page of its own, over the page's store. */

import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { defaultConfig } from '../../../config/defaults.ts';
import { resetHomeOption, setHomeOption } from '../../../config/homeEdits.ts';
import { homePlace } from '../../../config/place.ts';
import { getAt } from '../../../nix/attrs.ts';
import type { Value } from '../../../nix/value.ts';
import type { OptionType } from '../../../option/type.ts';
import { configStore } from '../../../store/configStore.ts';
import { Field } from '../Field.tsx';

const path = ['test', 'option'];

/** The field is called `Thing`; `value` reads what the config holds now. */
export function renderField(type: OptionType, start?: Value, usual?: string) {
  configStore.start(
    start === undefined ? defaultConfig : setHomeOption(defaultConfig, 0, path, start),
  );
  const read = () =>
    getAt(configStore.getState().config.homes[0]?.settings ?? { kind: 'attrs', attrs: [] }, path);
  const user = userEvent.setup();
  const page = render(
    <Field
      field={{
        place: homePlace(0, path),
        type,
        label: 'Thing',
        help: 'What it is for.',
        default: usual,
        removable: true,
        option: { name: 'test.option', docs: 'https://example.org' },
        read: (config) => getAt(config.homes[0]?.settings ?? { kind: 'attrs', attrs: [] }, path),
        write: (config, value) =>
          value === undefined
            ? resetHomeOption(config, 0, path)
            : setHomeOption(config, 0, path, value),
      }}
    />,
  );
  return { user, value: read, ...page };
}
