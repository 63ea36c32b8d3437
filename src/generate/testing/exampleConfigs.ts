/** Configs as people make them, one for each golden directory. */

import type { Config, FlakeStyle, Home, Host, Way } from '../../config/config.ts';
import { defaultConfig, defaultFlake, defaultHome, defaultHost } from '../../config/defaults.ts';
import { withSystemOption } from '../../config/systemSettings.ts';
import { emptyAttrs, setAt } from '../../nix/attrs.ts';
import type { AttrPath, Attrs, Value } from '../../nix/value.ts';

const on: Value = { kind: 'boolean', value: true };
const text = (value: string): Value => ({ kind: 'string', value });
const number = (value: number): Value => ({ kind: 'integer', value });
const list = (...items: readonly Value[]): Value => ({ kind: 'list', items });
const pkg = (...attrPath: readonly string[]): Value => ({ kind: 'package', attrPath });
const raw = (source: string): Value => ({ kind: 'raw', text: source });

type Setting = readonly [path: string, value: Value];

/** Dotted paths, with no name that needs quotes. */
const steps = (path: string): AttrPath => path.split('.');

function attrsWith(settings: readonly Setting[]): Attrs {
  return settings.reduce((attrs, [path, value]) => setAt(attrs, steps(path), value), emptyAttrs);
}

function hostWith(host: Host, options: readonly Setting[]): Host {
  const settings = options.reduce(
    (all, [path, value]) => withSystemOption(all, host.way, steps(path), value),
    host.settings,
  );
  return { ...host, settings };
}

const shell: Attrs = attrsWith([
  ['home.packages', list(pkg('ripgrep'), pkg('fd'), pkg('python3Packages', 'httpie'))],
  ['home.sessionVariables.EDITOR', text('nvim')],
  ['programs.zsh.enable', on],
  ['programs.zsh.shellAliases.ll', text('ls -l')],
  ['programs.zsh.shellAliases.gs', text('git status')],
  ['programs.zsh.initContent', text('bindkey -e\nexport GPG_TTY="$(tty)"\n')],
  ['programs.git.enable', on],
  ['programs.git.settings.user.name', text('Alice Example')],
  ['programs.git.settings.user.email', text('alice@example.org')],
  ['programs.git.settings.init.defaultBranch', text('main')],
  ['programs.direnv.enable', on],
  ['programs.direnv.nix-direnv.enable', on],
]);

const alice: Home = {
  ...defaultHome,
  settings: setAt(shell, ['home', 'file', '.editorconfig', 'text'], text('root = true\n')),
};

const laptop: Host = hostWith({ ...defaultHost, name: 'laptop' }, [
  ['time.timeZone', text('Europe/Berlin')],
  ['i18n.defaultLocale', text('de_DE.UTF-8')],
  ['services.xserver.enable', on],
  ['services.displayManager.gdm.enable', on],
  ['services.desktopManager.gnome.enable', on],
  ['services.openssh.enable', on],
  ['services.openssh.settings.PasswordAuthentication', { kind: 'boolean', value: false }],
  ['networking.firewall.allowedTCPPorts', list(number(80), number(443))],
  ['users.users.alice.description', text('Alice')],
  ['users.users.alice.extraGroups', list(text('wheel'), text('networkmanager'))],
  ['users.users.alice.shell', pkg('zsh')],
  ['programs.zsh.enable', on],
  ['environment.systemPackages', list(pkg('git'), pkg('vim'))],
]);

const mac: Host = hostWith({ ...defaultHost, name: 'macbook', way: 'darwin' }, [
  ['system.defaults.dock.autohide', on],
  ['system.defaults.NSGlobalDomain.AppleShowAllExtensions', on],
  ['security.pam.services.sudo_local.touchIdAuth', on],
  ['environment.systemPackages', list(pkg('git'), pkg('vim'))],
  ['programs.zsh.enable', on],
]);

const desk: Host = { ...defaultHost, name: 'desk', way: 'standalone' };

const hostOf: Readonly<Record<Way, Host>> = { nixos: laptop, darwin: mac, standalone: desk };

/** One host and one home. */
function exampleConfig(way: Way, style: FlakeStyle): Config {
  return {
    ...defaultConfig,
    flake: { ...defaultFlake, style, description: "Alice's computer" },
    nixpkgs: { config: attrsWith([['allowUnfree', on]]), overlays: [] },
    hosts: [hostOf[way]],
    homes: [alice],
  };
}

const server: Host = hostWith(
  { ...defaultHost, name: 'server', users: ['alice', 'bob'], hardware: '{ ... }:\n{ }\n' },
  [
    ['services.openssh.enable', on],
    ['services.nginx.enable', on],
    ['networking.firewall.allowedTCPPorts', list(number(22), number(443))],
    ['sops.defaultSopsFile', { kind: 'path', text: './secrets.yaml' }],
  ],
);

const bob: Home = {
  ...defaultHome,
  user: 'bob',
  settings: attrsWith([
    ['programs.fish.enable', on],
    ['home.packages', raw('lib.optionals pkgs.stdenv.isLinux [ pkgs.strace ]')],
  ]),
};

/** Several hosts of every way, users that share them, and extra inputs. */
const fleet: Config = {
  ...defaultConfig,
  flake: {
    ...defaultFlake,
    description: 'Every machine of the house',
    inputs: [
      {
        name: 'sops-nix',
        url: 'github:Mic92/sops-nix',
        flake: true,
        follows: [{ input: 'nixpkgs', target: 'nixpkgs' }],
        modules: {
          nixos: ['nixosModules.sops'],
          darwin: [],
          home: ['homeManagerModules.sops'],
        },
        overlays: ['overlays.default'],
      },
      {
        name: 'dotfiles',
        url: 'github:alice/dotfiles',
        flake: false,
        follows: [],
        modules: { nixos: [], darwin: [], home: [] },
        overlays: [],
      },
    ],
    specialArgs: attrsWith([['domain', text('example.org')]]),
  },
  nixpkgs: { config: attrsWith([['allowUnfree', on]]), overlays: [] },
  hosts: [
    laptop,
    server,
    mac,
    { ...desk, users: ['alice', 'bob'] },
    { ...desk, name: 'pi', platform: { ...desk.platform, standalone: 'aarch64-linux' } },
  ],
  homes: [alice, bob],
};

export const exampleConfigs: readonly (readonly [name: string, config: Config])[] = [
  ['nixos-plain', exampleConfig('nixos', 'plain')],
  ['nixos-flake-parts', exampleConfig('nixos', 'flake-parts')],
  ['darwin-plain', exampleConfig('darwin', 'plain')],
  ['darwin-flake-parts', exampleConfig('darwin', 'flake-parts')],
  ['standalone-plain', exampleConfig('standalone', 'plain')],
  ['standalone-flake-parts', exampleConfig('standalone', 'flake-parts')],
  ['fleet-plain', fleet],
  ['fleet-flake-parts', { ...fleet, flake: { ...fleet.flake, style: 'flake-parts' } }],
];
