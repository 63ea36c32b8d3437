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

test('any option is found and set on a small screen', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Home Manager/ }).tap();
  await page.getByRole('radio', { name: 'All options' }).check();
  await page.getByRole('combobox', { name: 'Find an option' }).fill('bat config');
  await page.getByRole('option', { name: /programs\.bat\.config/ }).tap();
  const option = page.getByRole('region', { name: 'Option', exact: true });
  await option.getByRole('button', { name: 'Turn it on' }).tap();
  await option.getByRole('textbox', { name: /name of a new entry/ }).fill('theme');
  await option.getByRole('button', { name: 'Add to config' }).tap();
  await option.getByRole('textbox', { name: 'config: theme', exact: true }).fill('TwoDark');
  await expectAccessible(page, '[aria-label="Option"]');
  await option.getByRole('button', { name: 'Back to the list' }).tap();
  await expect(page.getByRole('combobox', { name: 'Find an option' })).toBeFocused();
  await page.getByRole('button', { name: 'Preview' }).tap();
  await expect(page.getByRole('tabpanel')).toContainText('config.theme = "TwoDark"');
});
