/** What the person chose, and nothing that can be computed from it. */

import type { Attrs, Value } from '../nix/value.ts';
import type { Platform, ReleaseName } from './releases.ts';

/** How Home Manager's flake is used on a host. */
export type Way = 'nixos' | 'darwin' | 'standalone';

/** How `flake.nix` is written: by itself, or as modules of flake-parts. */
export type FlakeStyle = 'plain' | 'flake-parts';

export interface Config {
  readonly release: ReleaseName;
  readonly flake: Flake;
  readonly nixpkgs: Nixpkgs;
  readonly homeManager: HomeManager;
  /** At least one; names are meant to be unique, and `diagnose` says when they are not. */
  readonly hosts: readonly Host[];
  readonly homes: readonly Home[];
  /** Files that a person brought along, as they wrote them; what the config says is put into them. */
  readonly sources: readonly SourceFile[];
}

export interface SourceFile {
  /** Relative to the folder of the flake, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface Flake {
  readonly style: FlakeStyle;
  readonly description: string;
  /** Whether Home Manager and nix-darwin use this flake's nixpkgs. */
  readonly follows: boolean;
  /** URLs that replace the release's own, by input name: the explicit way to mix releases. */
  readonly urlOverrides: readonly UrlOverride[];
  readonly inputs: readonly ExtraInput[];
  /** Hands `inputs` to every module even when no extra input asks for it. */
  readonly passInputs: boolean;
  /** Further arguments of every module, besides `inputs`. */
  readonly specialArgs: Attrs;
}

export interface UrlOverride {
  readonly input: string;
  readonly url: string;
}

export interface ExtraInput {
  readonly name: string;
  readonly url: string;
  /** False for a source tree without a `flake.nix`. */
  readonly flake: boolean;
  /** The input's own inputs that are replaced by ours. */
  readonly follows: readonly Follow[];
  /** Attribute paths below the input, dotted: `nixosModules.sops`. */
  readonly modules: {
    readonly nixos: readonly string[];
    readonly darwin: readonly string[];
    readonly home: readonly string[];
  };
  /** Attribute paths below the input, dotted: `overlays.default`. */
  readonly overlays: readonly string[];
}

export interface Follow {
  readonly input: string;
  readonly target: string;
}

/** What every instance of nixpkgs in this flake is made with, wherever it must be written. */
interface Nixpkgs {
  /** `nixpkgs.config`: `allowUnfree` and its like. */
  readonly config: Attrs;
  /** `nixpkgs.overlays`, besides those of extra inputs. */
  readonly overlays: readonly Value[];
}

/** The `home-manager.*` options of a system; standalone takes from it what its command line can. */
export interface HomeManager {
  readonly useGlobalPkgs: boolean;
  readonly useUserPackages: boolean;
  /** Empty for none. */
  readonly backupFileExtension: string;
  readonly overwriteBackup: boolean;
  readonly verbose: boolean;
  readonly sharedModules: readonly Value[];
}

/** One machine. What belongs to another way is kept, so that switching back loses nothing. */
export interface Host {
  readonly name: string;
  readonly way: Way;
  readonly platform: Readonly<Record<Way, Platform>>;
  readonly stateVersion: { readonly nixos: string; readonly darwin: number };
  /** Nix on this Mac is managed by Determinate's installer, so nix-darwin must leave it alone. */
  readonly determinate: boolean;
  /** The text of this machine's own `hardware-configuration.nix`; empty until the person has one. */
  readonly hardware: string;
  /** Names of the homes on this host; the first is the primary user. */
  readonly users: readonly string[];
  /** Path of the file of its system; empty for the usual one. */
  readonly file: string;
  readonly settings: SystemSettings;
}

/** Settings of a host's system, by option path; see `sharedOptions.ts` for what goes to `both`. */
export interface SystemSettings {
  /** Options that NixOS and nix-darwin share. */
  readonly both: Attrs;
  readonly nixos: Attrs;
  readonly darwin: Attrs;
}

/** One user's home, on every host that names the user. */
export interface Home {
  readonly user: string;
  readonly stateVersion: string;
  /** Home directory where it is not the usual one; empty for `/home/<user>` and `/Users/<user>`. */
  readonly directory: { readonly linux: string; readonly darwin: string };
  /** Path of its file; empty for the usual one. */
  readonly file: string;
  /** Home Manager's settings, by option path. */
  readonly settings: Attrs;
}
