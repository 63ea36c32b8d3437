/** An error from the terminal is pasted, understood, and mended. */

import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, field } from './flakesmith.ts';

async function openExplain(page: Page) {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Explain an error…' }).click();
  return page.getByRole('dialog', { name: 'Explain an error' });
}

test('an error is explained, mended, and its mend undone', async ({ page }) => {
  await page.goto('/');
  const dialog = await openExplain(page);
  await dialog
    .getByRole('textbox', { name: 'What the terminal printed' })
    .fill(
      '\u001b[31merror:\u001b[0m Package ‘discord-0.0.109’ in /nix/store/8rs52j0dkrl1p8ydc8l2h6qhg0zkmcb4-source/x.nix:1 has an unfree license (‘unfree’), refusing to evaluate.',
    );
  const explanations = dialog.getByRole('list', { name: 'Explanations' });
  await expect(explanations).toContainText('discord-0.0.109 is not free software');
  await expectAccessible(page, '[role="dialog"], dialog');
  await dialog.getByRole('button', { name: 'Mend it' }).click();
  await expect(dialog.getByRole('status').first()).toContainText('Mended');
  await expect(dialog.getByRole('button', { name: 'Mend it' })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  await page.getByRole('button', { name: /^Undo/ }).click();
  const again = await openExplain(page);
  await expect(again.getByRole('textbox', { name: 'What the terminal printed' })).not.toBeEmpty();
  await expect(again.getByRole('button', { name: 'Mend it' })).toBeVisible();
});

test('an error leads to its field', async ({ page }) => {
  await page.goto('/');
  const dialog = await openExplain(page);
  await dialog
    .getByRole('textbox', { name: 'What the terminal printed' })
    .fill(
      "error: flake 'git+file:///etc/nixos' does not provide attribute 'nixosConfigurations.\"nix\".config.system.build.toplevel'",
    );
  await dialog.getByRole('button', { name: 'Show the field' }).click();
  await expect(field(page, 'Host', 'Host name')).toBeFocused();
});

test('an option that is not set yet is shown among all options', async ({ page }) => {
  await page.goto('/');
  const dialog = await openExplain(page);
  await dialog
    .getByRole('textbox', { name: 'What the terminal printed' })
    .fill("error: The option `services.displayManager.autoLogin.user' is used but not defined.");
  await dialog.getByRole('button', { name: 'Show the field' }).click();
  await expect(
    page.getByRole('heading', { name: 'services.displayManager.autoLogin.user' }),
  ).toBeVisible();
});

test('an error that is not known is kept, and said to be unknown', async ({ page }) => {
  await page.goto('/');
  const dialog = await openExplain(page);
  const box = dialog.getByRole('textbox', { name: 'What the terminal printed' });
  await box.fill('error: the moon is full');
  await expect(dialog.getByRole('status').first()).toContainText('not one that Flakesmith knows');
  await expect(dialog.getByRole('button', { name: 'Copy the text' })).toBeVisible();
  await expect(box).toHaveValue('error: the moon is full');
});
