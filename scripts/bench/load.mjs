/** How much is sent until the form can be used. */

import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { launch } from './browser.mjs';

/** Bytes, as they are and compressed file by file, of all that had come when the form could be typed into. */
export async function measureLoad(origin) {
  const browser = await launch();
  const page = await browser.newPage();
  const responses = new Map();
  page.on('response', (response) => responses.set(response.url(), response));
  await page.addInitScript(watchForm);
  await page.goto(origin);
  await page.waitForFunction(() => window.usableAt !== undefined);
  const urls = await page.evaluate(() => [
    window.location.href,
    ...performance
      .getEntriesByType('resource')
      .filter(({ responseEnd }) => responseEnd <= window.usableAt)
      .map(({ name }) => name),
  ]);
  const files = urls.flatMap((url) => responses.get(url) ?? []);
  // What is typed then shows without anything more.
  await page.getByLabel('Host name', { exact: true }).first().fill('anvil');
  await page.getByRole('tabpanel').getByText('anvil').first().waitFor();
  const bodies = await Promise.all(files.map((file) => file.body()));
  const sum = (sizeOf) => bodies.reduce((total, body) => total + sizeOf(body), 0);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  const load = {
    files: files.length,
    plain: sum((body) => body.length),
    gzip: sum((body) => gzipSync(body, { level: 9 }).length),
    brotli: sum((body) => brotliCompressSync(body, quality).length),
  };
  await browser.close();
  return load;
}

/** Runs in the page, before anything else. */
function watchForm() {
  const observer = new MutationObserver(() => {
    if (document.querySelector('[data-section="host"] input') === null) return;
    window.usableAt = performance.now();
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}
