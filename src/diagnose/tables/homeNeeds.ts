/** What options of Home Manager need beside them: without these, evaluation stops or warns. */

import type { Attrs } from '../../nix/value.ts';
import { isOff, isSet, optionValue } from '../reading.ts';
import {
  all,
  any,
  filled,
  maybeFilled,
  maybeOn,
  type Need,
  never,
  not,
  off,
  on,
  set,
  text,
} from './need.ts';

const home = ['home'] as const;
const yes = { kind: 'boolean', value: true } as const;

/** The pointer is managed as soon as something is set of it, unless it is off. */
function pointerIsManaged(settings: Attrs): boolean {
  return filled('home.pointerCursor')(settings) && !isOff(settings, 'home.pointerCursor.enable');
}

/** `gtk.<part>` is only looked at while GTK is managed. */
const gtkPart = (part: string): Need => ({
  of: home,
  asks: all(on('gtk.enable'), filled(`gtk.${part}`)),
  has: set(`gtk.${part}.name`),
  at: `gtk.${part}.name`,
  severity: 'error',
  message: `What is set of gtk.${part} needs a name beside it.`,
  fix: `Set gtk.${part}.name to the one that programs look for.`,
});

/** Programs that cannot do this without a package of their own. */
const withoutPackage = (program: string, option: string): Need => ({
  of: home,
  asks: all(
    on(`${program}.enable`),
    any(on(`${program}.${option}`), filled(`${program}.${option}`)),
    (settings) => optionValue(settings, `${program}.package`)?.kind === 'null',
  ),
  has: never,
  at: `${program}.${option}`,
  severity: 'error',
  message: 'This needs the program’s package, which is set to nothing.',
  fix: `Take ${program}.package out, or this setting.`,
});

const sunset = (service: string): Need => ({
  of: home,
  within: `services.${service}`,
  asks: on('enable'),
  has: any(
    (settings) => isSet(settings, 'provider') && !text('provider', 'manual')(settings),
    set('latitude'),
    set('longitude'),
    set('dawnTime'),
    set('duskTime'),
    filled('settings'),
  ),
  at: 'provider',
  severity: 'error',
  message: 'It cannot know when the sun sets without a place or a time.',
  fix: 'Set provider to geoclue2, or set latitude and longitude, or dawnTime and duskTime.',
});

