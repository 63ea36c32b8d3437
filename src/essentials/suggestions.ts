/** Words that fields suggest: names of packages, layouts, groups and caches that many people use. */

import type { Suggestions } from './section.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Caches of which both halves are published together by who runs them. */
const cachesWithKeys: readonly (readonly [url: string, key: string])[] = [
  ['https://cache.nixos.org', 'cache.nixos.org-1:6NCHdD59X431o0gWypbMrAURkbJ16ZPMQFGspcDShjY='],
  [
    'https://nix-community.cachix.org',
    'nix-community.cachix.org-1:mB9FSh9qf2dCimDSUo8Zy7bkq5CX+/rkCWyvRCYg3Fs=',
  ],
];

export const suggestions: Readonly<
  Record<Exclude<Suggestions, 'timeZones' | 'packages'>, readonly string[]>
> = {
  locales: words(
    'en_US.UTF-8 en_GB.UTF-8 C.UTF-8 de_DE.UTF-8 de_AT.UTF-8 de_CH.UTF-8 fr_FR.UTF-8 es_ES.UTF-8 it_IT.UTF-8 nl_NL.UTF-8 pt_BR.UTF-8 pt_PT.UTF-8 pl_PL.UTF-8 cs_CZ.UTF-8 sv_SE.UTF-8 da_DK.UTF-8 nb_NO.UTF-8 fi_FI.UTF-8 hu_HU.UTF-8 ro_RO.UTF-8 el_GR.UTF-8 tr_TR.UTF-8 ru_RU.UTF-8 uk_UA.UTF-8 he_IL.UTF-8 ja_JP.UTF-8 ko_KR.UTF-8 zh_CN.UTF-8 zh_TW.UTF-8 en_AU.UTF-8 en_CA.UTF-8 en_IN.UTF-8 en_IE.UTF-8',
  ),
  keyboardLayouts: words(
    'us gb de fr es it nl pt br pl cz sk se dk no fi hu ro gr tr ru ua il jp kr ch at be ca latam us,de us,ru',
  ),
  keyMaps: words(
    'us uk de de-latin1 fr es it nl pt-latin1 br-abnt2 pl cz sv-latin1 dk no fi hu ru trq jp106 dvorak colemak',
  ),
  groups: words(
    'wheel networkmanager audio video input docker podman libvirtd kvm dialout plugdev scanner lp wireshark adbusers vboxusers',
  ),
  fonts: words(
    'noto-fonts noto-fonts-cjk-sans noto-fonts-color-emoji dejavu_fonts liberation_ttf inter roboto ubuntu-classic fira fira-code jetbrains-mono source-code-pro cascadia-code ibm-plex font-awesome nerd-fonts.jetbrains-mono nerd-fonts.fira-code nerd-fonts.hack nerd-fonts.caskaydia-cove nerd-fonts.meslo-lg nerd-fonts.symbols-only',
  ),
  caches: cachesWithKeys.map(([url]) => url),
  cacheKeys: cachesWithKeys.map(([, key]) => key),
  vimPlugins: words(
    'nvim-treesitter.withAllGrammars nvim-lspconfig telescope-nvim plenary-nvim nvim-cmp cmp-nvim-lsp gitsigns-nvim lualine-nvim which-key-nvim catppuccin-nvim tokyonight-nvim gruvbox-nvim vim-fugitive vim-surround comment-nvim nvim-autopairs neo-tree-nvim oil-nvim conform-nvim vim-nix',
  ).map((name) => `vimPlugins.${name}`),
  tmuxPlugins: words(
    'sensible yank resurrect continuum catppuccin vim-tmux-navigator prefix-highlight',
  ).map((name) => `tmuxPlugins.${name}`),
  vscodeExtensions: words(
    'jnoortheen.nix-ide mkhl.direnv ms-python.python rust-lang.rust-analyzer golang.go vscodevim.vim eamodio.gitlens esbenp.prettier-vscode dbaeumer.vscode-eslint',
  ).map((name) => `vscode-extensions.${name}`),
  zshPlugins: words('git sudo docker kubectl fzf history direnv colored-man-pages z'),
  cursorPackages: words(
    'bibata-cursors capitaine-cursors vanilla-dmz catppuccin-cursors phinger-cursors adwaita-icon-theme',
  ),
  filesystems: words('ntfs exfat btrfs zfs xfs nfs cifs bcachefs'),
};
