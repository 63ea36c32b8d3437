/** How long all files of a config take, in Node. */

import { bigConfig, generate } from './bigConfig.mjs';
import { quantiles } from './quantiles.mjs';

const warmUps = 10;
const rounds = 40;

/** For each number of options, milliseconds for `generate`. */
export async function measureGenerating(sizes) {
  return sizes.map((options) => {
    const config = bigConfig(options);
    for (let round = 0; round < warmUps; round++) generate(config);
    const times = Array.from({ length: rounds }, (_, round) => {
      // A config of its own each time, so that nothing remembered can help.
      const fresh = {
        ...structuredClone(config),
        flake: { ...config.flake, description: `${round}` },
      };
      const start = performance.now();
      generate(fresh);
      return performance.now() - start;
    });
    return { options, ...quantiles(times) };
  });
}
