/** The machine: clock, language, keyboard, start-up, hardware. */

import type { Section } from './section.ts';
import {
  attrsOf,
  boolean,
  integer,
  listOf,
  matching,
  nullOr,
  off,
  on,
  option,
  pkg,
  setting,
  steps,
  string,
  text,
  textList,
} from './types.ts';

const nixos = { ways: ['nixos'] } as const;

export const machine: Section = {
  id: 'machine',
  title: 'This machine',
  scope: 'system',
  fields: [
    option(
      'time.timeZone',
      matching('timeZone'),
      'Time zone',
      'The area and city whose clock this machine follows.',
      { default: 'set by hand', suggestions: 'timeZones' },
    ),
    option(
      'i18n.defaultLocale',
      matching('locale'),
      'Language and formats',
      'The locale of the system: the language of messages, and how dates and numbers look.',
      { default: 'en_US.UTF-8', suggestions: 'locales', ...nixos },
    ),
    option(
      'services.xserver.xkb.layout',
      matching('oneLine'),
      'Keyboard layout',
      'Layouts of the desktop by their short names; several are separated by commas.',
      { default: 'us', suggestions: 'keyboardLayouts', ...nixos },
    ),
    option(
      'console.keyMap',
      matching('oneLine'),
      'Keyboard in the text console',
      'The key map before a desktop starts, also while a disk password is typed.',
      { default: 'us', suggestions: 'keyMaps', ...nixos },
    ),
  ],
  more: [
    option(
      'services.xserver.xkb.variant',
      text,
      'Keyboard variant',
      'A flavour of the layout, such as nodeadkeys or dvorak.',
      { default: 'none', ...nixos },
    ),
    option(
      'services.xserver.xkb.options',
      text,
      'Keyboard options',
      'Changes to single keys, such as ctrl:nocaps or compose:ralt.',
      { ...nixos },
    ),
    option(
      'i18n.extraLocaleSettings',
      attrsOf(matching('locale'), 'environmentName'),
      'Formats that differ',
      'A locale for one purpose only, such as LC_TIME or LC_MONETARY.',
      nixos,
    ),
    option(
      'time.hardwareClockInLocalTime',
      boolean,
      'Hardware clock in local time',
      'For a machine that also starts Windows.',
      { default: 'off', ...nixos },
    ),
  ],
};

export const startUp: Section = {
  id: 'start-up',
  title: 'Start-up',
  scope: 'system',
  fields: [
    {
      kind: 'choice',
      id: 'boot-loader',
      label: 'Boot loader',
      help: 'What starts the system. systemd-boot suits every machine with UEFI; older ones need GRUB.',
      docs: steps('boot.loader.systemd-boot.enable'),
      none: 'Not decided',
      ...nixos,
      choices: [
        {
          id: 'systemd-boot',
          label: 'systemd-boot (UEFI)',
          settings: [
            setting('boot.loader.systemd-boot.enable', on),
            setting('boot.loader.efi.canTouchEfiVariables', on),
          ],
        },
        {
          id: 'grub-efi',
          label: 'GRUB (UEFI)',
          settings: [
            setting('boot.loader.grub.enable', on),
            setting('boot.loader.grub.efiSupport', on),
            setting('boot.loader.grub.device', string('nodev')),
            setting('boot.loader.efi.canTouchEfiVariables', on),
          ],
        },
        {
          id: 'grub',
          label: 'GRUB (BIOS, on a disk)',
          settings: [setting('boot.loader.grub.enable', on)],
        },
        {
          id: 'extlinux',
          label: 'extlinux (Raspberry Pi and other boards)',
          settings: [
            setting('boot.loader.grub.enable', off),
            setting('boot.loader.generic-extlinux-compatible.enable', on),
          ],
        },
      ],
    },
    option(
      'boot.loader.grub.device',
      matching('oneLine'),
      'Disk of GRUB',
      'The whole disk that GRUB is written to on a machine with BIOS, such as /dev/sda; nodev with UEFI.',
      nixos,
    ),
    option(
      'boot.kernelPackages',
      {
        kind: 'enum',
        values: [pkg('linuxPackages'), pkg('linuxPackages_latest'), pkg('linuxPackages_zen')],
      },
      'Linux kernel',
      'A newer kernel knows newer hardware.',
      { default: 'linuxPackages', ...nixos },
    ),
  ],
  more: [
    option(
      'boot.loader.timeout',
      nullOr(integer(0)),
      'Seconds the menu waits',
      'How long the boot menu waits before it starts the first entry; nothing means for ever.',
      { default: '5', ...nixos },
    ),
    option(
      'boot.loader.systemd-boot.configurationLimit',
      nullOr(integer(1)),
      'Generations in the menu',
      'How many older states of the system the menu of systemd-boot offers, so that a small boot partition does not fill up.',
      { default: 'all', ...nixos },
    ),
    option(
      'boot.kernelParams',
      textList,
      'Kernel parameters',
      'Words on the command line of the kernel.',
      nixos,
    ),
    option(
      'boot.kernelModules',
      textList,
      'Kernel modules',
      'Drivers that are loaded at start.',
      nixos,
    ),
    option(
      'boot.supportedFilesystems',
      listOf(text),
      'File systems',
      'Further file systems that this machine can read, such as ntfs or zfs.',
      { suggestions: 'filesystems', ...nixos },
    ),
    option(
      'boot.plymouth.enable',
      boolean,
      'Picture while starting',
      'Shows a splash screen in place of text.',
      { default: 'off', ...nixos },
    ),
    option(
      'boot.tmp.cleanOnBoot',
      boolean,
      'Empty /tmp at start',
      'Deletes temporary files each time the machine starts.',
      { default: 'off', ...nixos },
    ),
    option(
      'zramSwap.enable',
      boolean,
      'Compressed swap in memory',
      'Lets the machine hold more in memory before it slows down.',
      { default: 'off', ...nixos },
    ),
  ],
};

