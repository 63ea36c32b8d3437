/** The home's packages, environment, shells and prompt. */

import type { Section } from './section.ts';
import {
  attrsOf,
  boolean,
  either,
  integer,
  lines,
  listOf,
  matching,
  nullOr,
  oneOf,
  option,
  packages,
  path,
  settings,
  text,
  textList,
} from './types.ts';

const aliases = attrsOf(text);
const variables = attrsOf(either(text, { kind: 'integer' }, boolean), 'environmentName');
const off = { default: 'off' } as const;

export const homeBasics: Section = {
  id: 'home-packages',
  title: 'Packages and environment',
  scope: 'home',
  fields: [
    option('home.packages', packages, 'Packages', 'Programs for this user.', {
      suggestions: 'packages',
    }),
    option(
      'home.sessionVariables',
      variables,
      'Session variables',
      'Environment variables, such as EDITOR. They need a shell that Home Manager sets up below.',
    ),
    option(
      'home.sessionPath',
      textList,
      'Search path',
      'Folders with programs of your own, put into PATH: $HOME/.local/bin.',
    ),
    option(
      'home.shellAliases',
      aliases,
      'Aliases for every shell',
      'Short names for longer commands.',
    ),
  ],
  more: [
    option(
      'home.language.base',
      nullOr(matching('locale')),
      'Language',
      'The locale of this user where it is not the system’s.',
      {
        suggestions: 'locales',
      },
    ),
    option(
      'home.preferXdgDirectories',
      boolean,
      'Tidy home directory',
      'Programs keep their files in .config and .local where they can.',
      off,
    ),
    option(
      'targets.genericLinux.enable',
      boolean,
      'Linux other than NixOS',
      'Makes programs from Nix fit in on Ubuntu, Fedora, Arch and others.',
      { default: 'off', ways: ['standalone'], os: 'linux' },
    ),
  ],
};

export const shells: Section = {
  id: 'shells',
  title: 'Shell and prompt',
  scope: 'home',
  fields: [
    option(
      'programs.bash.enable',
      boolean,
      'Bash',
      'Home Manager writes .bashrc and .profile.',
      off,
    ),
    option('programs.zsh.enable', boolean, 'Zsh', 'Home Manager writes .zshrc.', off),
    option(
      'programs.zsh.autosuggestion.enable',
      boolean,
      'Zsh: suggest commands',
      'Shows the rest of a command you used before, in grey.',
      off,
    ),
    option(
      'programs.zsh.syntaxHighlighting.enable',
      boolean,
      'Zsh: colour commands',
      'Colours what you type, and shows slips at once.',
      off,
    ),
    option('programs.fish.enable', boolean, 'Fish', 'Home Manager writes config.fish.', off),
    option(
      'programs.starship.enable',
      boolean,
      'Starship prompt',
      'A prompt that shows the branch, the language and more.',
      off,
    ),
  ],
  more: [
    option('programs.bash.shellAliases', aliases, 'Bash: aliases', 'Only for Bash.'),
    option('programs.bash.initExtra', lines, 'Bash: at the start', 'Commands for .bashrc.'),
    option(
      'programs.bash.historySize',
      nullOr(integer(0)),
      'Bash: history',
      'How many commands are remembered.',
      {
        default: '10000',
      },
    ),
    option('programs.zsh.shellAliases', aliases, 'Zsh: aliases', 'Only for Zsh.'),
    option('programs.zsh.initContent', lines, 'Zsh: at the start', 'Commands for .zshrc.'),
    option(
      'programs.zsh.history.size',
      integer(0),
      'Zsh: history',
      'How many commands are remembered.',
      {
        default: '10000',
      },
    ),
    option(
      'programs.zsh.defaultKeymap',
      nullOr(oneOf('emacs', 'viins', 'vicmd')),
      'Zsh: keys',
      'viins edits the command line as Vim does.',
    ),
    option(
      'programs.zsh.oh-my-zsh.enable',
      boolean,
      'Oh My Zsh',
      'Themes and plugins for Zsh.',
      off,
    ),
    option(
      'programs.zsh.oh-my-zsh.theme',
      text,
      'Oh My Zsh: theme',
      'A theme by name, such as robbyrussell.',
    ),
    option(
      'programs.zsh.oh-my-zsh.plugins',
      textList,
      'Oh My Zsh: plugins',
      'Plugins by name, such as git or sudo.',
      {
        suggestions: 'zshPlugins',
      },
    ),
    option('programs.fish.shellAliases', aliases, 'Fish: aliases', 'Only for Fish.'),
    option(
      'programs.fish.shellAbbrs',
      aliases,
      'Fish: abbreviations',
      'Short words that grow into the whole command as you type.',
    ),
    option(
      'programs.fish.interactiveShellInit',
      lines,
      'Fish: at the start',
      'Commands for every new terminal.',
    ),
    option(
      'programs.starship.settings',
      settings('toml'),
      'Starship: settings',
      'What starship.toml would say, as a Nix set: { add_newline = false; }.',
    ),
    option('programs.nushell.enable', boolean, 'Nushell', 'A shell that works with tables.', off),
  ],
};

