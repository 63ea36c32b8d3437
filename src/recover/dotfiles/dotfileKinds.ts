/** The kinds of plain dotfiles that can be read: their names, their readers, and where Home Manager's own come to lie. */

import type { AttrPath } from '../../nix/value.ts';
import { readBashConfig, readBashProfile } from './bashConfig.ts';
import { readBrewfile } from './brewfile.ts';
import type { DotfileReading } from './dotfile.ts';
import { readFishConfig } from './fishConfig.ts';
import { readGitConfig } from './gitConfig.ts';
import { readGitIgnore } from './gitIgnore.ts';
import {
  guessListKind,
  type KnownPackage,
  readAptList,
  readDnfList,
  readPacmanList,
} from './packageLists.ts';
import { readSshConfig } from './sshConfig.ts';
import { readTmuxConfig } from './tmuxConfig.ts';
import {
  readVscodeExtensions,
  readVscodeKeybindings,
  readVscodeSettings,
} from './vscodeSettings.ts';
import { readZshConfig, readZshEnv } from './zshConfig.ts';

/** A file of a home that Home Manager's own meets. */
export interface Meeting {
  readonly file: string;
  /** The option that makes Home Manager write its own. */
  readonly option: AttrPath;
  /** In the way: Home Manager writes the very same file. Still read: the program reads both. */
  readonly how: 'in-the-way' | 'still-read';
}

export interface DotfileKind {
  readonly name: string;
  readonly label: string;
  /** What a path ends with, lower case, without the dot that hides a file: `config/git/config`. */
  readonly ends: readonly string[];
  readonly read: (text: string, knownPackage: KnownPackage) => DotfileReading;
  readonly meets: readonly Meeting[];
}

const git: AttrPath = ['programs', 'git', 'enable'];
const bash: AttrPath = ['programs', 'bash', 'enable'];
const zsh: AttrPath = ['programs', 'zsh', 'enable'];
const vscode: AttrPath = ['programs', 'vscode', 'enable'];

const inTheWay = (option: AttrPath, ...files: readonly string[]): readonly Meeting[] =>
  files.map((file) => ({ file, option, how: 'in-the-way' }));
const stillRead = (option: AttrPath, file: string): readonly Meeting[] => [
  { file, option, how: 'still-read' },
];

/**
 * One row each. Where Home Manager writes: `modules/programs` of Home Manager; what a program reads besides:
 * the FILES sections of git-config(1) and tmux(1).
 */
export const dotfileKinds: readonly DotfileKind[] = [
  {
    name: 'git',
    label: 'Git',
    ends: ['gitconfig', 'config/git/config', 'git/config'],
    read: readGitConfig,
    meets: [...stillRead(git, '~/.gitconfig'), ...inTheWay(git, '~/.config/git/config')],
  },
  {
    name: 'git-ignore',
    label: 'What Git ignores',
    ends: ['gitignore_global', 'gitignore-global', 'global_gitignore', 'git/ignore', 'ignore'],
    read: readGitIgnore,
    meets: inTheWay(git, '~/.config/git/ignore'),
  },
  {
    name: 'ssh',
    label: 'SSH',
    ends: ['ssh/config', 'ssh_config', 'sshconfig'],
    read: readSshConfig,
    meets: inTheWay(['programs', 'ssh', 'enable'], '~/.ssh/config'),
  },
  {
    name: 'bash',
    label: 'Bash',
    ends: ['bashrc', 'bash_aliases', 'aliases'],
    read: readBashConfig,
    meets: inTheWay(bash, '~/.bashrc', '~/.profile', '~/.bash_profile'),
  },
  {
    name: 'bash-profile',
    label: 'Bash, at login',
    ends: ['bash_profile', 'profile', 'bash_login'],
    read: readBashProfile,
    meets: inTheWay(bash, '~/.bashrc', '~/.profile', '~/.bash_profile'),
  },
  {
    name: 'zsh',
    label: 'Zsh',
    ends: ['zshrc', 'zsh_aliases'],
    read: readZshConfig,
    meets: inTheWay(zsh, '~/.zshrc', '~/.zshenv'),
  },
  {
    name: 'zsh-env',
    label: 'Zsh, always',
    ends: ['zshenv'],
    read: readZshEnv,
    meets: inTheWay(zsh, '~/.zshrc', '~/.zshenv'),
  },
  {
    name: 'fish',
    label: 'Fish',
    ends: ['config.fish'],
    read: readFishConfig,
    meets: inTheWay(['programs', 'fish', 'enable'], '~/.config/fish/config.fish'),
  },
  {
    name: 'tmux',
    label: 'tmux',
    ends: ['tmux.conf'],
    read: readTmuxConfig,
    meets: [
      ...stillRead(['programs', 'tmux', 'enable'], '~/.tmux.conf'),
      ...inTheWay(['programs', 'tmux', 'enable'], '~/.config/tmux/tmux.conf'),
    ],
  },
  {
    name: 'vscode',
    label: 'Visual Studio Code',
    ends: ['settings.json'],
    read: readVscodeSettings,
    meets: inTheWay(vscode, '~/.config/Code/User/settings.json'),
  },
  {
    name: 'vscode-keys',
    label: 'Keys of Visual Studio Code',
    ends: ['keybindings.json'],
    read: readVscodeKeybindings,
    meets: inTheWay(vscode, '~/.config/Code/User/keybindings.json'),
  },
  {
    name: 'vscode-extensions',
    label: 'Extensions of Visual Studio Code',
    ends: ['extensions.txt', 'vscode-extensions.txt', 'vscode-extensions'],
    read: readVscodeExtensions,
    meets: [],
  },
  { name: 'brew', label: 'Homebrew', ends: ['brewfile'], read: readBrewfile, meets: [] },
  { name: 'apt', label: 'Packages of apt', ends: ['apt.txt'], read: readAptList, meets: [] },
  { name: 'dnf', label: 'Packages of dnf', ends: ['dnf.txt'], read: readDnfList, meets: [] },
  {
    name: 'pacman',
    label: 'Packages of pacman',
    ends: ['pacman.txt', 'pkglist.txt'],
    read: readPacmanList,
    meets: [],
  },
];

/** The kind of a file by its path, or for a list of packages by its text; nothing for any other file. */
export function dotfileKindOf(path: string, text: string): DotfileKind | undefined {
  // The settings of one repository, which is not a home.
  if (path.split('/').includes('.git')) return undefined;
  const name = path.toLowerCase().split('/').map(bare).join('/');
  const named = dotfileKinds.find(({ ends }) =>
    ends.some((end) => name === end || name.endsWith(`/${end}`)),
  );
  if (named !== undefined) return named;
  if (name === 'config') return kindNamed(lookOfConfig(text));
  if (!/\.(?:txt|list|lst)$|(?:^|\/)[a-z_-]*(?:packages|pkgs|pkglist)$/.test(name))
    return undefined;
  return kindNamed(guessListKind(text));
}

function kindNamed(name: string | undefined): DotfileKind | undefined {
  return dotfileKinds.find((kind) => kind.name === name);
}

/** Of a file that was chosen by itself, the folder is not known: `~/.ssh/config` and Git's have one name. */
function lookOfConfig(text: string): string | undefined {
  if (/^[ \t]*(?:host|match|include)[ \t=]/im.test(text)) return 'ssh';
  return /^[ \t]*\[[a-z]/im.test(text) ? 'git' : undefined;
}

/** A step without what hides it, also as managers of dotfiles write that: `dot_zshrc`. */
function bare(step: string): string {
  return step.replace(/^(?:private_)?(?:dot_|\.|_)/, '');
}
