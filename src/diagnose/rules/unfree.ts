/** Unfree software that is asked for while Nixpkgs refuses it. */

import type { Config } from '../../config/config.ts';
import { getAt } from '../../nix/attrs.ts';
import type { Finding } from '../finding.ts';
import { type Leaf, leavesInForce, valuesIn } from '../settingsWalk.ts';

/** Well-known packages whose licence in Nixpkgs is not free. */
const packages: ReadonlySet<string> = new Set([
  ...['_1password-gui', 'claude-code', 'discord', 'dropbox', 'google-chrome', 'microsoft-edge'],
  ...['ngrok', 'obsidian', 'slack', 'spotify', 'steam', 'sublime4', 'teamviewer', 'terraform'],
  ...['unrar', 'vivaldi', 'vscode', 'zoom-us'],
]);

/** Options that bring such a package when they are on. */
const options: ReadonlySet<string> = new Set([
  ...['programs.steam.enable', 'programs.vscode.enable', 'programs._1password-gui.enable'],
  ...['programs.discord.enable', 'programs.google-chrome.enable', 'programs.obsidian.enable'],
]);

/** Any word on licences in `nixpkgs.config` counts: which packages it lets in, only Nix knows. */
export function unfree(config: Config): readonly Finding[] {
  const names = ['allowUnfree', 'allowUnfreePredicate', 'allowlistedLicenses'];
  if (names.some((name) => getAt(config.nixpkgs.config, [name]) !== undefined)) return [];
  return leavesInForce(config).flatMap((leaf): readonly Finding[] => {
    const name = unfreeIn(leaf);
    if (name === undefined) return [];
    return [
      {
        code: 'unfree',
        severity: 'warning',
        place: leaf.place,
        message: `${name} is unfree software, which Nixpkgs refuses to build.`,
        fix: 'Allow unfree packages for the whole flake.',
      },
    ];
  });
}

function unfreeIn({ path, value }: Leaf): string | undefined {
  const option = path.join('.');
  if (value.kind === 'boolean') return value.value && options.has(option) ? path[1] : undefined;
  for (const found of valuesIn(value)) {
    if (found.kind === 'package' && packages.has(found.attrPath.join('.'))) {
      return found.attrPath.join('.');
    }
    if (option === 'services.xserver.videoDrivers' && found.kind === 'string') {
      if (found.value === 'nvidia') return 'The driver of NVIDIA';
    }
  }
  return undefined;
}
