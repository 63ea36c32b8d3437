/**
 * Versions of the config's JSON form, and how an older one becomes today's. JSON leaves out what is
 * the default, so a changed default is a new version too: its migration writes the old default
 * where nothing is said. `published.test.ts` holds one link of every version that was ever published.
 */

/** Makes the JSON of the next version from that of one version; it gets what `JSON.parse` gave. */
type Migration = (json: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** The first makes version 2 from version 1, and so on. */
const migrations: readonly Migration[] = [];

/** The version that is written today. */
export const currentVersion = migrations.length + 1;

/** Today's form of JSON that was written as `version`; one of the future is left as it is. */
export function migrated(
  json: Readonly<Record<string, unknown>>,
  version: number,
): Readonly<Record<string, unknown>> {
  return migrations.slice(version - 1).reduce((older, migrate) => migrate(older), json);
}
