/** What the command line says about itself. */

import { defaultBase } from './linkCommand.ts';

const usages: Readonly<Record<string, string>> = {
  generate: 'flakesmith generate CONFIG [--out DIR] [--zip FILE] [--force] [--allow-errors]',
  link: 'flakesmith link CONFIG [--base URL] [--allow-errors]',
  config: 'flakesmith config CONFIG',
  check: 'flakesmith check CONFIG [--json]',
  explain: 'flakesmith explain [FILE] [--json]',
  recover: 'flakesmith recover [DIR] [--out FILE] [--report]',
  format: 'flakesmith format FILE… [--check]',
  schema: 'flakesmith schema',
  options: 'flakesmith options WORDS [--set SET] [--release RELEASE] [--json]',
  catalog: 'flakesmith catalog [--stats] [--json]',
};

/** One line on how a command is used, or on all of them. */
export function usageOf(command: string | undefined): string {
  const usage = command === undefined ? undefined : usages[command];
  return usage === undefined ? `Try: flakesmith --help` : `Use: ${usage}`;
}

export const generalHelp = `Flakesmith makes flakes for NixOS, nix-darwin and Home Manager.

${Object.values(usages)
  .map((usage) => `  ${usage}`)
  .join('\n')}

generate  writes the files of a config: flake.nix and all it needs
link      prints the link that opens a config in the browser
config    prints a config as JSON
check     tells what is wrong with a config
explain   explains the errors that a terminal printed: a FILE, or input where none or - is given
recover   prints the config that a folder of Nix files is, and says what became of each part
format    lays Nix files out in their places; - takes input and prints it
schema    prints the JSON Schema of configs
options   finds options by name or by everyday words
catalog   lists the catalogs of options; with --stats, how much of each has a field of its own

CONFIG is a JSON file, a link in quotes, or - to read either from input.

  --out DIR       the folder to write to, made if it is missing; for recover, the file of the config
  --report        prints what became of each part, as JSON, in place of the config
  --zip FILE      packs the files as a zip
  --force         overwrites files that are there
  --allow-errors  goes on with what could be read, and with errors that keep it from building
  --set SET       only options of home-manager, nixos or nix-darwin
  --release NAME  the release whose options are meant, such as unstable
  --check         writes nothing, and names the files that would change
  --json          prints JSON
  --base URL      the page that links open; ${defaultBase} if not given
  --help, --version

It ends with 0 when all is done, 1 when the config has problems, a file is in the way or nothing was found,
and 2 when the command is not understood.`;
