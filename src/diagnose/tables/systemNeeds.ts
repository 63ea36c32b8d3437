/** What options of NixOS and nix-darwin need beside them: without these, evaluation stops or warns. */

import { getAt } from '../../nix/attrs.ts';
import type { Attrs } from '../../nix/value.ts';
import type { ModuleTree } from '../moduleTree.ts';
import { type Ask, isOn, isSet, isUnread, says } from '../reading.ts';
import { all, any, filled, maybeOn, type Need, never, off, on, set, text } from './need.ts';

const nixos = ['nixos'] as const;
const darwin = ['darwin'] as const;
const yes = { kind: 'boolean', value: true } as const;

/** Ways in which a person's account lets them in. */
const keys: readonly string[] = [
  'hashedPassword',
  'password',
  'hashedPasswordFile',
  'initialHashedPassword',
  'initialPassword',
  'openssh.authorizedKeys.keys',
  'openssh.authorizedKeys.keyFiles',
];

/** Whether an account that may become root can log in, or nobody can tell. */
const someoneCanLogIn: Ask = (settings) => {
  if (isSet(settings, 'users.allowNoPasswordLogin')) return true;
  if (isUnread(settings, 'users.users')) return true;
  const users = getAt(settings, ['users', 'users']);
  if (users?.kind !== 'attrs') return false;
  return users.attrs.some(({ name, value }) => {
    if (value.kind !== 'attrs') return true;
    const mayBeRoot =
      name === 'root' || says(value, 'extraGroups', 'wheel') || isUnread(value, 'extraGroups');
    return mayBeRoot && keys.some((key) => isSet(value, key));
  });
};

