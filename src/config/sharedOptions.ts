/**
 * Which options NixOS and nix-darwin have in common, so that switching between them keeps their values.
 * Taken from the option documents of both: same name, and a type that takes the same values. Left
 * out on purpose, though both have them: what differs from machine to machine by its nature
 * (`users.users.<name>.home` and `uid`, group ids, `nix.enable`, data directories of services) and
 * what the config holds elsewhere (`nixpkgs.*`, `networking.hostName`, `system.stateVersion`).
 */

import type { AttrPath } from '../nix/value.ts';

/** Option paths by what they begin with; each stands for itself and for all below it. */
const shared: readonly (readonly [group: string, paths: readonly string[]])[] = [
  ['documentation', ['enable', 'doc', 'info', 'man.enable']],
  [
    'environment',
    [
      ...['systemPackages', 'defaultPackages', 'variables', 'shellAliases', 'shells'],
      ...['shellInit', 'loginShellInit', 'interactiveShellInit', 'extraInit', 'extraSetup'],
      ...['enableAllTerminfo', 'extraOutputsToInstall', 'pathsToLink', 'profiles'],
    ],
  ],
  ['environment.etc.<name>', ['enable', 'source', 'target', 'text']],
  ['fonts', ['packages']],
  ['networking', ['domain', 'search']],
  [
    'nix',
    [
      ...['settings', 'registry', 'buildMachines', 'channel', 'package', 'extraOptions'],
      ...['checkConfig', 'distributedBuilds', 'gc.automatic', 'gc.options', 'optimise.automatic'],
      ...['nixPath', 'nrBuildUsers'],
    ],
  ],
  ['programs', ['_1password', '_1password-gui.enable', '_1password-gui.package', 'vim.enable']],
  ['programs.bash', ['completion', 'interactiveShellInit']],
  [
    'programs.direnv',
    [
      ...['enable', 'package', 'nix-direnv', 'silent', 'loadInNixShell', 'direnvrcExtra'],
      ...['enableBashIntegration', 'enableFishIntegration', 'enableZshIntegration'],
    ],
  ],
  [
    'programs.fish',
    [
      ...['enable', 'package', 'shellAbbrs', 'shellAliases', 'useBabelfish', 'vendor'],
      ...['shellInit', 'loginShellInit', 'interactiveShellInit', 'promptInit'],
    ],
  ],
  ['programs.gnupg', ['package', 'agent.enable', 'agent.enableSSHSupport']],
  ['programs.nix-index', ['enable', 'package']],
  ['programs.ssh', ['extraConfig', 'knownHosts']],
  ['programs.tmux', ['enable', 'extraConfig']],
  [
    'programs.zsh',
    [
      ...['enable', 'enableBashCompletion', 'enableCompletion', 'enableGlobalCompInit'],
      ...['histFile', 'histSize'],
      ...['shellInit', 'loginShellInit', 'interactiveShellInit', 'promptInit'],
    ],
  ],
  ['security.pki', ['certificates', 'certificateFiles', 'caCertificateBlacklist']],
  ['security.sudo', ['extraConfig', 'keepTerminfo']],
  [
    'services',
    [
      ...['autossh', 'nextdns', 'trezord', 'lorri.enable', 'mopidy.enable', 'privoxy.enable'],
      ...['dnsmasq.enable', 'emacs.enable', 'netdata.enable', 'netdata.package', 'spotifyd'],
      ...['netbird.enable', 'netbird.package', 'tailscale.enable', 'tailscale.package'],
      ...['openssh.enable', 'openssh.extraConfig', 'telegraf.enable', 'telegraf.extraConfig'],
    ],
  ],
  [
    'services.postgresql',
    [
      ...['enable', 'package', 'settings', 'authentication', 'identMap', 'enableTCPIP'],
      ...['checkConfig', 'ensureDatabases', 'initdbArgs'],
    ],
  ],
  [
    'services.prometheus.exporters.node',
    ['enable', 'port', 'listenAddress', 'enabledCollectors', 'disabledCollectors', 'extraFlags'],
  ],
  ['system', ['configurationRevision']],
  ['time', ['timeZone']],
  ['users.groups.<name>', ['members']],
  [
    'users.users.<name>',
    ['description', 'shell', 'packages', 'openssh.authorizedKeys', 'ignoreShellProgramCheck'],
  ],
];

/** A step of the table: what may follow, by name or for `<name>`, or the end of a shared path. */
interface Node {
  readonly next: Map<string, Node>;
  shared: boolean;
}

const anyName = '<name>';

function treeOf(table: typeof shared): Node {
  const root: Node = { next: new Map(), shared: false };
  for (const [group, paths] of table) {
    for (const path of paths) {
      let node = root;
      for (const step of `${group}.${path}`.split('.')) {
        const next = node.next.get(step) ?? { next: new Map(), shared: false };
        node.next.set(step, next);
        node = next;
      }
      node.shared = true;
    }
  }
  return root;
}

const tree = treeOf(shared);

/**
 * Where a path stands: `shared` with all below it, `apart` with all below it, or `between` where
 * some of the options below are shared and others are not (`users.users.alice`).
 */
export function sharing(path: AttrPath): 'shared' | 'apart' | 'between' {
  let node = tree;
  for (const step of path) {
    const next = node.next.get(step) ?? node.next.get(anyName);
    if (next === undefined) return 'apart';
    if (next.shared) return 'shared';
    node = next;
  }
  return 'between';
}

/** Whether NixOS and nix-darwin both have the option at `path`, or the one it stands inside. */
export function isShared(path: AttrPath): boolean {
  return sharing(path) === 'shared';
}
