/** How long a keystroke takes until the preview that shows it is painted, in Chromium. */

import { bigConfig, encodeLink, generate, ownConfig } from './bigConfig.mjs';
import { launch } from './browser.mjs';
import { quantiles } from './quantiles.mjs';

const warmUps = 10;
const keystrokes = 60;

/** For each number of options, milliseconds from the keydown to the frame that shows it. */
export async function measureTyping(origin, sizes) {
  const browser = await launch();
  const measured = [];
  for (const options of sizes) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${origin}#${encodeLink(bigConfig(options))}`);
    const field = page
      .getByRole('region', { name: 'Git', exact: true })
      .getByLabel('Your name', { exact: true });
    await page.locator('.monaco-editor .view-lines').waitFor();
    await field.focus();
    await page.getByRole('tabpanel').getByText('user.name').waitFor();
    await page.evaluate(watchKeystrokes);
    for (let index = 0; index < warmUps + keystrokes; index++) {
      await page.keyboard.press(String.fromCharCode(97 + (index % 26)));
      await page.waitForFunction((count) => window.keystrokeTimes.length > count, index);
      await page.waitForTimeout(60);
    }
    const times = await page.evaluate(() => window.keystrokeTimes);
    measured.push({ options, ...quantiles(times.slice(warmUps)) });
    await page.close();
  }
  const version = browser.version();
  await browser.close();
  return { version, measured };
}

/** The same for keystrokes in the preview itself, in a file that a person wrote, with this many options set. */
export async function measureTypingInPreview(origin, options) {
  const config = ownConfig(options);
  const count = generate(config)
    .find(({ path }) => path === 'home.nix')
    .text.split('\n').length;
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${origin}#${encodeLink(config)}`);
  await page.locator('.monaco-editor .view-lines').waitFor();
  await page.getByRole('tab', { name: 'home.nix', exact: true }).click();
  const line = page.locator('.view-line', { hasText: 'user.name' }).first();
  await line.click();
  await page.keyboard.press('End');
  // Into the string, before the quote and the semicolon.
  for (let step = 0; step < 2; step++) await page.keyboard.press('ArrowLeft');
  await page.evaluate(watchEditor);
  for (let index = 0; index < warmUps + keystrokes; index++) {
    await page.keyboard.press(String.fromCharCode(97 + (index % 26)));
    await page.waitForFunction((done) => window.keystrokeTimes.length > done, index);
    await page.waitForTimeout(60);
  }
  const times = await page.evaluate(() => window.keystrokeTimes);
  await browser.close();
  return { lines: count, ...quantiles(times.slice(warmUps)) };
}

/** Runs in the page; as below, for what is typed into Monaco itself. */
function watchEditor() {
  const times = [];
  window.keystrokeTimes = times;
  const lines = document.querySelector('[role="tabpanel"] .view-lines');
  let pending;
  document.addEventListener(
    'keydown',
    (event) => {
      pending = { start: event.timeStamp, text: lines.textContent };
    },
    { capture: true },
  );
  new MutationObserver(() => {
    if (pending === undefined || lines.textContent === pending.text) return;
    const { start } = pending;
    pending = undefined;
    const painted = new MessageChannel();
    painted.port1.onmessage = () => times.push(performance.now() - start);
    painted.port2.postMessage(undefined);
  }).observe(lines, { childList: true, subtree: true, characterData: true });
}

/**
 * Runs in the page. From the event's own time, so that waiting for the main thread counts; until the
 * first task after the frame in which the preview's text first holds what the field holds. Monaco
 * writes its lines at the start of a frame, so that a message sent then arrives once it is painted.
 */
function watchKeystrokes() {
  const times = [];
  window.keystrokeTimes = times;
  const panel = document.querySelector('[role="tabpanel"]');
  const shown = () =>
    (panel.querySelector('.view-lines') ?? panel).textContent.replaceAll('\u00a0', ' ');
  let pending;
  const look = () => {
    if (pending === undefined || !shown().includes(`"${pending.field.value}"`)) return;
    const { start } = pending;
    pending = undefined;
    const painted = new MessageChannel();
    painted.port1.onmessage = () => times.push(performance.now() - start);
    painted.port2.postMessage(undefined);
  };
  document.addEventListener(
    'keydown',
    (event) => {
      pending = { start: event.timeStamp, field: event.target };
    },
    { capture: true },
  );
  new MutationObserver(look).observe(panel, {
    childList: true,
    subtree: true,
    characterData: true,
  });
}
