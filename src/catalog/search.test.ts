import { expect, test } from 'vitest';
import { everydayOptions } from './everydayOptions.ts';
import { filterKey } from './filterKey.ts';
import { printOptionName } from './optionName.ts';
import { type SearchFilter, searchOptions } from './search.ts';
import { searchIndexOf } from './searchIndex.ts';
import { shippedCatalogs } from './testing/shippedCatalogs.ts';

const catalogs = shippedCatalogs();
const index = searchIndexOf(catalogs);
const found = (query: string, filter?: SearchFilter): readonly string[] =>
  searchOptions(index, query, filter, 20).hits.map(({ name }) => name);

test.each([
  // The obvious one.
  ['git', 'programs.git.enable'],
  ['firefox', 'programs.firefox.enable'],
  ['zsh', 'programs.zsh.enable'],
  ['neovim', 'programs.neovim.enable'],
  ['tmux', 'programs.tmux.enable'],
  ['vscode', 'programs.vscode.enable'],
  ['starship', 'programs.starship.enable'],
  ['direnv', 'programs.direnv.enable'],
  ['syncthing', 'services.syncthing.enable'],
  ['nginx', 'services.nginx.enable'],
  ['postgresql', 'services.postgresql.enable'],
  ['tailscale', 'services.tailscale.enable'],
  ['homebrew', 'homebrew.enable'],
  ['steam', 'programs.steam.enable'],
  ['waybar', 'programs.waybar.enable'],
  // Everyday words.
  ['docker', 'virtualisation.docker.enable'],
  ['night light', 'services.gammastep.enable'],
  ['dark theme', 'gtk.theme'],
  ['theme dark', 'gtk.theme'],
  ['printer', 'services.printing.enable'],
  ['ssh server', 'services.openssh.enable'],
  ['zsh aliases', 'programs.zsh.shellAliases'],
  ['wifi', 'networking.networkmanager.enable'],
  ['bluetooth', 'hardware.bluetooth.enable'],
  ['sound', 'services.pipewire.enable'],
  ['timezone', 'time.timeZone'],
  ['keyboard layout', 'services.xserver.xkb.layout'],
  ['open port', 'networking.firewall.allowedTCPPorts'],
  ['environment variables', 'home.sessionVariables'],
  ['unfree', 'nixpkgs.config'],
  ['garbage collection', 'nix.gc.automatic'],
  ['touch id', 'security.pam.services.sudo_local.touchIdAuth'],
  ['install packages', 'home.packages'],
  ['dotfiles', 'home.file'],
  ['virtual machine', 'virtualisation.libvirtd.enable'],
  ['hidden files', 'system.defaults.finder.AppleShowAllFiles'],
  ['natural scrolling', 'services.libinput.touchpad.naturalScrolling'],
  ['boot splash', 'boot.plymouth.enable'],
  ['kernel', 'boot.kernelPackages'],
  ['disk encryption', 'boot.initrd.luks.devices'],
  // Dotted paths, whole and begun.
  ['programs.git.enable', 'programs.git.enable'],
  ['programs.git.en', 'programs.git.enable'],
  ['services.openssh.enable', 'services.openssh.enable'],
  ['git.enable', 'programs.git.enable'],
  ['boot.loader.timeout', 'boot.loader.timeout'],
  ['home.stateVersion', 'home.stateVersion'],
  ['users.users', 'users.users'],
  // Words in any order.
  ['enable git', 'programs.git.enable'],
  ['shellAliases zsh', 'programs.zsh.shellAliases'],
  ['allowedTCPPorts firewall', 'networking.firewall.allowedTCPPorts'],
  ['dock autohide', 'system.defaults.dock.autohide'],
  // Beginnings.
  ['prog git ena', 'programs.git.enable'],
  ['hostn', 'networking.hostName'],
  ['firef', 'programs.firefox.enable'],
  // Typos.
  ['frefox', 'programs.firefox.enable'],
  ['firefxo', 'programs.firefox.enable'],
  ['tailscael', 'services.tailscale.enable'],
  ['hyprlnad', 'programs.hyprland.enable'],
  ['alacrity', 'programs.alacritty.enable'],
  ['postgrsql', 'services.postgresql.enable'],
  ['neovmi', 'programs.neovim.enable'],
])('%s finds %s first', (query, name) => {
  expect(found(query)[0]).toBe(name);
});

test.each([
  ['p g e', 'programs.git.enable'],
  ['s o e', 'services.openssh.enable'],
  ['p z sA', 'programs.zsh.shellAliases'],
  ['n hN', 'networking.hostName'],
  ['net host', 'networking.hostName'],
  ['redshift', 'services.redshift.enable'],
  ['theme', 'gtk.theme'],
  ['hyprland', 'wayland.windowManager.hyprland.enable'],
  ['editor', 'home.sessionVariables'],
  ['podman', 'virtualisation.podman.enable'],
  ['vim plugins', 'programs.neovim.plugins'],
])('%s finds %s among the first three', (query, name) => {
  expect(found(query).slice(0, 3)).toContain(name);
});

test('every everyday word leads to options that exist, or that newer releases have', () => {
  const newer = [
    'services.displayManager.gdm.enable',
    'services.desktopManager.gnome.enable',
    'services.pulseaudio.enable',
  ];
  const names = new Set(
    [...catalogs, ...shippedCatalogs('unstable')].flatMap(({ options }) =>
      options.map(({ path }) => printOptionName(path)),
    ),
  );
  const missing = everydayOptions
    .flatMap(([, options]) => options)
    .filter((name) => !names.has(name) && !newer.includes(name));
  expect(missing).toEqual([]);
});

test('filters are of the set, of what is set, and of the type', () => {
  expect(found('git enable', { sets: ['nixos'] })[0]).toBe('programs.git.enable');
  expect(
    searchOptions(index, 'git', { sets: ['nix-darwin'] }).hits.map(({ set }) => set),
  ).not.toContain('home-manager');
  const only = new Set([filterKey('home-manager', ['programs', 'git', 'enable'])]);
  expect(found('', { only })).toEqual(['programs.git.enable']);
  expect(found('zsh', { only })).toEqual([]);
  const packages = searchOptions(index, 'git', { group: 'package' }).hits;
  expect(packages[0]?.name).toBe('programs.git.package');
});

test('nothing and nonsense are answered too', () => {
  expect(searchOptions(index, '', {}, 5)).toMatchObject({ total: index.entries.length });
  expect(found('qqqqqqqqqqqqqqqq')).toEqual([]);
  expect(found('"\\ [(*')).toEqual([]);
  expect(found('a'.repeat(100_000))).toEqual([]);
});

test('the same question has the same answer', () => {
  expect(found('enable')).toEqual(found('enable'));
});
