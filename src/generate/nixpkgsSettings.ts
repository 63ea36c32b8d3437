/** `nixpkgs.config` and `nixpkgs.overlays`, for every module that makes an instance of nixpkgs. */

import { placeOf } from '../config/place.ts';
import { parseAttrPath, printAttrPath } from '../nix/attrName.ts';
import type { Value } from '../nix/value.ts';
import { nixpkgsPaths } from './places.ts';
import type { Plan } from './plan.ts';
import { type Addition, type PlacedItem, slotsOf } from './slots.ts';

/** What every instance of nixpkgs is made with; explicit settings of the module at hand go before it. */
export function nixpkgsAdditions({ config, inputs }: Plan): readonly Addition[] {
  const additions: Addition[] = [];
  if (config.nixpkgs.config.attrs.length > 0) {
    const place = placeOf('nixpkgs', 'config');
    additions.push({
      path: nixpkgsPaths.config,
      place,
      content: slotsOf(config.nixpkgs.config, place),
    });
  }
  const ofInputs = inputs.flatMap(({ input, index }) =>
    input.overlays.flatMap((path, at): readonly PlacedItem[] => {
      const value = outputOf(input.name, path);
      const place = placeOf('flake', 'inputs', index, 'overlays', at);
      return value === undefined ? [] : [{ value, place }];
    }),
  );
  const own = config.nixpkgs.overlays.map(
    (value, at): PlacedItem => ({ value, place: placeOf('nixpkgs', 'overlays', at) }),
  );
  if (ofInputs.length + own.length > 0) {
    additions.push({
      path: nixpkgsPaths.overlays,
      place: placeOf('nixpkgs', 'overlays'),
      content: { kind: 'placedList', items: [...ofInputs, ...own] },
    });
  }
  return additions;
}

/** `inputs.<name>.<path>`, or nothing if the path is not one. */
export function outputOf(input: string, path: string): Value | undefined {
  const names = parseAttrPath(path);
  return names === undefined
    ? undefined
    : { kind: 'raw', text: printAttrPath(['inputs', input, ...names]) };
}
