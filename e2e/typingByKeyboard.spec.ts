/** The preview is typed in with the keyboard alone: into it, about in it, and out of it again. */

import { expect, type Locator, type Page, test } from '@playwright/test';
import { editorReady, field, preview, previewText } from './flakesmith.ts';

/** Presses a key until the focus is where it should be. */
async function pressTo(page: Page, key: string, target: Locator, most = 30): Promise<void> {
  for (let press = 0; press < most; press++) {
    await page.keyboard.press(key);
    if (await target.evaluateAll((found) => found.some((one) => one === document.activeElement)))
      return;
  }
  throw new Error(`${key} does not reach ${target}`);
}

test('a line of Nix is written, broken, mended, and changed in its field', async ({ page }) => {
  await page.goto('/');
  await editorReady(page);
  const text = preview(page).getByRole('textbox', { name: 'home.nix' });
  const name = field(page, 'Git', 'Your name');
  const notNix = page.getByText(/home\.nix is not Nix yet/);

  await test.step('to the file and into it', async () => {
    await pressTo(page, 'Shift+Tab', page.getByRole('tab', { name: 'flake.nix' }));
    await pressTo(page, 'ArrowRight', page.getByRole('tab', { name: 'home.nix' }));
    await pressTo(page, 'Tab', text);
  });

  await test.step('a new option becomes a field', async () => {
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await page.keyboard.type('programs.git.settings.user.name = "Ada";\n');
    await expect(name).toHaveValue('Ada');
  });

  await test.step('a slip is found with F8, and mended where that leads', async () => {
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    await expect(notNix).toBeVisible();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('F8');
    await expect(preview(page).getByRole('alert')).toHaveText('A `;` is missing here.');
    await page.keyboard.type(';');
    await expect(notNix).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(preview(page).getByRole('alert')).toBeHidden();
    await expect(text).toBeFocused();
  });

  await test.step('Tab leads out, where the text is laid out, and in again', async () => {
    await page.keyboard.press('Tab');
    await expect(preview(page).locator(':focus')).toHaveCount(0);
    await expect
      .poll(() => previewText(page))
      .toContain('{ ... }: {\n  programs.git.settings.user.name = "Ada";\n');
    await page.keyboard.press('Shift+Tab');
    await expect(text).toBeFocused();
  });

  await test.step('Ctrl+Enter leads to the field, which says the same', async () => {
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Enter');
    await expect(name).toBeFocused();
    await expect(name).toHaveValue('Ada');
    await page.keyboard.press('End');
    await page.keyboard.type(' Lovelace');
    await expect.poll(() => previewText(page)).toContain('name = "Ada Lovelace";');
  });
});