/** Sources: the assertions of the modules of Nixpkgs that are named beside each group of rows. */
export const ofNixos: readonly Need[] = [
  // services/display-managers/default.nix
  {
    of: nixos,
    asks: on('services.displayManager.autoLogin.enable'),
    has: set('services.displayManager.autoLogin.user'),
    at: 'services.displayManager.autoLogin.user',
    severity: 'error',
    message: 'Logging in without asking needs the name of the user who is logged in.',
    fix: 'Set it to that user’s name, or turn services.displayManager.autoLogin.enable off.',
  },
  // hardware/video/nvidia.nix
  {
    of: nixos,
    asks: text('services.xserver.videoDrivers', 'nvidia'),
    has: set('hardware.nvidia.open'),
    at: 'hardware.nvidia.open',
    severity: 'error',
    message: 'The driver of NVIDIA asks whether its open kernel module is used: on or off.',
    fix: 'Turn it on for cards of 2018 (Turing) and newer, and off for older ones.',
  },
  {
    of: nixos,
    within: 'hardware.nvidia.prime',
    asks: any(on('offload.enable'), on('sync.enable'), on('reverseSync.enable')),
    has: all(set('nvidiaBusId'), any(set('intelBusId'), set('amdgpuBusId'))),
    at: 'nvidiaBusId',
    severity: 'error',
    message: 'A laptop with two graphics chips needs the bus addresses of both.',
    fix: 'Set nvidiaBusId, and intelBusId or amdgpuBusId, as lspci shows them: PCI:1:0:0.',
  },
  {
    of: nixos,
    within: 'hardware.nvidia',
    asks: on('powerManagement.finegrained'),
    has: maybeOn('prime.offload.enable'),
    at: 'prime.offload.enable',
    severity: 'error',
    message:
      'The NVIDIA chip can only be switched off while idle when programs ask for it one by one.',
    fix: 'Turn hardware.nvidia.prime.offload.enable on, or powerManagement.finegrained off.',
    value: yes,
  },
  // tasks/auto-upgrade.nix
  {
    of: nixos,
    asks: on('system.autoUpgrade.enable'),
    has: set('system.autoUpgrade.flake'),
    at: 'system.autoUpgrade.flake',
    severity: 'warning',
    message: 'Updates without a flake look for a channel, which a system of flakes has not.',
    fix: 'Set it to where this flake is kept, such as github:you/config.',
  },
  // tasks/filesystems/zfs.nix
  {
    of: nixos,
    asks: any(
      text('boot.supportedFilesystems', 'zfs'),
      on('boot.supportedFilesystems.zfs'),
      on('services.zfs.autoScrub.enable'),
    ),
    has: set('networking.hostId'),
    at: 'networking.hostId',
    severity: 'error',
    message: 'ZFS needs a number that tells this machine from all others.',
    fix: 'Set it to eight digits of hexadecimal: run head -c4 /dev/urandom | od -A none -t x4.',
  },
  // security/acme/default.nix
  {
    of: nixos,
    asks: any(filled('security.acme.certs'), asksForCertificates),
    has: maybeOn('security.acme.acceptTerms'),
    at: 'security.acme.acceptTerms',
    severity: 'error',
    message: 'Certificates are only given to those who accept the terms of Let’s Encrypt.',
    fix: 'Read them at letsencrypt.org, then turn security.acme.acceptTerms on.',
    value: yes,
  },
  {
    of: nixos,
    asks: asksForCertificates,
    has: set('security.acme.defaults.email'),
    at: 'security.acme.defaults.email',
    severity: 'error',
    message: 'Certificates need an e-mail address that is warned before they run out.',
    fix: 'Set it to yours.',
  },
  // services/web-servers/nginx/default.nix
  {
    of: nixos,
    within: 'services.nginx.virtualHosts.*',
    asks: any(on('forceSSL'), on('addSSL'), on('onlySSL')),
    has: any(
      maybeOn('enableACME'),
      set('useACMEHost'),
      all(set('sslCertificate'), set('sslCertificateKey')),
    ),
    at: 'enableACME',
    severity: 'error',
    message: 'HTTPS needs a certificate.',
    fix: 'Turn enableACME on, or set sslCertificate and sslCertificateKey.',
    value: yes,
  },
  // config/users-groups.nix
  {
    of: nixos,
    within: 'users.users.*',
    asks: on('isSystemUser'),
    has: set('group'),
    at: 'group',
    severity: 'error',
    message: 'The account of a service needs a group of its own.',
    fix: 'Set group to a name, and add that name to users.groups.',
  },
  {
    of: nixos,
    asks: off('users.mutableUsers'),
    has: someoneCanLogIn,
    at: 'users.mutableUsers',
    severity: 'error',
    message: 'Passwords can only be set here now, and nobody who may become root has one.',
    fix: 'Give a user in the group wheel a hashedPassword or an SSH key, or turn this on.',
  },
  // programs/ssh.nix and services/networking/ssh/sshd.nix
  {
    of: ['nixos', 'darwin'],
    within: 'programs.ssh.knownHosts.*',
    asks: () => true,
    has: any(set('publicKey'), set('publicKeyFile')),
    at: 'publicKey',
    severity: 'error',
    message: 'A known host needs its public key.',
    fix: 'Set publicKey to what ssh-keyscan prints, or publicKeyFile to a file with it.',
  },
  {
    of: ['nixos', 'darwin'],
    within: 'programs.ssh.knownHosts.*',
    asks: all(set('publicKey'), set('publicKeyFile')),
    has: never,
    at: 'publicKeyFile',
    severity: 'error',
    message: 'The public key of a known host stands here or in a file, not both.',
    fix: 'Take publicKey or publicKeyFile out.',
  },
  // programs/steam.nix
  {
    of: nixos,
    within: 'programs.steam',
    asks: on('gamescopeSession.enable'),
    has: maybeOn('enable'),
    at: 'enable',
    severity: 'warning',
    message: 'The session of Steam is only set up together with Steam.',
    fix: 'Turn programs.steam.enable on.',
    value: yes,
  },
  // services/networking/firewall-nftables.nix
  {
    of: nixos,
    asks: all(on('networking.nftables.enable'), filled('networking.firewall.extraCommands')),
    has: never,
    at: 'networking.firewall.extraCommands',
    severity: 'error',
    message: 'These commands are for iptables, and the firewall uses nftables.',
    fix: 'Say it with networking.firewall.extraInputRules, or turn networking.nftables.enable off.',
  },
  // system/boot/loader/grub/grub.nix
  {
    of: nixos,
    asks: all(
      on('boot.loader.grub.enable'),
      on('boot.loader.grub.efiInstallAsRemovable'),
      on('boot.loader.efi.canTouchEfiVariables'),
    ),
    has: never,
    at: 'boot.loader.efi.canTouchEfiVariables',
    severity: 'error',
    message: 'GRUB is either entered in the firmware’s list, or found without it; not both.',
    fix: 'Turn this off, or boot.loader.grub.efiInstallAsRemovable.',
    value: { kind: 'boolean', value: false },
  },
];

function asksForCertificates(settings: Attrs): boolean {
  const hosts = getAt(settings, ['services', 'nginx', 'virtualHosts']);
  return (
    hosts?.kind === 'attrs' &&
    hosts.attrs.some(({ value }) => value.kind === 'attrs' && isOn(value, 'enableACME'))
  );
}

