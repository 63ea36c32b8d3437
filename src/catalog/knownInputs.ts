/**
 * Flakes that many people add, with what they bring: so that one click fills in an extra input. The
 * names of modules and overlays are those of each project's own `flake.nix` in the summer of 2026.
 */

export interface KnownInput {
  /** As it is usually called in `inputs`. */
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly url: string;
  /** For a stable release, which stands for `<release>`; `url` where there is none. */
  readonly stableUrl?: string;
  /** Its own inputs that should be ours, by the same name. */
  readonly follows: readonly string[];
  readonly modules: {
    readonly nixos: readonly string[];
    readonly darwin: readonly string[];
    readonly home: readonly string[];
  };
  readonly overlays: readonly string[];
  /** Groups of options that its modules bring, dotted. */
  readonly options: readonly string[];
  /** Where its options are described. */
  readonly docs: string;
  /** What else has to be done by hand, or chosen. */
  readonly after?: string;
}

type Rest = Partial<Omit<KnownInput, 'name' | 'label' | 'help' | 'url' | 'docs' | 'modules'>> & {
  readonly nixos?: string;
  readonly darwin?: string;
  readonly home?: string;
};

function known(
  name: string,
  label: string,
  help: string,
  url: string,
  docs: string,
  { nixos, darwin, home, ...rest }: Rest,
): KnownInput {
  const one = (module: string | undefined): readonly string[] =>
    module === undefined ? [] : [module];
  return {
    name,
    label,
    help,
    url,
    docs,
    follows: ['nixpkgs'],
    overlays: [],
    options: [],
    ...rest,
    modules: { nixos: one(nixos), darwin: one(darwin), home: one(home) },
  };
}

