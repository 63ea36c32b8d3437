/** Finds a Chromium for the journeys, and brings one where it is missing. */

import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installPackages, isDebian, unpackPackages, wrapUnpacked } from './debian.mjs';
import { ask, runTool, which } from './shell.mjs';

/** Makes a browser available to Playwright through CHROMIUM_PATH; what is wrong if that cannot be done. */
export function provideBrowser() {
  if (present()) return undefined;
  console.log('A browser is missing: fetching Chromium.');
  if (isDebian()) {
    if (installPackages(['chromium']) && present()) return undefined;
    if (unpackPackages(['chromium', 'chromium-common'])) {
      wrapUnpacked('chromium', 'usr/lib/chromium/chromium');
      if (present()) return undefined;
    }
  }
  if (runTool('playwright', ['install', 'chromium']) && present()) return undefined;
  return isDebian()
    ? 'No browser could be fetched. Please run: sudo apt-get install chromium'
    : 'No browser could be fetched. Please run: npx playwright install --with-deps chromium';
}

/** Chooses the first browser that starts. */
function present() {
  const candidates = [
    process.env.CHROMIUM_PATH,
    which('chromium'),
    which('google-chrome-stable'),
    chromium.executablePath(),
  ];
  for (const path of candidates) {
    if (path === undefined || !existsSync(path) || !starts(path)) continue;
    process.env.CHROMIUM_PATH = path;
    console.log(`Browser: ${path}`);
    return true;
  }
  return false;
}

function starts(path) {
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  return ask(path, [...flags, '--dump-dom', 'about:blank']).stdout.includes('<html>');
}
