/** Snapshots are kept, compared with, and gone back to. */

import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, field } from './flakesmith.ts';

async function openCompare(page: Page) {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Compare and snapshots…' }).click();
  return page.getByRole('dialog', { name: 'Compare and snapshots' });
}

test('a snapshot is kept over a reload, shows what has changed, and is gone back to', async ({
  page,
}) => {
  await page.goto('/');
  const name = field(page, 'Host', 'Host name');
  await name.fill('first');
  let dialog = await openCompare(page);
  await dialog.getByRole('textbox', { name: 'Name of a new snapshot' }).fill('before');
  await page.keyboard.press('Enter');
  const snapshots = dialog.getByRole('region', { name: 'Snapshots' });
  await expect(snapshots).toContainText('before');
  await expect(dialog).toContainText('There is no difference in any file.');
  await dialog.getByRole('button', { name: 'Close' }).first().click();

  await name.fill('second');
  dialog = await openCompare(page);
  await dialog
    .getByRole('combobox', { name: 'Compare what is here now with' })
    .selectOption('the snapshot before');
  await dialog.getByRole('combobox', { name: /files differ/ }).selectOption('configuration.nix');
  const differences = dialog.getByRole('region', { name: 'Differences' });
  await expect(differences.locator('.view-line', { hasText: '"first"' }).first()).toBeVisible();
  await expect(differences.locator('.view-line', { hasText: '"second"' }).first()).toBeVisible();
  await expectAccessible(page, 'dialog');
  await dialog.getByRole('button', { name: 'Go back to that' }).click();
  await expect(name).toHaveValue('first');
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(name).toHaveValue('second');

  await page.reload();
  dialog = await openCompare(page);
  await dialog.getByRole('button', { name: 'Delete the snapshot before' }).click();
  await expect(snapshots).not.toContainText('before');
});

test('what is no link is said to be none', async ({ page }) => {
  await page.goto('/');
  const dialog = await openCompare(page);
  await dialog.getByRole('textbox', { name: 'The link' }).fill('https://example.org');
  await expect(dialog).toContainText('This is not a link of Flakesmith.');
});