/** Sources: the assertions and warnings of the modules of Home Manager that are named beside each row. */
export const ofHomes: readonly Need[] = [
  // misc/gtk.nix
  ...['font', 'theme', 'iconTheme', 'cursorTheme'].map(gtkPart),
  // config/home-cursor.nix
  ...['name', 'package'].map(
    (part): Need => ({
      of: home,
      asks: pointerIsManaged,
      has: set(`home.pointerCursor.${part}`),
      at: `home.pointerCursor.${part}`,
      severity: 'error',
      message: `A pointer needs a ${part === 'name' ? 'theme' : part}.`,
      fix: `Set home.pointerCursor.${part}.`,
    }),
  ),
  {
    of: home,
    asks: pointerIsManaged,
    has: set('home.pointerCursor.enable'),
    at: 'home.pointerCursor.enable',
    severity: 'warning',
    message: 'Settings of the pointer no longer turn it on by themselves.',
    fix: 'Turn home.pointerCursor.enable on.',
    value: yes,
  },
  // programs/ssh.nix
  {
    of: home,
    asks: on('programs.ssh.enable'),
    has: set('programs.ssh.enableDefaultConfig'),
    at: 'programs.ssh.enableDefaultConfig',
    severity: 'notice',
    message: 'Home Manager warns until its old defaults for SSH are turned off.',
    fix: 'Turn programs.ssh.enableDefaultConfig off.',
    value: { kind: 'boolean', value: false },
  },
  // misc/nix.nix; on NixOS and macOS the system names the package
  {
    of: home,
    way: 'standalone',
    asks: all(any(filled('nix.settings'), filled('nix.extraOptions')), not(off('nix.enable'))),
    has: set('nix.package'),
    at: 'nix.package',
    severity: 'error',
    message: 'Settings of Nix are checked with Nix itself, so its package must be named.',
    fix: 'Set nix.package to the package nix.',
    value: { kind: 'package', attrPath: ['nix'] },
  },
  // misc/xdg-portal.nix
  {
    of: home,
    asks: on('xdg.portal.enable'),
    has: maybeFilled('xdg.portal.extraPortals'),
    at: 'xdg.portal.extraPortals',
    severity: 'error',
    message: 'Portals need at least one package that shows their windows.',
    fix: 'Add xdg-desktop-portal-gtk, or the one of your desktop.',
    value: { kind: 'list', items: [{ kind: 'package', attrPath: ['xdg-desktop-portal-gtk'] }] },
  },
  // misc/qt.nix
  {
    of: home,
    asks: all(
      on('qt.enable'),
      any(text('qt.platformTheme.name', 'gnome'), text('qt.platformTheme', 'gnome')),
    ),
    has: set('qt.style.name'),
    at: 'qt.style.name',
    severity: 'error',
    message: 'The look of GNOME for Qt programs needs a style that both know.',
    fix: 'Set qt.style.name to adwaita, adwaita-dark or breeze.',
    value: { kind: 'string', value: 'adwaita' },
  },
  // services/redshift-gammastep/lib/options.nix
  sunset('gammastep'),
  sunset('redshift'),
  // services/wlsunset.nix
  {
    of: home,
    within: 'services.wlsunset',
    asks: on('enable'),
    has: any(all(set('sunrise'), set('sunset')), all(set('latitude'), set('longitude'))),
    at: 'latitude',
    severity: 'error',
    message: 'It cannot know when the sun sets without a place or a time.',
    fix: 'Set latitude and longitude, or sunrise and sunset.',
  },
  {
    of: home,
    within: 'services.wlsunset',
    asks: all(
      on('enable'),
      any(set('sunrise'), set('sunset')),
      any(set('latitude'), set('longitude')),
    ),
    has: never,
    at: 'sunrise',
    severity: 'error',
    message: 'The times follow from the place, or are set; not both.',
    fix: 'Take sunrise and sunset out, or latitude and longitude.',
  },
  // programs/keepassxc.nix
  {
    of: home,
    asks: all(on('programs.keepassxc.enable'), on('programs.keepassxc.autostart')),
    has: maybeOn('xdg.autostart.enable'),
    at: 'xdg.autostart.enable',
    severity: 'error',
    message: 'KeePassXC only starts by itself where programs may do so.',
    fix: 'Turn xdg.autostart.enable on.',
    value: yes,
  },
  // programs/sesh.nix
  {
    of: home,
    asks: all(on('programs.sesh.enable'), not(off('programs.sesh.enableTmuxIntegration'))),
    has: maybeOn('programs.fzf.tmux.enableShellIntegration'),
    at: 'programs.fzf.tmux.enableShellIntegration',
    severity: 'error',
    message: 'sesh works in tmux through fzf.',
    fix: 'Turn programs.fzf.tmux.enableShellIntegration on, or programs.sesh.enableTmuxIntegration off.',
    value: yes,
  },
  // services/muchsync.nix
  {
    of: home,
    asks: filled('services.muchsync.remotes'),
    has: maybeOn('programs.notmuch.enable'),
    at: 'programs.notmuch.enable',
    severity: 'error',
    message: 'muchsync copies what notmuch knows, and notmuch is not on.',
    fix: 'Turn programs.notmuch.enable on.',
    value: yes,
  },
  // programs/notmuch/default.nix
  {
    of: home,
    asks: on('programs.notmuch.enable'),
    has: any(maybeFilled('accounts.email.accounts'), set('programs.notmuch.extraConfig.user')),
    at: 'accounts.email.accounts',
    severity: 'error',
    message: 'notmuch needs to know whose mail it is.',
    fix: 'Add an account to accounts.email.accounts, with primary turned on.',
  },
  // programs/distrobox.nix
  {
    of: home,
    within: 'programs.distrobox',
    asks: all(on('enable'), on('enableSystemdUnit')),
    has: maybeFilled('containers'),
    at: 'containers',
    severity: 'error',
    message: 'There is nothing to start at login without a container.',
    fix: 'Add one to programs.distrobox.containers, or turn enableSystemdUnit off.',
  },
  // programs/newsboat.nix
  {
    of: home,
    within: 'programs.newsboat',
    asks: all(on('enable'), filled('queries')),
    has: maybeFilled('urls'),
    at: 'urls',
    severity: 'error',
    message: 'Queries of Newsboat need feeds to search in.',
    fix: 'Add feeds to programs.newsboat.urls, or take queries out.',
  },
  // programs/kitty.nix
  {
    of: home,
    within: 'programs.kitty',
    asks: all(
      on('enable'),
      (settings) => optionValue(settings, 'shellIntegration.mode')?.kind === 'null',
      any(
        on('shellIntegration.enableBashIntegration'),
        on('shellIntegration.enableFishIntegration'),
        on('shellIntegration.enableZshIntegration'),
      ),
    ),
    has: never,
    at: 'shellIntegration.mode',
    severity: 'error',
    message: 'Shells are told of kitty in a mode, and the mode is set to nothing.',
    fix: 'Take this setting out, or turn the shells’ integration off.',
  },
  // programs/zsh/default.nix
  {
    of: home,
    asks: (settings) => {
      const folder = optionValue(settings, 'programs.zsh.dotDir');
      return folder?.kind === 'string' && folder.value.includes('$');
    },
    has: never,
    at: 'programs.zsh.dotDir',
    severity: 'error',
    message:
      'Names of variables are not replaced here, because the file is made before you log in.',
    fix: 'Write the whole path, or an expression such as "${config.xdg.configHome}/zsh".',
  },
  // programs/firefox/mkFirefoxModule.nix, and its bookmarks and search
  ...['firefox', 'librewolf', 'floorp'].flatMap((browser): readonly Need[] => [
    {
      of: home,
      within: `programs.${browser}.profiles.*`,
      asks: (settings) => filled('extensions.settings')(settings) && !hasForceEach(settings),
      has: maybeOn('extensions.force'),
      at: 'extensions.force',
      severity: 'error',
      message: 'Settings of extensions replace all that was set in the browser.',
      fix: 'Turn force on to say that this is meant.',
      value: yes,
    },
    {
      of: home,
      within: `programs.${browser}.profiles.*`,
      asks: all(filled('bookmarks.settings'), not(off('bookmarks.enable'))),
      has: maybeOn('bookmarks.force'),
      at: 'bookmarks.force',
      severity: 'error',
      message: 'Bookmarks from here replace all that were kept in the browser.',
      fix: 'Turn force on to say that this is meant.',
      value: yes,
    },
  ]),
  // programs/mcp.nix
  {
    of: home,
    within: 'programs.mcp.servers.*',
    asks: () => true,
    has: any(set('command'), set('url')),
    at: 'command',
    severity: 'error',
    message: 'A server is a program here, or an address elsewhere.',
    fix: 'Set command or url.',
  },
  // programs/ghostty.nix, programs/zed-editor.nix, programs/ranger.nix, programs/vicinae, services/walker.nix
  withoutPackage('programs.ghostty', 'installVimSyntax'),
  withoutPackage('programs.ghostty', 'installBatSyntax'),
  withoutPackage('programs.ghostty', 'systemd.enable'),
  withoutPackage('programs.zed-editor', 'extraPackages'),
  withoutPackage('programs.zed-editor', 'defaultEditor'),
  withoutPackage('programs.ranger', 'extraPackages'),
  withoutPackage('programs.vicinae', 'systemd.enable'),
  withoutPackage('programs.quickshell', 'systemd.enable'),
  withoutPackage('services.walker', 'systemd.enable'),
  withoutPackage('programs.chromium', 'commandLineArgs'),
  // programs/mpv.nix
  ...['scripts', 'extraMakeWrapperArgs'].map(
    (option): Need => ({
      of: home,
      within: 'programs.mpv',
      asks: all(on('enable'), filled(option), set('package')),
      has: never,
      at: 'package',
      severity: 'error',
      message: `A package of your own and ${option} do not go together.`,
      fix: `Take programs.mpv.package out, or ${option}.`,
    }),
  ),
  // services/espanso.nix
  {
    of: home,
    within: 'services.espanso',
    asks: all(on('enable'), off('x11Support'), off('waylandSupport')),
    has: never,
    at: 'waylandSupport',
    severity: 'error',
    message: 'Espanso needs X11 or Wayland to type into.',
    fix: 'Turn one of them on.',
    value: yes,
  },
  // programs/aerospace.nix
  {
    of: home,
    within: 'programs.aerospace',
    asks: all(on('enable'), on('settings.start-at-login')),
    has: maybeOn('launchd.enable'),
    at: 'launchd.enable',
    severity: 'error',
    message: 'AeroSpace would be started by itself and by Home Manager.',
    fix: 'Turn programs.aerospace.launchd.enable on, or take start-at-login out.',
    value: yes,
  },
  // programs/man/default.nix, in which man-db is on by itself
  {
    of: home,
    asks: on('programs.man.mandoc.enable'),
    has: (settings) =>
      off('programs.man.man-db.enable')(settings) || off('programs.man.enable')(settings),
    at: 'programs.man.man-db.enable',
    severity: 'error',
    message: 'Manual pages are shown by man-db unless it is off, and mandoc is on.',
    fix: 'Turn programs.man.man-db.enable off.',
    value: { kind: 'boolean', value: false },
  },
];

/** Whether each extension says for itself that its settings may be replaced. */
function hasForceEach(settings: Attrs): boolean {
  const extensions = optionValue(settings, 'extensions.settings');
  return (
    extensions?.kind === 'attrs' &&
    extensions.attrs.every(({ value }) => value.kind !== 'attrs' || maybeOn('force')(value))
  );
}
