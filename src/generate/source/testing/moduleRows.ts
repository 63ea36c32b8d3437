/** What stands in each module of the corpus, counted by a person: the reader has to find the same. */

import type { KeptReason } from '../survey.ts';

export interface ModuleRow {
  /** How many bindings are settings; a name that `inherit` brings counts as one. */
  readonly fields: number;
  /** Why parts stay as they are written, in the order of the text. */
  readonly kept: readonly KeptReason[];
  readonly imports: number;
  /** Some of the settings, as Nix prints them on one line. */
  readonly sets: Readonly<Record<string, string>>;
}

export const moduleRows: Readonly<Record<string, ModuleRow>> = {
  'dynamic-names': {
    fields: 5,
    kept: ['name', 'name'],
    imports: 0,
    sets: {
      'users.mutableUsers': 'false',
      'environment.etc."motd.d/10-hello".text': '"hello\\n"',
      'boot.kernel.sysctl."net.ipv4.ip_forward"': '1',
    },
  },
  empty: { fields: 0, kept: [], imports: 0, sets: {} },
  'git-of-2019': {
    fields: 8,
    kept: [],
    imports: 0,
    sets: {
      'programs.git.userName': '"Frieda Lohmann"',
      'programs.git.extraConfig.pull.rebase': 'false',
    },
  },
  'hardware-scan': {
    fields: 13,
    kept: [],
    imports: 1,
    sets: {
      'fileSystems."/".device': '"/dev/disk/by-uuid/0a1b2c3d-1111-4222-8333-444455556666"',
      swapDevices: '[ { device = "/dev/disk/by-uuid/77778888-9999-4aaa-8bbb-ccccddddeeee"; } ]',
      'hardware.cpu.intel.updateMicrocode':
        'lib.mkDefault config.hardware.enableRedistributableFirmware',
    },
  },
  'let-at-head': {
    fields: 5,
    kept: ['let'],
    imports: 0,
    sets: {
      'home.sessionVariables.EDITOR': '"hx"',
      'home.username': 'name',
      'home.homeDirectory': '"/home/${name}"',
    },
  },
  merged: {
    fields: 6,
    kept: [],
    imports: 0,
    sets: {
      'services.tlp.enable': 'true',
      'programs.gamemode.enable': 'true',
      'services.logind.lidSwitch': '"suspend"',
    },
  },
  'only-comments': { fields: 0, kept: [], imports: 0, sets: {} },
  'own-options': {
    fields: 4,
    kept: ['let', 'module'],
    imports: 0,
    sets: {
      'systemd.services.teapot.serviceConfig.Restart': '"on-failure"',
      'users.users.teapot.isSystemUser': 'true',
    },
  },
  'packages-with-comments': {
    fields: 3,
    kept: [],
    imports: 0,
    sets: {
      'home.packages': '[ pkgs.ripgrep pkgs.fd pkgs.bat pkgs.nodePackages.typescript pkgs.gimp ]',
      'fonts.fontconfig.enable': 'true',
    },
  },
  'plain-set': {
    fields: 5,
    kept: [],
    imports: 0,
    sets: { 'i18n.defaultLocale': '"pt_BR.UTF-8"', 'console.keyMap': '"br-abnt2"' },
  },
  priorities: {
    fields: 8,
    kept: [],
    imports: 0,
    sets: {
      'services.xserver.enable': 'lib.mkForce false',
      'boot.kernel.sysctl."vm.swappiness"': 'lib.mkOverride 90 10',
      'programs.zsh.enable': 'true',
    },
  },
  'same-top-key': {
    fields: 11,
    kept: [],
    imports: 0,
    sets: {
      'services.openssh.settings.PermitRootLogin': '"no"',
      'networking.hostName': '"quince"',
      'services.avahi.nssmdns4': 'true',
    },
  },
  'shell-strings': {
    fields: 6,
    kept: [],
    imports: 0,
    sets: { 'programs.bash.enable': 'true', 'programs.zsh.history.size': '50000' },
  },
  sloppy: {
    fields: 9,
    kept: [],
    imports: 2,
    sets: {
      'services.printing.enable': 'true',
      'users.users.kai.extraGroups': '[ "wheel" "lp" ]',
      'sound.enable': 'true',
    },
  },
  'whole-args': {
    fields: 4,
    kept: [],
    imports: 0,
    sets: { 'services.syncthing.user': '"otis"', 'services.syncthing.enable': 'true' },
  },
};
