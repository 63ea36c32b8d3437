/**
 * The releases a flake can be built from: one row each, and nothing about a release stands elsewhere.
 * Sources: the flake templates and `modules/misc/version.nix` of Home Manager, `system.stateVersion`
 * of nix-darwin, and the channel list of Nixpkgs.
 */

export type Platform = 'x86_64-linux' | 'aarch64-linux' | 'x86_64-darwin' | 'aarch64-darwin';

export interface Release {
  readonly name: string;
  readonly label: string;
  readonly nixpkgs: {
    /** For NixOS. */
    readonly nixos: string;
    /** For macOS. */
    readonly darwin: string;
    /** For Home Manager by itself on Linux. */
    readonly standalone: string;
  };
  readonly homeManager: string;
  readonly nixDarwin: string;
  /** How the first command names Home Manager and nix-darwin: `nix run <ref> -- switch`. */
  readonly commands: { readonly homeManager: string; readonly nixDarwin: string };
  /** The newest legal state version of NixOS and Home Manager; older ones are `stateVersions` up to it. */
  readonly newestStateVersion: string;
  /** `system.stateVersion` of nix-darwin is 1 to this. */
  readonly newestDarwinStateVersion: number;
  readonly platforms: readonly Platform[];
}

const everyPlatform: readonly Platform[] = [
  'x86_64-linux',
  'aarch64-linux',
  'aarch64-darwin',
  'x86_64-darwin',
];

export const releases = [
  {
    name: '26.05',
    label: '26.05 (stable)',
    nixpkgs: {
      nixos: 'github:nixos/nixpkgs/nixos-26.05',
      darwin: 'github:nixos/nixpkgs/nixpkgs-26.05-darwin',
      standalone: 'github:nixos/nixpkgs/nixos-26.05',
    },
    homeManager: 'github:nix-community/home-manager/release-26.05',
    nixDarwin: 'github:nix-darwin/nix-darwin/nix-darwin-26.05',
    commands: {
      homeManager: 'home-manager/release-26.05',
      nixDarwin: 'nix-darwin/nix-darwin-26.05#darwin-rebuild',
    },
    newestStateVersion: '26.05',
    newestDarwinStateVersion: 7,
    platforms: everyPlatform,
  },
  {
    name: 'unstable',
    label: 'unstable (rolling)',
    nixpkgs: {
      nixos: 'github:nixos/nixpkgs/nixos-unstable',
      darwin: 'github:nixos/nixpkgs/nixpkgs-unstable',
      standalone: 'github:nixos/nixpkgs/nixpkgs-unstable',
    },
    homeManager: 'github:nix-community/home-manager',
    nixDarwin: 'github:nix-darwin/nix-darwin',
    commands: {
      homeManager: 'home-manager',
      nixDarwin: 'nix-darwin#darwin-rebuild',
    },
    newestStateVersion: '26.11',
    newestDarwinStateVersion: 7,
    platforms: everyPlatform.filter((platform) => platform !== 'x86_64-darwin'),
  },
] as const satisfies readonly Release[];

export type ReleaseName = (typeof releases)[number]['name'];

/** Every state version there has been, oldest first. */
const stateVersions: readonly string[] = [
  '18.09',
  '19.03',
  '19.09',
  '20.03',
  '20.09',
  '21.03',
  '21.05',
  '21.11',
  '22.05',
  '22.11',
  '23.05',
  '23.11',
  '24.05',
  '24.11',
  '25.05',
  '25.11',
  '26.05',
  '26.11',
];

/** The row of a release. */
export function releaseNamed(name: ReleaseName): Release {
  const found = releases.find((release) => release.name === name);
  if (found === undefined) throw new Error(`no row for release ${name}`);
  return found;
}

/** The state versions a release accepts, oldest first. */
export function stateVersionsOf(release: Release): readonly string[] {
  return stateVersions.slice(0, stateVersions.indexOf(release.newestStateVersion) + 1);
}
