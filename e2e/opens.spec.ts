/** The page opens as it is served to people. */

import { expect, test } from '@playwright/test';

test('the page opens and names itself', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Flakesmith' })).toBeVisible();
});
