/** What is worked out of a config is worked out once. */

import type { Config } from '../config/config.ts';

/** `make`, remembered for as long as somebody holds the config. */
export function remembered<T>(make: (config: Config) => T): (config: Config) => T {
  const made = new WeakMap<Config, T>();
  return (config) => {
    const known = made.get(config);
    if (known !== undefined) return known;
    const fresh = make(config);
    made.set(config, fresh);
    return fresh;
  };
}