export const hardware: Section = {
  id: 'hardware',
  title: 'Hardware',
  scope: 'system',
  fields: [
    {
      kind: 'choice',
      id: 'sound',
      label: 'Sound',
      help: 'PipeWire is what most desktops expect; it also serves programs made for PulseAudio and ALSA.',
      docs: steps('services.pipewire.enable'),
      none: 'Not decided',
      ...nixos,
      choices: [
        {
          id: 'pipewire',
          label: 'PipeWire',
          settings: [
            setting('services.pipewire.enable', on),
            setting('services.pipewire.alsa.enable', on),
            setting('services.pipewire.pulse.enable', on),
            setting('security.rtkit.enable', on),
          ],
        },
        {
          id: 'pulseaudio',
          label: 'PulseAudio',
          settings: [
            setting('services.pulseaudio.enable', on),
            setting('services.pipewire.enable', off),
            setting('security.rtkit.enable', on),
          ],
        },
      ],
    },
    option(
      'services.printing.enable',
      boolean,
      'Printing',
      'Runs CUPS, which most printers on a network need nothing more than.',
      { default: 'off', ...nixos },
    ),
    option(
      'hardware.bluetooth.enable',
      boolean,
      'Bluetooth',
      'Lets headphones, mice and keyboards connect without a cable.',
      { default: 'off', ...nixos },
    ),
    option(
      'hardware.graphics.enable',
      boolean,
      'Graphics acceleration',
      'Drivers for OpenGL and Vulkan. Desktops switch it on by themselves.',
      { ...nixos },
    ),
  ],
  more: [
    option(
      'services.printing.drivers',
      listOf({ kind: 'package' }),
      'Printer drivers',
      'Packages for printers that need their own driver, such as hplip or gutenprint.',
      nixos,
    ),
    option(
      'services.xserver.videoDrivers',
      textList,
      'Video drivers',
      'Only where the kernel’s own driver is not wanted: nvidia, amdgpu.',
      nixos,
    ),
    option(
      'hardware.nvidia.open',
      boolean,
      'Open kernel module of NVIDIA',
      'Right for cards since the RTX 20 series; must be answered when the nvidia driver is used.',
      nixos,
    ),
    option(
      'hardware.graphics.enable32Bit',
      boolean,
      'Graphics for 32-bit programs',
      'Wine and older games need it.',
      { default: 'off', ...nixos },
    ),
    option(
      'hardware.enableRedistributableFirmware',
      boolean,
      'Firmware for devices',
      'Loads the firmware that Wi-Fi and graphics cards ask for.',
      nixos,
    ),
    option(
      'services.fwupd.enable',
      boolean,
      'Firmware updates',
      'Brings updates for the firmware of this machine.',
      {
        default: 'off',
        ...nixos,
      },
    ),
    option(
      'services.power-profiles-daemon.enable',
      boolean,
      'Power profiles',
      'Lets the desktop switch between saving power and speed.',
      { default: 'off', ...nixos },
    ),
    option('hardware.sane.enable', boolean, 'Scanners', 'Lets programs use scanners.', {
      default: 'off',
      ...nixos,
    }),
  ],
};
