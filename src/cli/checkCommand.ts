/** `check`: everything that is wrong with a config, for people or as JSON. */

import { loadCatalogs } from '../catalog/loadCatalog.ts';
import { diagnose } from '../diagnose/diagnose.ts';
import type { Finding, Severity } from '../diagnose/finding.ts';
import type { ExitCode, Io } from './io.ts';
import { readCatalog } from './readCatalog.ts';
import { readConfig } from './readConfig.ts';

const severityInWords: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  notice: 'Note',
};

/** What could not be read counts as an error too. */
export async function checkCommand(source: string, json: boolean, io: Io): Promise<ExitCode> {
  const decoded = await readConfig(source, io);
  if (decoded === undefined) return 1;
  const { config, problems } = decoded;
  const unread = problems.map(
    ({ place, message }): Finding => ({ code: 'unreadable', severity: 'error', place, message }),
  );
  const findings = [
    ...unread,
    ...diagnose(config, await loadCatalogs(readCatalog, config.release)),
  ];
  if (json) io.print(JSON.stringify(findings, null, 2));
  else for (const line of findings.map(inWords)) io.print(line);
  if (!json && findings.length === 0) io.print('Nothing is wrong with this config.');
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function inWords({ severity, place, message, why, fix }: Finding): string {
  const where = place === '' ? '' : ` ${place}:`;
  return `${severityInWords[severity]}:${where} ${[message, why, fix].filter(Boolean).join(' ')}`;
}
