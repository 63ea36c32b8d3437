/** The browser of the benchmarks. */

import { chromium } from '@playwright/test';

/** Chromium as the journeys use it; `args` are further switches of its command line. */
export function launch(args = []) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    chromiumSandbox: false,
    args: ['--disable-quic', '--no-first-run', '--disable-background-networking', ...args],
  });
}
