/** NixOS machines need a boot loader that is set up. */

import type { Config } from '../../config/config.ts';
import { systemPlace } from '../../config/place.ts';
import { systemSettings } from '../../config/systemSettings.ts';
import { getAt } from '../../nix/attrs.ts';
import type { AttrPath, Attrs } from '../../nix/value.ts';
import type { Finding } from '../finding.ts';

/** Setting one of these is a boot loader; whether it is the right one, only the machine knows. */
const others: readonly string[] = [
  'systemd-boot',
  'generic-extlinux-compatible',
  'limine',
  'refind',
];

/**
 * GRUB is on by default and fails without a disk. Source: the assertions of
 * `nixos/modules/system/boot/loader/grub/grub.nix`.
 */
export function bootLoader({ hosts }: Config): readonly Finding[] {
  return hosts.flatMap((host, index): readonly Finding[] => {
    if (host.way !== 'nixos' || isSetUp(systemSettings(host))) return [];
    return [
      {
        code: 'boot-loader',
        severity: 'warning',
        place: systemPlace(index, ['boot', 'loader']),
        message: `${host.name} has no boot loader that is set up.`,
        why: 'NixOS then takes GRUB, and stops because no disk is given for it.',
        fix: 'Choose systemd-boot, or give GRUB its disk.',
      },
    ];
  });
}

function isSetUp(settings: Attrs): boolean {
  const loader = getAt(settings, ['boot', 'loader']);
  if (loader?.kind !== 'attrs')
    return loader !== undefined || isOn(settings, ['boot', 'isContainer']);
  if (others.some((name) => isOn(loader, [name, 'enable']))) return true;
  const grub = getAt(loader, ['grub']);
  if (grub?.kind !== 'attrs') return grub !== undefined || isOn(settings, ['boot', 'isContainer']);
  const enable = getAt(grub, ['enable']);
  if (enable?.kind === 'boolean' && !enable.value) return true;
  return ['device', 'devices', 'mirroredBoots'].some((name) => getAt(grub, [name]) !== undefined);
}

/** Whether an option is on, or an expression says so. */
function isOn(settings: Attrs, path: AttrPath): boolean {
  const value = getAt(settings, path);
  return value?.kind === 'raw' || (value?.kind === 'boolean' && value.value);
}