/** Sources: the assertions of the modules of nix-darwin that are named beside each row. */
export const ofDarwin: readonly Need[] = [
  // services/aerospace/default.nix
  {
    of: darwin,
    within: 'services.aerospace',
    asks: all(on('enable'), on('settings.start-at-login')),
    has: never,
    at: 'settings.start-at-login',
    severity: 'error',
    message: 'AeroSpace is started by the system already, so it must not start itself.',
    fix: 'Take this setting out.',
  },
  {
    of: darwin,
    within: 'services.aerospace',
    asks: all(on('enable'), filled('settings.after-login-command')),
    has: never,
    at: 'settings.after-login-command',
    severity: 'error',
    message: 'AeroSpace does not run these, because the system starts it.',
    fix: 'Write them in services.aerospace.settings.after-startup-command.',
  },
  // services/jankyborders/default.nix
  {
    of: darwin,
    within: 'services.jankyborders',
    asks: all(on('enable'), filled('blacklist'), filled('whitelist')),
    has: never,
    at: 'whitelist',
    severity: 'error',
    message: 'Borders are drawn either for all windows but some, or for some only.',
    fix: 'Empty services.jankyborders.blacklist or whitelist.',
  },
  // system/defaults/finder.nix
  {
    of: darwin,
    within: 'system.defaults.finder',
    asks: text('NewWindowTarget', 'Other'),
    has: set('NewWindowTargetPath'),
    at: 'NewWindowTargetPath',
    severity: 'error',
    message: 'The Finder needs the folder that new windows show.',
    fix: 'Set it to an address such as file:///Users/alice/.',
  },
  {
    of: darwin,
    within: 'system.defaults.finder',
    asks: set('NewWindowTargetPath'),
    has: text('NewWindowTarget', 'Other'),
    at: 'NewWindowTarget',
    severity: 'error',
    message: 'A folder for new windows of the Finder only counts with the target Other.',
    fix: 'Set system.defaults.finder.NewWindowTarget to Other.',
    value: { kind: 'string', value: 'Other' },
  },
  // services/tailscale.nix
  {
    of: darwin,
    asks: all(on('services.tailscale.overrideLocalDns'), filled('networking.dns')),
    has: text('networking.dns', '100.100.100.100'),
    at: 'networking.dns',
    severity: 'error',
    message: 'Tailscale answers for names here, so no other name servers can be set.',
    fix: 'Take networking.dns out, and set name servers in Tailscale’s own console.',
  },
  // nix/nixpkgs-flake.nix, services/nix-gc, services/nix-optimise, nix/linux-builder.nix, services
  ...[
    'nix.gc.automatic',
    'nix.optimise.automatic',
    'nix.linux-builder.enable',
    'services.lorri.enable',
    'services.cachix-agent.enable',
    'services.hercules-ci-agent.enable',
  ].map(
    (option): Need => ({
      of: darwin,
      asks: all(off('nix.enable'), on(option)),
      has: never,
      at: option,
      severity: 'error',
      message: 'This needs a Nix that nix-darwin looks after, and nix.enable is off.',
      fix: `Turn ${option} off, or nix.enable on.`,
    }),
  ),
  // users/default.nix
  {
    of: darwin,
    within: 'users.users.root',
    asks: set('home'),
    has: any(text('home', '/var/root'), (settings) => isUnread(settings, 'home')),
    at: 'home',
    severity: 'error',
    message: 'The home of root is /var/root on every Mac.',
    fix: 'Take this setting out.',
  },
  // documentation/default.nix, which turns both on
  ...['man', 'info'].map(
    (reader): Need => ({
      of: darwin,
      asks: off(`programs.${reader}.enable`),
      has: any(off('documentation.enable'), off(`documentation.${reader}.enable`)),
      at: `programs.${reader}.enable`,
      severity: 'error',
      message: 'nix-darwin turns this on for its manual, and the two do not agree.',
      fix: `Turn documentation.${reader}.enable off in its place.`,
    }),
  ),
  // system/primary-user.nix
  {
    of: darwin,
    asks: any(
      on('homebrew.enable'),
      ...['NSGlobalDomain', 'dock', 'finder', 'trackpad', 'screencapture', 'WindowManager'].map(
        (group) => filled(`system.defaults.${group}`),
      ),
    ),
    has: namesUser,
    at: 'system.primaryUser',
    severity: 'error',
    message: 'Homebrew and settings of the desktop belong to one user, and none is named.',
    fix: 'Set system.primaryUser to the name you log in with.',
  },
];

/** The first user of a host of ours is named by itself. */
function namesUser(settings: Attrs, { hosts }: ModuleTree): boolean {
  const chosen = getAt(settings, ['system', 'primaryUser']);
  return chosen === undefined
    ? hosts.some(({ users }) => users.length > 0)
    : chosen.kind !== 'null';
}
