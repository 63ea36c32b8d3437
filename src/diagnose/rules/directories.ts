/** Home directories are whole paths, and the ending of backups is an ending. */

import type { Config } from '../../config/config.ts';
import { placeOf } from '../../config/place.ts';
import { stringPatterns } from '../../option/patterns.ts';
import { type Finding, findingOf } from '../finding.ts';

export function directories({ homes, homeManager }: Config): readonly Finding[] {
  const ofHomes = homes.flatMap(({ directory }, index) =>
    (['linux', 'darwin'] as const).flatMap((system) =>
      directory[system] === ''
        ? []
        : findingOf(
            'error',
            'home-directory',
            placeOf('homes', index, 'directory', system),
            stringPatterns.absolutePath.check(directory[system]),
          ),
    ),
  );
  const ending = /^[^\s/]*$/.test(homeManager.backupFileExtension)
    ? undefined
    : 'The ending of backup files has no spaces and no slashes, such as backup.';
  return [
    ...ofHomes,
    ...findingOf('error', 'backup-ending', placeOf('homeManager', 'backupFileExtension'), ending),
  ];
}
