/** How long the catalogs take to be there, and a search among all of them for each keystroke, in Chromium. */

import { launch } from './browser.mjs';
import { quantiles } from './quantiles.mjs';

const words = ['git', 'night light', 'zsh aliases', 'ssh server', 'docker', 'p g e', 'firefxo'];

/**
 * Milliseconds from Ctrl+K to the first rows of the tree; from each keydown to the first task after the
 * frame that shows what was found; and the longest time that the page could not answer meanwhile.
 */
export async function measureCatalogs(origin) {
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(origin);
  await page.locator('.monaco-editor .view-lines').waitFor();
  await page.evaluate(watchTree);
  await page.keyboard.press('Control+k');
  await page.waitForFunction(() => window.treeShownAfter !== undefined);
  const ready = await page.evaluate(() => window.treeShownAfter);
  const search = page.getByRole('combobox', { name: 'Find an option' });
  // The warm-up that the page asks for by itself, and the first search after it.
  await search.fill('a');
  await page.getByRole('listbox', { name: 'Options found' }).getByRole('option').first().waitFor();
  await page.waitForTimeout(2_000);
  await search.fill('');
  await page.evaluate(watchSearch);
  let count = 0;
  for (const text of words) {
    for (const letter of text) {
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      count += 1;
      await page.waitForFunction((wanted) => window.searchTimes.length >= wanted, count);
      await page.waitForTimeout(80);
    }
    await search.fill('');
    await page.waitForTimeout(120);
  }
  const { times, longest } = await page.evaluate(() => ({
    times: window.searchTimes,
    longest: Math.max(0, ...window.longTasks),
  }));
  await browser.close();
  return { ready, search: quantiles(times), longest };
}

/** Runs in the page. */
function watchTree() {
  let start;
  document.addEventListener(
    'keydown',
    (event) => {
      start ??= event.timeStamp;
    },
    { capture: true },
  );
  new MutationObserver((_, observer) => {
    if (document.querySelector('nav[aria-label="All options"] li') === null) return;
    window.treeShownAfter = performance.now() - start;
    observer.disconnect();
  }).observe(document.body, { childList: true, subtree: true });
}

/** Runs in the page. A search is over when the line that counts what was found is busy no more. */
function watchSearch() {
  window.searchTimes = [];
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration);
  }).observe({ type: 'longtask' });
  const count = document.querySelector('[role="status"][aria-busy]');
  let start;
  let busy = false;
  document.addEventListener(
    'keydown',
    (event) => {
      start = event.timeStamp;
      busy = false;
    },
    { capture: true },
  );
  new MutationObserver(() => {
    if (count.ariaBusy === 'true') {
      busy = true;
    } else if (busy && start !== undefined) {
      const began = start;
      start = undefined;
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.onmessage = () => window.searchTimes.push(performance.now() - began);
        painted.port2.postMessage(undefined);
      });
    }
  }).observe(count, { attributes: true, attributeFilter: ['aria-busy'] });
}
