/**
 * A place is where in the Config something stands: a JSON pointer (RFC 6901).
 * The printer's marks, the findings and the fields of the form all speak of places.
 *
 * `/hosts/0/name`, `/hosts/0/settings/services/openssh/enable`, `/homes/0/settings/programs/git`.
 * In a host's settings the tree (`both`, `nixos`, `darwin`) is left out: an option has one place.
 */

export type Place = string;

const special = /[~/]/;
const escapeStep = (step: string): string =>
  special.test(step) ? step.replaceAll('~', '~0').replaceAll('/', '~1') : step;
const unescapeStep = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');

/** The place reached by these steps. */
export function placeOf(...steps: readonly (string | number)[]): Place {
  return steps.map((step) => `/${escapeStep(String(step))}`).join('');
}

/** The steps of a place; the inverse of `placeOf`. */
export function stepsOf(place: Place): readonly string[] {
  return place === '' ? [] : place.slice(1).split('/').map(unescapeStep);
}

/** Whether `inner` is `outer` or stands inside it. */
export function isWithin(inner: Place, outer: Place): boolean {
  return inner === outer || inner.startsWith(`${outer}/`);
}

/** The places that a place stands inside of, the nearest first; not the whole. */
export function placesAbove(place: Place): readonly Place[] {
  const above: Place[] = [];
  for (let end = place.lastIndexOf('/'); end > 0; end = place.lastIndexOf('/', end - 1)) {
    above.push(place.slice(0, end));
  }
  return above;
}

/** The place of an option of the system of host number `host`. */
export function systemPlace(host: number, path: readonly string[]): Place {
  return placeOf('hosts', host, 'settings', ...path);
}

/** The place of a Home Manager option of home number `home`. */
export function homePlace(home: number, path: readonly string[]): Place {
  return placeOf('homes', home, 'settings', ...path);
}
