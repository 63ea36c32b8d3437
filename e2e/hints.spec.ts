/** What is wrong is marked in the preview, told there, and mended from there. */

import { deflateSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { editorReady, expectAccessible, openFile, preview, previewText } from './flakesmith.ts';

const fragment = (config: unknown): string =>
  `v1.${deflateSync(JSON.stringify(config)).toString('base64url')}`;

async function openMistake(page: Page): Promise<void> {
  const settings = { programs: { git: { enabel: true }, fzf: { enable: true } } };
  await page.goto(`/#${fragment({ version: 1, homes: [{ user: 'alice', settings }] })}`);
  await openFile(page, 'home.nix');
  await editorReady(page);
}

const hover = (page: Page) => page.locator('.monaco-hover:visible').filter({ hasText: /\S/ });

test('a mistake has a squiggle, is told on hovering, and mended', async ({ page }) => {
  await openMistake(page);
  const squiggle = preview(page).locator('.squiggly-error').first();
  await expect(squiggle).toBeVisible();
  await preview(page).locator('.view-line', { hasText: 'enabel' }).getByText('enabel').hover();
  await expect(hover(page).first()).toContainText('There is no option called programs.git.enabel.');
  await page.getByRole('link', { name: 'Rename it to programs.git.enable' }).click();
  await expect.poll(() => previewText(page)).not.toContain('enabel');
  await expect(squiggle).toBeHidden();
});

test('an option tells what it is', async ({ page }) => {
  await openMistake(page);
  await preview(page).locator('.view-line', { hasText: 'fzf' }).getByText('fzf').hover();
  await expect(hover(page).first()).toContainText('Set here for the home of alice.');
  await expect(
    hover(page).getByRole('link', { name: 'Read about it in the manual' }),
  ).toBeVisible();
  await expectAccessible(page, '.monaco-hover:not(.hidden)');
});

test('by keyboard alone: to the next problem, its fixes, and out again', async ({ page }) => {
  await openMistake(page);
  await expect(preview(page).locator('.squiggly-error').first()).toBeVisible();
  await preview(page).getByRole('textbox').first().focus();
  await page.keyboard.press('F8');
  await expect(preview(page)).toContainText('There is no option called');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Period');
  const fix = page.getByRole('link', { name: 'Rename it to programs.git.enable' });
  await expect(fix).toBeVisible();
  for (
    let turn = 0;
    turn < 6 && !(await fix.evaluate((a) => a === document.activeElement));
    turn++
  ) {
    await page.keyboard.press('Tab');
  }
  await expect(fix).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => previewText(page)).not.toContain('enabel');
});
