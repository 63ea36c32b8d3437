/** How the journeys run: Chromium, on the production build as it is served to people. */

import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';

const port = 4399;
const origin = `http://127.0.0.1:${port}`;

/** Named by hand or by `scripts/provideBrowser.mjs`, else Debian's, else Playwright's own. */
const executablePath =
  process.env.CHROMIUM_PATH ??
  ['/usr/bin/chromium', '/usr/bin/google-chrome-stable'].find((path) => existsSync(path));

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: `${origin}/`,
    trace: 'retain-on-failure',
    launchOptions: {
      chromiumSandbox: false,
      args: [
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-dev-shm-usage',
      ],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  projects: [
    {
      name: 'desktop',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
      testIgnore: '**/phone.spec.ts',
    },
    {
      name: 'phone',
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
      testMatch: '**/phone.spec.ts',
    },
  ],
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    url: origin,
    reuseExistingServer: false,
  },
});
