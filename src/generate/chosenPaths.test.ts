import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meet, takenPaths } from './chosenPaths.ts';

const arbitraryPath = fc
  .array(fc.constantFrom('a', 'A', 'b', 'ab', 'a.nix'), { minLength: 1, maxLength: 4 })
  .map((steps) => steps.join('/'));

test('paths that are taken meet what any of them meets', () => {
  fc.assert(
    fc.property(
      fc.array(arbitraryPath),
      fc.array(arbitraryPath),
      arbitraryPath,
      (first, more, path) => {
        const taken = takenPaths(first);
        for (const one of more) taken.take(one);
        expect(taken.meets(path)).toBe([...first, ...more].some((one) => meet(one, path)));
      },
    ),
  );
});
