/** Everything that is wrong with a config, rule by rule. */

import type { Catalog } from '../catalog/catalog.ts';
import type { Config } from '../config/config.ts';
import type { Finding } from './finding.ts';
import { options } from './options/options.ts';
import { accounts } from './rules/accounts.ts';
import { bootLoader } from './rules/bootLoader.ts';
import { companions } from './rules/companions.ts';
import { conflicts } from './rules/conflicts.ts';
import { directories } from './rules/directories.ts';
import { expressions } from './rules/expressions.ts';
import { hardware } from './rules/hardware.ts';
import { homeNixpkgs } from './rules/homeNixpkgs.ts';
import { hostNames } from './rules/hostNames.ts';
import { hostUsers } from './rules/hostUsers.ts';
import { inputs } from './rules/inputs.ts';
import { loginShells } from './rules/loginShells.ts';
import { names } from './rules/names.ts';
import { oneDefault } from './rules/oneDefault.ts';
import { optionValues } from './rules/optionValues.ts';
import { otherSystems } from './rules/otherSystems.ts';
import { ownFiles } from './rules/ownFiles.ts';
import { platforms } from './rules/platforms.ts';
import { purity } from './rules/purity.ts';
import { repeated } from './rules/repeated.ts';
import { setTwice } from './rules/setTwice.ts';
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
  conflicts,
  oneDefault,
  otherSystems,
  loginShells,
  repeated,
  expressions,
  names,
  purity,
  ownFiles,
  setTwice,
  unfree,
  homeNixpkgs,
  inputs,
  urlOverrides,
  specialArgs,
  secretsIn,
];

/**
 * The findings about a config; total, whatever the config holds. `catalogs` are those of the config's release,
 * and what the person brought along: without them, only what needs no list of options is found.
 */
export function diagnose(config: Config, catalogs: readonly Catalog[] = []): readonly Finding[] {
  const found = rules.flatMap((rule) => rule(config));
  const wrong = new Set(
    found.filter(({ severity }) => severity === 'error').map(({ place }) => place),
  );
  // A rule for one option knows better words than its type does.
  return [...found, ...options(config, catalogs).filter(({ place }) => !wrong.has(place))];
}
