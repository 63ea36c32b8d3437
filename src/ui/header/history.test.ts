// @vitest-environment jsdom

import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultConfig } from '../../config/defaults.ts';
import { renameHost } from '../../config/hostEdits.ts';
import { configStore } from '../../store/configStore.ts';
import { viewStore } from '../../store/viewStore.ts';
import { listenForUndo } from './history.ts';

let stop = () => {};
const hostName = () => configStore.getState().config.hosts[0]?.name;

beforeEach(() => {
  document.body.innerHTML =
    '<input id="field"><span data-native-undo><input id="pending"></span><button>x</button>';
  configStore.start(defaultConfig);
  configStore.edit('/hosts/0/name', (config) => renameHost(config, 0, 'laptop'));
  stop = listenForUndo(window);
});

afterEach(() => stop());

describe('the undo keys', () => {
  it.each(['{Control>}z{/Control}', '{Meta>}z{/Meta}'])('%s undo, in a field too', async (keys) => {
    const user = userEvent.setup();
    document.getElementById('field')?.focus();
    await user.keyboard(keys);
    expect(hostName()).toBe('nixos');
  });

  it.each(['{Control>}{Shift>}Z{/Shift}{/Control}', '{Control>}y{/Control}'])(
    '%s redo',
    async (keys) => {
      const user = userEvent.setup();
      await user.keyboard('{Control>}z{/Control}');
      await user.keyboard(keys);
      expect(hostName()).toBe('laptop');
    },
  );

  it('show what changed', async () => {
    const user = userEvent.setup();
    await user.keyboard('{Control>}z{/Control}');
    expect(viewStore.getState().selection).toMatchObject({
      place: '/hosts/0/name',
      from: 'history',
    });
  });

  it('leave a field alone whose text is not in the document yet', async () => {
    const user = userEvent.setup();
    document.getElementById('pending')?.focus();
    await user.keyboard('{Control>}z{/Control}');
    expect(hostName()).toBe('laptop');
  });

  it('take over the undo of the browser’s own menu', () => {
    const event = new InputEvent('beforeinput', {
      inputType: 'historyUndo',
      bubbles: true,
      cancelable: true,
    });
    document.getElementById('field')?.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(hostName()).toBe('nixos');
  });
});
