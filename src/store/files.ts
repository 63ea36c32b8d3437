/** The files of the config, made once for each config. */

import type { Config } from '../config/config.ts';
import type { GeneratedFile } from '../generate/file.ts';
import { generate } from '../generate/generate.ts';
import { useWholeConfig } from './hooks.ts';
import { remembered } from './remembered.ts';

export const filesOf: (config: Config) => readonly GeneratedFile[] = remembered(generate);

export function useFiles(): readonly GeneratedFile[] {
  return filesOf(useWholeConfig());
}
