/** Where upstream's flakes have their option documents, for those who can build them. */

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const nixos = (branch) =>
  `expr:((builtins.getFlake "github:nixos/nixpkgs/${branch}").lib.nixosSystem { modules = [ { nixpkgs.hostPlatform = "x86_64-linux"; system.stateVersion = "26.05"; fileSystems."/".device = "none"; boot.loader.grub.enable = false; } ]; }).config.system.build.manual.optionsJSON`;

const sources = [
  [
    'home-manager@26.05',
    'Home Manager 26.05',
    'github:nix-community/home-manager/release-26.05#docs-json',
  ],
  ['home-manager@unstable', 'Home Manager unstable', 'github:nix-community/home-manager#docs-json'],
  [
    'nix-darwin@26.05',
    'nix-darwin 26.05',
    'github:nix-darwin/nix-darwin/nix-darwin-26.05#optionsJSON',
  ],
  ['nix-darwin@unstable', 'nix-darwin unstable', 'github:nix-darwin/nix-darwin#optionsJSON'],
  ['nixos@26.05', 'NixOS 26.05', nixos('nixos-26.05')],
  ['nixos@unstable', 'NixOS unstable', nixos('nixos-unstable')],
];

/** The arguments that build everything as of `now`. */
export function defaultArguments(now) {
  const date = `${months[now.getMonth()]} ${now.getFullYear()}`;
  return sources.flatMap(([key, label, source]) => [
    `${key}=${source}`,
    `${key}:from=${label} of ${date}`,
  ]);
}
