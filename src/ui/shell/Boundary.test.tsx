// @vitest-environment jsdom

import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decodeLink } from '../../carry/link.ts';
import { defaultConfig } from '../../config/defaults.ts';
import { renameHost } from '../../config/hostEdits.ts';
import { configStore } from '../../store/configStore.ts';
import { useConfig } from '../../store/hooks.ts';
import { Boundary } from './Boundary.tsx';

/** Breaks on one host name, as a bug of ours would. */
function Fragile() {
  const name = useConfig((config) => config.hosts[0]?.name);
  if (name === 'cursed') throw new Error('cannot read the name');
  return <p>{name}</p>;
}

beforeEach(() => {
  configStore.start(defaultConfig);
  configStore.edit('/hosts/0/name', (config) => renameHost(config, 0, 'cursed'));
  vi.spyOn(console, 'error').mockImplementation(() => {});
  render(
    <Boundary area="the preview">
      <Fragile />
    </Boundary>,
  );
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('a part of the page that breaks', () => {
  it('says so, with the message of the failure', () => {
    expect(screen.getByRole('alert').textContent).toMatch(/the preview.*cannot read the name/);
  });

  it('lets the config out as a link', async () => {
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Copy config link' }));
    const link = await navigator.clipboard.readText();
    expect(decodeLink(link.split('#')[1] ?? '').config.hosts[0]?.name).toBe('cursed');
  });

  it('comes back when the step that broke it is undone', async () => {
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Undo the last step' }));
    expect(screen.getByText('nixos')).toBeDefined();
  });
});
