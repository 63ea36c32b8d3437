/** The way through on a phone. */

import { expect, test } from '@playwright/test';
import { downloadZip, expectAccessible, expectSyntax, field } from './flakesmith.ts';

test('from the welcome to a zip, one pane at a time', async ({ page }) => {
  await page.goto('/');
  await expectAccessible(page);
  await page.getByRole('button', { name: /^NixOS/ }).tap();
  await field(page, 'Host', 'Host name').fill('pocket');
  await page.getByRole('combobox', { name: 'Section' }).selectOption({ label: 'Git' });
  await field(page, 'Git', 'Your name').fill('Ada');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Preview' }).tap();
  await expect(page.getByRole('tabpanel')).toContainText('name = "Ada"');
  await expect(page.locator('.monaco-editor')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('tab', { name: 'configuration.nix' }).tap();
  await page.getByRole('tabpanel').getByText('networking.hostName').tap();
  await expect(field(page, 'Host', 'Host name')).toBeFocused();

  await page.getByRole('button', { name: /^Problems/ }).tap();
  await page.getByRole('button', { name: /hardware-configuration\.nix/ }).tap();
  await expect(field(page, 'Host', 'Hardware configuration')).toBeFocused();

  const files = await downloadZip(page);
  expectSyntax(files);
  expect(files.get('configuration.nix')).toContain('"pocket"');
});

test('nothing is wider than the screen', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^NixOS/ }).tap();
  await field(page, 'Host', 'Host name').fill('a'.repeat(63));
  for (const pane of ['Settings', 'Preview', 'Problems']) {
    await page.getByRole('button', { name: new RegExp(`^${pane}`) }).tap();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, pane).toBeLessThanOrEqual(0);
  }
});
