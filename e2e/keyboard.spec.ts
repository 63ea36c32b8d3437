/** The whole way with the keyboard alone. */

import { expect, type Page, test } from '@playwright/test';
import { editorReady, field } from './flakesmith.ts';

/** Presses Tab until the focus is on what has this name. */
async function tabTo(page: Page, role: string, name: RegExp, most = 60): Promise<void> {
  for (let press = 0; press < most; press++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const at = document.activeElement;
      return {
        role: at?.getAttribute('role') ?? at?.tagName.toLowerCase() ?? '',
        name: at?.getAttribute('aria-label') ?? at?.textContent ?? '',
      };
    });
    if (found.role === role && name.test(found.name)) return;
  }
  throw new Error(`Tab does not reach ${role} ${name}`);
}

test('from the first Tab to the zip', async ({ page }) => {
  await page.goto('/');
  await editorReady(page);
  await tabTo(page, 'button', /^nix-darwin/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'nix-darwin' })).toBeChecked();

  await tabTo(page, 'input', /^Host name$/);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('macbook');
  await expect(field(page, 'Host', 'Host name')).toHaveValue('macbook');

  await page.getByRole('button', { name: 'Undo' }).focus();
  await tabTo(page, 'button', /^Download/);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Download' });
  await expect(dialog).toBeVisible();
  const arriving = page.waitForEvent('download');
  await tabTo(page, 'button', /^Download macbook\.zip/);
  await page.keyboard.press('Enter');
  expect((await arriving).suggestedFilename()).toBe('macbook.zip');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('banner').getByRole('button', { name: /^Download/ })).toBeFocused();
});

test('F6 leads from the form to the preview and back to where one was', async ({ page }) => {
  await page.goto('/');
  await editorReady(page);
  const name = field(page, 'Host', 'Host name');
  await name.focus();
  await page.keyboard.press('F6');
  const text = page.getByRole('tabpanel').getByRole('textbox');
  await expect(text).toBeFocused();
  await page.keyboard.press('F6');
  await expect(page.getByRole('region', { name: 'Problems' }).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('F6');
  await expect(name).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('Shift+F6');
  await expect(text).toBeFocused();
});

test('arrow keys move between ways, files and the width of the panes', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('radio', { name: 'NixOS' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'nix-darwin' })).toBeChecked();

  await page.getByRole('tab', { name: 'flake.nix' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'configuration.nix' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('tab', { name: '.gitignore' })).toBeFocused();

  const separator = page.getByRole('separator', { name: 'Width of the settings' });
  const before = Number(await separator.getAttribute('aria-valuenow'));
  await separator.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(separator).toHaveAttribute('aria-valuenow', String(before - 2));
});

test('Tab goes into the preview and out of it again, and Ctrl+Enter on a line goes to its field', async ({
  page,
}) => {
  await page.goto('/');
  await editorReady(page);
  await page.getByRole('tab', { name: 'configuration.nix' }).click();
  await page.getByRole('button', { name: 'Download configuration.nix' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tabpanel').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tabpanel').locator(':focus')).toHaveCount(0);

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('hostName');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await expect(field(page, 'Host', 'Host name')).toBeFocused();
});
