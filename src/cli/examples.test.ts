import { expect, test } from 'vitest';
import { shippedCatalogs } from '../catalog/testing/shippedCatalogs.ts';
import { diagnose } from '../diagnose/diagnose.ts';
import { exampleConfigs } from '../generate/testing/exampleConfigs.ts';

test.each(exampleConfigs)('nothing is wrong with the example of %s', (_, config) => {
  const errors = diagnose(config, shippedCatalogs(config.release)).filter(
    ({ severity }) => severity === 'error',
  );
  expect(errors).toEqual([]);
});
