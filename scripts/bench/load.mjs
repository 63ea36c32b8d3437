/** How much is sent until the form can be used. */

import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { launch } from './browser.mjs';

/** The editor comes after the form, when the page is idle. */
const isEditor = (url) => /CodeEditor/.test(url);

/** Bytes, as they are and compressed file by file, of all that was asked for until then. */
export async function measureLoad(origin) {
  const browser = await launch();
  const page = await browser.newPage();
  const files = [];
  let usable = false;
  page.on('response', (response) => {
    if (!usable && !isEditor(response.url())) files.push(response);
  });
  await page.goto(origin, { waitUntil: 'commit' });
  const field = page
    .getByRole('region', { name: 'Host', exact: true })
    .getByLabel('Host name', { exact: true });
  await field.waitFor();
  usable = true;
  // What is typed shows without anything more.
  await field.fill('anvil');
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
