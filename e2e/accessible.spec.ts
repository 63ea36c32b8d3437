/** Every screen, light and dark, by the rules that axe knows. */

import { expect, test } from '@playwright/test';
import { editorReady, expectAccessible, field } from './flakesmith.ts';

// axe looks at every element there is, and there are thousands.
test.slow();

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    // Dark differs by colours alone, and one way has all of them.
    for (const way of colorScheme === 'light'
      ? ['NixOS', 'nix-darwin', 'Home Manager']
      : ['NixOS']) {
      test(`the form and the preview: ${way}`, async ({ page }) => {
        await page.goto('/');
        await page.getByRole('radio', { name: way, exact: true }).check();
        await editorReady(page);
        await field(page, 'You', 'User name').fill('1 wrong name');
        for (const more of await page.getByText('More', { exact: true }).all()) await more.click();
        await expectAccessible(page);
      });
    }

    test('dialogs and problems', async ({ page }) => {
      await page.goto('/');
      await field(page, 'You', 'User name').fill('1 wrong name');
      await page.getByRole('button', { name: /^Problems/ }).click();
      await expectAccessible(page, '[aria-label="Problems"]');
      await page
        .getByRole('banner')
        .getByRole('button', { name: /^Download/ })
        .click();
      await expect(page.getByRole('dialog')).toContainText('will keep this from building');
      await expectAccessible(page, 'dialog');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      await expect(page.getByRole('dialog')).toContainText('characters');
      await expectAccessible(page, 'dialog');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await expectAccessible(page, '[popover]');
    });

    test('a link that could not be read', async ({ page }) => {
      await page.goto('/#v1.broken');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page, 'dialog');
    });
  });
}
