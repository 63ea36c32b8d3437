/** The commands that bring a configuration to life, exactly, as data. */

import type { Config, Way } from '../config/config.ts';
import { releaseNamed } from '../config/releases.ts';
import { folderOf } from './folder.ts';
import { type Plan, type PlannedHost, planOf } from './plan.ts';
import { shellFolder, shellQuote } from './shellQuote.ts';

/** What to run for one configuration of the flake; every string is one line of shell. */
export interface Commands {
  readonly way: Way;
  /** The name after `#`. */
  readonly configuration: string;
  /** Position of the host in the config. */
  readonly host: number;
  /** The user, where Home Manager stands alone. */
  readonly user: string | undefined;
  readonly folder: string;
  /** Once, before the first build: the hardware file if it is missing, and git, as a flake sees only what git knows. */
  readonly prepare: readonly string[];
  /** The first switch, which has to turn flakes on by itself. */
  readonly first: string;
  /** Every switch after that. */
  readonly later: string;
  /** Newer versions of the inputs; a switch follows. */
  readonly update: string;
}

const features = '--extra-experimental-features "nix-command flakes"';

/** One entry for each system, and for each home that stands alone. */
export function commandsOf(config: Config): readonly Commands[] {
  return plannedCommands(planOf(config));
}

export function plannedCommands(plan: Plan): readonly Commands[] {
  return plan.hosts.flatMap((host) => commandsOn(plan, host));
}

function commandsOn(plan: Plan, host: PlannedHost): readonly Commands[] {
  switch (host.host.way) {
    case 'nixos':
      return [nixosCommands(host)];
    case 'darwin':
      return [darwinCommands(plan, host)];
    case 'standalone':
      return host.homes.map(({ home, configuration }) =>
        standaloneCommands(plan, host, home.home.user, configuration),
      );
  }
}

/** Source: the manual of `nixos-rebuild`; it takes no flag for features, so they come in the environment. */
function nixosCommands({ index, name, hardwareFile }: PlannedHost): Commands {
  const folder = folderOf('nixos');
  const hardware = shellQuote(hardwareFile ?? '');
  const flake = shellFolder(folder, `#${name}`);
  return {
    way: 'nixos',
    configuration: name,
    host: index,
    user: undefined,
    folder,
    prepare: [
      `cd ${folder}`,
      `[ -e ${hardware} ] || sudo nixos-generate-config --show-hardware-config | sudo tee ${hardware}`,
      'sudo git init && sudo git add -A',
    ],
    first: `sudo env NIX_CONFIG="extra-experimental-features = nix-command flakes" nixos-rebuild switch --flake ${flake}`,
    later: `sudo nixos-rebuild switch --flake ${flake}`,
    update: `sudo nix flake update --flake ${shellFolder(folder)}`,
  };
}

/** Source: the README of nix-darwin; since 2025 the switch runs as root. */
function darwinCommands({ config }: Plan, { index, name }: PlannedHost): Commands {
  const folder = folderOf('darwin');
  const flake = shellFolder(folder, `#${name}`);
  const { nixDarwin } = releaseNamed(config.release).commands;
  return {
    way: 'darwin',
    configuration: name,
    host: index,
    user: undefined,
    folder,
    prepare: [`cd ${folder}`, 'git init && git add -A'],
    first: `sudo nix ${features} run ${nixDarwin} -- switch --flake ${flake}`,
    later: `sudo darwin-rebuild switch --flake ${flake}`,
    update: `nix flake update --flake ${shellFolder(folder)}`,
  };
}

/** Source: the manual of Home Manager, "Nix Flakes"; `home-manager` hands the features on to Nix itself. */
function standaloneCommands(
  { config }: Plan,
  { index }: PlannedHost,
  user: string,
  configuration: string,
): Commands {
  const folder = folderOf('standalone');
  const flake = shellFolder(folder, `#${configuration}`);
  const { backupFileExtension, overwriteBackup } = config.homeManager;
  const backup = backupFileExtension === '' ? '' : ` -b ${shellQuote(backupFileExtension)}`;
  // Its command line has no flag for this. Source: `modules/files/check-link-targets.sh`.
  const overwriting = backup !== '' && overwriteBackup ? 'HOME_MANAGER_BACKUP_OVERWRITE=1 ' : '';
  const { homeManager } = releaseNamed(config.release).commands;
  const switching = `switch${backup} --flake ${flake}`;
  return {
    way: 'standalone',
    configuration,
    host: index,
    user,
    folder,
    prepare: [`cd ${folder}`, 'git init && git add -A'],
    first: `${overwriting}nix ${features} run ${homeManager} -- ${features} ${switching}`,
    later: `${overwriting}home-manager ${switching}`,
    update: `nix flake update --flake ${shellFolder(folder)}`,
  };
}
