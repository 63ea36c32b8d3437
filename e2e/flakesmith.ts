/** The page as a person uses it: fields by the names they see, the preview, and what they take home. */

import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { type Download, expect, type Locator, type Page } from '@playwright/test';
import JSZip from 'jszip';

/** A field of the form, by the heading it stands under and its label. */
export function field(page: Page, section: string, label: string): Locator {
  return page
    .getByRole('region', { name: section, exact: true })
    .getByLabel(label, { exact: true })
    .first();
}

export const preview = (page: Page): Locator => page.getByRole('tabpanel');

/** The text of the preview. Monaco's lines stand in the page in any order, with spaces that do not break. */
export async function previewText(page: Page): Promise<string> {
  const text = await preview(page).evaluate((panel) => {
    const lines = Array.from(panel.querySelectorAll<HTMLElement>('.view-line'))
      .sort((a, b) => Number.parseFloat(a.style.top) - Number.parseFloat(b.style.top))
      .map((line) => line.textContent);
    return lines.length > 0 ? lines.join('\n') : panel.textContent;
  });
  return text.replaceAll('\u00a0', ' ');
}

export async function openFile(page: Page, path: string): Promise<void> {
  await page.getByRole('tab', { name: path, exact: true }).click();
}

/** Waits until Monaco has taken over from the plain view. */
export async function editorReady(page: Page): Promise<void> {
  await expect(preview(page).locator('.monaco-editor .view-line').first()).toBeVisible();
}

/** Opens the dialog and takes the zip; errors in the config do not stop it. */
export async function downloadZip(page: Page): Promise<ReadonlyMap<string, string>> {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Download/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Download' });
  const arriving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Download / }).click();
  const files = await unzipped(await arriving);
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  return files;
}

async function unzipped(download: Download): Promise<ReadonlyMap<string, string>> {
  const archive = await JSZip.loadAsync(await readFile(await download.path()));
  const entries = Object.values(archive.files).map(
    async (file): Promise<[string, string]> => [file.name, await file.async('string')],
  );
  return new Map(await Promise.all(entries));
}

/** Real Nix reads every Nix file, and the shell reads every script. */
export function expectSyntax(files: ReadonlyMap<string, string>): void {
  for (const [path, input] of files) {
    if (path.endsWith('.nix')) execFileSync('nix-instantiate', ['--parse', '-'], { input });
    if (path.endsWith('.sh')) execFileSync('sh', ['-n'], { input });
  }
}

/** No violation of the rules of WCAG 2.2 AA and of good practice that axe can see, in the part that is named. */
export async function expectAccessible(page: Page, part = 'body'): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
  ).toEqual([]);
}

/** The link of the page's config, as the share dialog gives it. */
export async function sharedLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share as a link' });
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  await dialog.getByRole('button', { name: 'Close' }).click();
  return link;
}
