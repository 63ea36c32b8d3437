/** What follows from the config: the files and the findings, made once for each config. */

import { useDeferredValue } from 'react';
import type { Config } from '../config/config.ts';
import { diagnose } from '../diagnose/diagnose.ts';
import type { Finding } from '../diagnose/finding.ts';
import type { GeneratedFile } from '../generate/file.ts';
import { generate } from '../generate/generate.ts';
import { useConfig } from './hooks.ts';

/** `make`, remembered for as long as somebody holds the config. */
function remembered<T>(make: (config: Config) => T): (config: Config) => T {
  const made = new WeakMap<Config, T>();
  return (config) => {
    const known = made.get(config);
    if (known !== undefined) return known;
    const fresh = make(config);
    made.set(config, fresh);
    return fresh;
  };
}

export const filesOf: (config: Config) => readonly GeneratedFile[] = remembered(generate);
const findingsOf: (config: Config) => readonly Finding[] = remembered(diagnose);

const whole = (config: Config): Config => config;

export function useFiles(): readonly GeneratedFile[] {
  return filesOf(useConfig(whole));
}

/** The findings, which may lag behind the typing by a moment. */
export function useFindings(): readonly Finding[] {
  return findingsOf(useDeferredValue(useConfig(whole)));
}