export const tools: Section = {
  id: 'tools',
  title: 'Terminal tools',
  scope: 'home',
  fields: [
    option(
      'programs.direnv.enable',
      boolean,
      'direnv',
      'Loads the environment of a project when you enter its folder.',
      off,
    ),
    option(
      'programs.direnv.nix-direnv.enable',
      boolean,
      'direnv for flakes',
      'Makes direnv fast with flakes and development shells.',
      off,
    ),
    option(
      'programs.fzf.enable',
      boolean,
      'fzf',
      'Finds files and old commands by a few letters.',
      off,
    ),
    option(
      'programs.tmux.enable',
      boolean,
      'tmux',
      'Several terminals in one, which go on when you leave.',
      off,
    ),
    option('programs.zoxide.enable', boolean, 'zoxide', 'A cd that remembers where you go.', off),
    option('programs.bat.enable', boolean, 'bat', 'Shows files in colour.', off),
    option(
      'programs.eza.enable',
      boolean,
      'eza',
      'A listing of files with colours and icons.',
      off,
    ),
    option('programs.ripgrep.enable', boolean, 'ripgrep', 'Searches in files, fast.', off),
    option('programs.btop.enable', boolean, 'btop', 'Shows what keeps the machine busy.', off),
  ],
  more: [
    option('programs.tmux.mouse', boolean, 'tmux: mouse', 'Click and scroll in tmux.', off),
    option(
      'programs.tmux.keyMode',
      oneOf('emacs', 'vi'),
      'tmux: keys',
      'How the keys work while you scroll and copy.',
      { default: 'emacs' },
    ),
    option(
      'programs.tmux.prefix',
      nullOr(text),
      'tmux: prefix',
      'The key before every command, such as C-a.',
      { default: 'C-b' },
    ),
    option(
      'programs.tmux.baseIndex',
      integer(0),
      'tmux: first window',
      'The number of the first window.',
      { default: '0' },
    ),
    option(
      'programs.tmux.historyLimit',
      integer(1),
      'tmux: history',
      'Lines that can be scrolled back.',
      { default: '2000' },
    ),
    option('programs.tmux.terminal', text, 'tmux: terminal', 'tmux-256color brings all colours.', {
      default: 'screen',
    }),
    option('programs.tmux.plugins', packages, 'tmux: plugins', 'Packages from tmuxPlugins.', {
      suggestions: 'tmuxPlugins',
    }),
    option('programs.tmux.extraConfig', lines, 'tmux: further lines', 'Lines for tmux.conf.'),
    option(
      'programs.fzf.defaultOptions',
      textList,
      'fzf: options',
      'Options for every run, such as --height 40%.',
    ),
    option(
      'programs.atuin.enable',
      boolean,
      'Atuin',
      'A history of commands that can be searched.',
      off,
    ),
    option('programs.yazi.enable', boolean, 'Yazi', 'A file manager in the terminal.', off),
    option(
      'programs.lazygit.enable',
      boolean,
      'lazygit',
      'Git in the terminal, with windows.',
      off,
    ),
    option('programs.jq.enable', boolean, 'jq', 'Reads and changes JSON.', off),
    option('programs.fd.enable', boolean, 'fd', 'Finds files by name.', off),
    option(
      'programs.nix-index.enable',
      boolean,
      'nix-index',
      'Tells which package has a missing command.',
      off,
    ),
    option(
      'programs.bat.config',
      attrsOf(either(text, boolean)),
      'bat: settings',
      'For example theme and the name of one.',
    ),
  ],
};

export const dotfiles: Section = {
  id: 'dotfiles',
  title: 'Dotfiles',
  scope: 'home',
  fields: [
    option(
      'home.file',
      attrsOf(fileType(), 'relativePath'),
      'Files in the home directory',
      'Any file, such as .inputrc: its text here, or a file that lies beside home.nix.',
    ),
    option(
      'xdg.configFile',
      attrsOf(fileType(), 'relativePath'),
      'Files in .config',
      'The same below .config, such as app/settings.toml.',
    ),
  ],
  more: [
    option(
      'xdg.enable',
      boolean,
      'XDG folders',
      'Sets the variables that say where .config, .cache and .local are.',
      off,
    ),
    option(
      'xdg.userDirs.enable',
      boolean,
      'User folders',
      'Manages Documents, Downloads and the others.',
      { default: 'off', os: 'linux' },
    ),
    option(
      'xdg.userDirs.createDirectories',
      boolean,
      'Make user folders',
      'Creates them when they are missing.',
      { default: 'off', os: 'linux' },
    ),
    option(
      'xdg.mimeApps.enable',
      boolean,
      'Default apps',
      'Manages which app opens which kind of file.',
      { default: 'off', os: 'linux' },
    ),
    option(
      'xdg.mimeApps.defaultApplications',
      attrsOf(either(text, listOf(text))),
      'Apps by kind of file',
      'For example text/html and firefox.desktop.',
      { os: 'linux' },
    ),
  ],
};

/** What `home.file.<name>` takes. */
function fileType() {
  return {
    kind: 'submodule',
    options: [
      { name: 'text', label: 'Text', help: 'What the file says.', type: lines },
      {
        name: 'source',
        label: 'Or copied from',
        help: 'A file or folder in your flake, such as ./dotfiles/app.',
        type: path,
      },
      { name: 'executable', label: 'Executable', type: boolean },
      { name: 'recursive', label: 'Link each file of a folder', type: boolean },
      { name: 'force', label: 'Replace an existing file', type: boolean },
    ],
    freeform: settings('nix'),
  } as const;
}
