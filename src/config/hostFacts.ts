/** What follows from a host and a home: the platform in force, and where the home directory is. */

import type { Home, Host } from './config.ts';
import type { Platform } from './releases.ts';

/** The platform of a host as it is used now. */
export function platformOf(host: Host): Platform {
  return host.platform[host.way];
}

/** Whether a host runs macOS as it is used now. */
export function isMac(host: Host): boolean {
  return platformOf(host).endsWith('-darwin');
}

/** The absolute path of a home on a host, without a slash at the end. */
export function homeDirectory(home: Home, host: Host): string {
  const mac = isMac(host);
  const chosen = mac ? home.directory.darwin : home.directory.linux;
  if (chosen !== '') return chosen;
  if (home.user === 'root') return mac ? '/var/root' : '/root';
  return `${mac ? '/Users' : '/home'}/${home.user}`;
}
