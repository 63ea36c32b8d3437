/** Options that others need beside them: without these, evaluation stops or warns. */

import type { Config } from '../../config/config.ts';
import { homePlace, type Place, systemPlace } from '../../config/place.ts';
import { systemSettings } from '../../config/systemSettings.ts';
import { getAt } from '../../nix/attrs.ts';
import type { AttrPath, Attrs, Value } from '../../nix/value.ts';
import type { Finding, Severity } from '../finding.ts';

interface Need {
  /** Whether the settings ask for the companion. */
  readonly asks: (settings: Attrs) => boolean;
  readonly companion: string;
  readonly severity: Severity;
  readonly message: string;
}

/** Sources: assertions of `autologin`, `nvidia.nix` and `auto-upgrade.nix` in NixOS. */
const ofNixos: readonly Need[] = [
  {
    asks: (settings) => isOn(settings, 'services.displayManager.autoLogin.enable'),
    companion: 'services.displayManager.autoLogin.user',
    severity: 'error',
    message: 'Logging in without asking needs the name of the user who is logged in.',
  },
  {
    asks: (settings) => lists(settings, 'services.xserver.videoDrivers', 'nvidia'),
    companion: 'hardware.nvidia.open',
    severity: 'error',
    message: 'The driver of NVIDIA asks whether its open kernel module is used: on or off.',
  },
  {
    asks: (settings) => isOn(settings, 'system.autoUpgrade.enable'),
    companion: 'system.autoUpgrade.flake',
    severity: 'warning',
    message: 'Updates without a flake look for a channel, which a system of flakes has not.',
  },
];

/** Sources: `modules/misc/gtk`, `modules/config/home-cursor.nix` and `modules/programs/ssh` of Home Manager. */
const ofHomes: readonly Need[] = [
  ...['font', 'theme', 'iconTheme', 'cursorTheme'].map(
    (part): Need => ({
      asks: (settings) => isGroup(settings, `gtk.${part}`),
      companion: `gtk.${part}.name`,
      severity: 'error',
      message: `What is set of gtk.${part} needs a name beside it.`,
    }),
  ),
  ...['name', 'package'].map(
    (part): Need => ({
      asks: pointerIsManaged,
      companion: `home.pointerCursor.${part}`,
      severity: 'error',
      message: `A pointer needs a ${part === 'name' ? 'theme' : part}: set home.pointerCursor.${part}.`,
    }),
  ),
  {
    asks: pointerIsManaged,
    companion: 'home.pointerCursor.enable',
    severity: 'warning',
    message: 'Settings of the pointer no longer turn it on by themselves: set it to be managed.',
  },
  {
    asks: (settings) => isOn(settings, 'programs.ssh.enable'),
    companion: 'programs.ssh.enableDefaultConfig',
    severity: 'notice',
    message: 'Home Manager warns until its old defaults for SSH are turned off.',
  },
];

export function companions({ hosts, homes }: Config): readonly Finding[] {
  return [
    ...hosts.flatMap((host, index) =>
      host.way === 'nixos'
        ? missing(ofNixos, systemSettings(host), (path) => systemPlace(index, path))
        : [],
    ),
    ...homes.flatMap(({ settings }, index) =>
      missing(ofHomes, settings, (path) => homePlace(index, path)),
    ),
  ];
}

function missing(
  needs: readonly Need[],
  settings: Attrs,
  place: (path: AttrPath) => Place,
): readonly Finding[] {
  return needs
    .filter(({ asks, companion }) => asks(settings) && !isSet(settings, companion))
    .map(({ companion, severity, message }) => ({
      code: 'companion',
      severity,
      place: place(companion.split('.')),
      message,
    }));
}

function pointerIsManaged(settings: Attrs): boolean {
  const enable = at(settings, 'home.pointerCursor.enable');
  return isGroup(settings, 'home.pointerCursor') && !(enable?.kind === 'boolean' && !enable.value);
}

const at = (settings: Attrs, path: string): Value | undefined => getAt(settings, path.split('.'));

/** Set to something, or by an expression that we do not read. */
function isSet(settings: Attrs, path: string): boolean {
  const steps = path.split('.');
  return steps.some((_, length) => {
    const value = getAt(settings, steps.slice(0, length + 1));
    return length + 1 === steps.length
      ? value !== undefined && value.kind !== 'null'
      : value?.kind === 'raw';
  });
}

function isOn(settings: Attrs, path: string): boolean {
  const value = at(settings, path);
  return value?.kind === 'boolean' && value.value;
}

function isGroup(settings: Attrs, path: string): boolean {
  const value = at(settings, path);
  return value?.kind === 'attrs' && value.attrs.length > 0;
}

function lists(settings: Attrs, path: string, word: string): boolean {
  const value = at(settings, path);
  return (
    value?.kind === 'list' &&
    value.items.some((item) => item.kind === 'string' && item.value === word)
  );
}
