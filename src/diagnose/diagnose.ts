/** Everything that is wrong with a config, rule by rule. */

import type { Config } from '../config/config.ts';
import type { Finding } from './finding.ts';
import { accounts } from './rules/accounts.ts';
import { bootLoader } from './rules/bootLoader.ts';
import { companions } from './rules/companions.ts';
import { directories } from './rules/directories.ts';
import { expressions } from './rules/expressions.ts';
import { hardware } from './rules/hardware.ts';
import { homeNixpkgs } from './rules/homeNixpkgs.ts';
import { hostNames } from './rules/hostNames.ts';
import { hostUsers } from './rules/hostUsers.ts';
import { inputs } from './rules/inputs.ts';
import { optionValues } from './rules/optionValues.ts';
import { platforms } from './rules/platforms.ts';
import { specialArgs } from './rules/specialArgs.ts';
import { stateVersions } from './rules/stateVersions.ts';
import { unfree } from './rules/unfree.ts';
import { urlOverrides } from './rules/urlOverrides.ts';
import { userNames } from './rules/userNames.ts';
import { secretsIn } from './secrets.ts';

const rules: readonly ((config: Config) => readonly Finding[])[] = [
  hostNames,
  platforms,
  stateVersions,
  hardware,
  bootLoader,
  hostUsers,
  userNames,
  accounts,
  directories,
  optionValues,
  companions,
  expressions,
  unfree,
  homeNixpkgs,
  inputs,
  urlOverrides,
  specialArgs,
  secretsIn,
];

/** The findings about a config, in the order of its fields; total, whatever the config holds. */
export function diagnose(config: Config): readonly Finding[] {
  return rules.flatMap((rule) => rule(config));
}
