/** A file of a config in the words of a person who has just typed in it, with what each part of it sets. */

import type { Config } from '../config/config.ts';
import { homePlace, type Place, placeOf, systemPlace } from '../config/place.ts';
import type { GeneratedFile } from './file.ts';
import { planOf } from './plan.ts';
import { readModule } from './source/readModule.ts';
import { plannedSources } from './sourceFiles.ts';

/**
 * The file with `text` as it is, laid out or not; `config` is what it says. Its parts are found where they
 * are bindings of a system or a home; other files have none, and neither has text that is no Nix.
 */
export function typedFile(config: Config, file: GeneratedFile, text: string): GeneratedFile {
  if (text === file.text) return file;
  const settings = settingsPlace(config, file.path);
  const bindings = settings === undefined ? [] : readModule(text).bindings;
  const spans = bindings.map(({ path, start, end }) => ({
    start,
    end,
    place: `${settings}${placeOf(...path)}`,
  }));
  return { ...file, text, spans };
}

/** Where the settings stand that a file says: its own, or those of the file that alone imports it. */
function settingsPlace(config: Config, path: string): Place | undefined {
  const plan = planOf(config);
  const { owned } = plannedSources(plan);
  const isOf = (main: string | undefined): boolean =>
    main !== undefined &&
    (main === path || owned.get(main)?.some((source) => source.path === path) === true);
  const host = plan.hosts.find(({ file }) => isOf(file));
  if (host !== undefined) return systemPlace(host.index, []);
  const home = plan.homes.find(({ file }) => isOf(file));
  return home === undefined ? undefined : homePlace(home.index, []);
}