/** The most wanted first. */
export const knownInputs: readonly KnownInput[] = [
  known(
    'nixos-hardware',
    'NixOS hardware',
    'Settings for hundreds of laptops and boards, one module each.',
    'github:nixos/nixos-hardware/master',
    'https://github.com/NixOS/nixos-hardware',
    {
      follows: [],
      after: 'Add the module of your machine, such as nixosModules.framework-13-7040-amd.',
    },
  ),
  known(
    'sops-nix',
    'sops-nix',
    'Secrets that are encrypted in the flake and decrypted on the machine, with sops.',
    'github:Mic92/sops-nix',
    'https://github.com/Mic92/sops-nix',
    {
      nixos: 'nixosModules.sops',
      darwin: 'darwinModules.sops',
      home: 'homeManagerModules.sops',
      options: ['sops'],
    },
  ),
  known(
    'agenix',
    'agenix',
    'Secrets that are encrypted in the flake with age and SSH keys.',
    'github:ryantm/agenix',
    'https://github.com/ryantm/agenix',
    {
      nixos: 'nixosModules.default',
      darwin: 'darwinModules.default',
      home: 'homeManagerModules.default',
      overlays: ['overlays.default'],
      follows: ['nixpkgs', 'home-manager'],
      options: ['age'],
    },
  ),
  known(
    'disko',
    'disko',
    'Describes partitions and file systems, and makes them.',
    'github:nix-community/disko',
    'https://github.com/nix-community/disko/tree/master/docs',
    { nixos: 'nixosModules.disko', options: ['disko'] },
  ),
  known(
    'impermanence',
    'Impermanence',
    'A root file system that is new at every boot; only what you list is kept.',
    'github:nix-community/impermanence',
    'https://github.com/nix-community/impermanence',
    {
      nixos: 'nixosModules.impermanence',
      follows: ['nixpkgs', 'home-manager'],
      options: ['environment.persistence', 'home.persistence'],
    },
  ),
  known(
    'stylix',
    'Stylix',
    'One colour scheme, wallpaper and font for all programs.',
    'github:nix-community/stylix',
    'https://nix-community.github.io/stylix/',
    {
      stableUrl: 'github:nix-community/stylix/release-<release>',
      nixos: 'nixosModules.stylix',
      darwin: 'darwinModules.stylix',
      home: 'homeModules.stylix',
      after: 'On NixOS and macOS its module reaches Home Manager by itself: import it there only.',
      options: ['stylix'],
    },
  ),
  known(
    'catppuccin',
    'Catppuccin',
    'The Catppuccin colours for many programs.',
    'github:catppuccin/nix',
    'https://nix.catppuccin.com/',
    {
      stableUrl: 'github:catppuccin/nix/release-<release>',
      nixos: 'nixosModules.catppuccin',
      darwin: 'darwinModules.catppuccin',
      home: 'homeModules.catppuccin',
      options: ['catppuccin'],
    },
  ),
  known(
    'nixvim',
    'Nixvim',
    'Neovim and its plugins, set up with options.',
    'github:nix-community/nixvim',
    'https://nix-community.github.io/nixvim/',
    {
      stableUrl: 'github:nix-community/nixvim/nixos-<release>',
      nixos: 'nixosModules.nixvim',
      darwin: 'nixDarwinModules.nixvim',
      home: 'homeModules.nixvim',
      after: 'One of its modules is enough: in Home Manager, or in the system.',
      options: ['programs.nixvim'],
    },
  ),
  known(
    'plasma-manager',
    'Plasma Manager',
    'KDE Plasma from Home Manager: panels, shortcuts, themes.',
    'github:nix-community/plasma-manager',
    'https://nix-community.github.io/plasma-manager/',
    {
      home: 'homeModules.plasma-manager',
      follows: ['nixpkgs', 'home-manager'],
      options: ['programs.plasma'],
    },
  ),
  known(
    'nur',
    'NUR',
    'Packages of the Nix user community, Firefox extensions among them.',
    'github:nix-community/NUR',
    'https://nur.nix-community.org/',
    {
      nixos: 'modules.nixos.default',
      home: 'modules.homeManager.default',
      overlays: ['overlays.default'],
    },
  ),
  known(
    'nix-index-database',
    'nix-index database',
    'Says which package has a command that is missing, with an index that is ready made.',
    'github:nix-community/nix-index-database',
    'https://github.com/nix-community/nix-index-database',
    {
      nixos: 'nixosModules.nix-index',
      darwin: 'darwinModules.nix-index',
      home: 'homeModules.nix-index',
      options: ['programs.nix-index-database'],
    },
  ),
  known(
    'lanzaboote',
    'Lanzaboote',
    'Secure Boot for NixOS.',
    'github:nix-community/lanzaboote',
    'https://github.com/nix-community/lanzaboote',
    {
      nixos: 'nixosModules.lanzaboote',
      after: 'Keys are made with sbctl first, and systemd-boot has to be off.',
      options: ['boot.lanzaboote'],
    },
  ),
  known(
    'nixos-wsl',
    'NixOS-WSL',
    'NixOS in the Windows Subsystem for Linux.',
    'github:nix-community/NixOS-WSL/main',
    'https://nix-community.github.io/NixOS-WSL/',
    {
      stableUrl: 'github:nix-community/NixOS-WSL/release-<release>',
      nixos: 'nixosModules.default',
      options: ['wsl'],
    },
  ),
  known(
    'nix-flatpak',
    'nix-flatpak',
    'Flatpak apps and remotes as options.',
    'github:gmodena/nix-flatpak',
    'https://github.com/gmodena/nix-flatpak',
    {
      nixos: 'nixosModules.nix-flatpak',
      home: 'homeManagerModules.nix-flatpak',
      follows: [],
      options: ['services.flatpak'],
    },
  ),
  known(
    'nix-homebrew',
    'nix-homebrew',
    'Installs Homebrew itself, so that a new Mac needs nothing by hand.',
    'github:zhaofengli/nix-homebrew',
    'https://github.com/zhaofengli/nix-homebrew',
    { darwin: 'darwinModules.nix-homebrew', follows: [], options: ['nix-homebrew'] },
  ),
  known(
    'mac-app-util',
    'mac-app-util',
    'Lets Spotlight and the Dock find apps that Nix installs.',
    'github:hraban/mac-app-util',
    'https://github.com/hraban/mac-app-util',
    {
      darwin: 'darwinModules.default',
      home: 'homeManagerModules.default',
      follows: [],
      options: ['targets.darwin.mac-app-util'],
    },
  ),
  known(
    'hyprland',
    'Hyprland',
    'The newest Hyprland from its own project.',
    'github:hyprwm/Hyprland',
    'https://wiki.hypr.land/Nix/',
    {
      nixos: 'nixosModules.default',
      home: 'homeManagerModules.default',
      follows: [],
      after: 'Its binary cache is for its own nixpkgs, so that one is left as it is.',
    },
  ),
  known(
    'niri',
    'Niri',
    'The scrolling window manager Niri, its settings as options.',
    'github:sodiboo/niri-flake',
    'https://github.com/sodiboo/niri-flake/blob/main/docs.md',
    {
      nixos: 'nixosModules.niri',
      overlays: ['overlays.niri'],
      after: 'On NixOS its module reaches Home Manager by itself; alone, add homeModules.niri.',
      options: ['programs.niri'],
    },
  ),
  known(
    'zen-browser',
    'Zen Browser',
    'A Firefox with another face, set up like Firefox.',
    'github:0xc000022070/zen-browser-flake',
    'https://github.com/0xc000022070/zen-browser-flake',
    {
      home: 'homeModules.beta',
      follows: ['nixpkgs', 'home-manager'],
      options: ['programs.zen-browser'],
    },
  ),
  known(
    'nix-vscode-extensions',
    'VS Code extensions',
    'Every extension of the marketplaces, as pkgs.vscode-marketplace and pkgs.open-vsx.',
    'github:nix-community/nix-vscode-extensions',
    'https://github.com/nix-community/nix-vscode-extensions',
    { overlays: ['overlays.default'] },
  ),
  known(
    'spicetify-nix',
    'Spicetify',
    'Themes and extensions for Spotify.',
    'github:Gerg-L/spicetify-nix',
    'https://gerg-l.github.io/spicetify-nix/',
    {
      nixos: 'nixosModules.spicetify',
      darwin: 'darwinModules.spicetify',
      home: 'homeManagerModules.spicetify',
      after: 'One of its modules is enough: in Home Manager, or in the system.',
      options: ['programs.spicetify'],
    },
  ),
  known(
    'treefmt-nix',
    'treefmt',
    'One command that formats every language of a project; for flake-parts.',
    'github:numtide/treefmt-nix',
    'https://github.com/numtide/treefmt-nix',
    { after: 'Its module is for flake-parts: flakeModule.' },
  ),
  known(
    'nix-colors',
    'nix-colors',
    'Colour schemes as values for your own modules.',
    'github:misterio77/nix-colors',
    'https://github.com/misterio77/nix-colors',
    { home: 'homeManagerModules.default', follows: [], options: ['colorScheme'] },
  ),
];

/** The known input whose modules bring the option at `path`, if there is one. */
export function knownInputWith(path: readonly string[]): KnownInput | undefined {
  const option = `${path.join('.')}.`;
  return knownInputs.find(({ options }) => options.some((root) => option.startsWith(`${root}.`)));
}

/** The address of a known input for a release of ours. */
export function knownInputUrl(input: KnownInput, release: string): string {
  return release === 'unstable' || input.stableUrl === undefined
    ? input.url
    : input.stableUrl.replace('<release>', release);
}
