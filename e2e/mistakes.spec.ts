/** Mistakes are told where people look, and mended by a button. */

import { deflateSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, field, openFile, previewText } from './flakesmith.ts';

const fragment = (config: unknown): string =>
  `v1.${deflateSync(JSON.stringify(config)).toString('base64url')}`;

async function openHome(page: Page, settings: unknown): Promise<void> {
  await page.goto(`/#${fragment({ version: 1, homes: [{ user: 'alice', settings }] })}`);
  await expect(page.getByRole('banner')).toBeVisible();
}

const problems = (page: Page) => page.getByRole('region', { name: 'Problems' });

async function unfoldProblems(page: Page): Promise<void> {
  await problems(page)
    .getByRole('button', { name: /^Problems/ })
    .click();
}

test('a misspelt option: at its field, in the list, and mended', async ({ page }) => {
  await openHome(page, { programs: { git: { enabel: true } } });
  const others = page.getByRole('region', { name: 'Other home options' });
  await expect(others).toContainText('There is no option called programs.git.enabel.');
  await unfoldProblems(page);
  await expect(problems(page)).toContainText('Did you mean programs.git.enable?');
  await expect(page.getByRole('banner').getByRole('button', { name: /^Download/ })).toContainText(
    '1 error',
  );
  await expectAccessible(page, 'section[aria-label="Problems"]');
  await problems(page).getByRole('button', { name: 'Rename it to programs.git.enable' }).click();
  await expect(problems(page)).not.toContainText('There is no option');
  await openFile(page, 'home.nix');
  await expect.poll(() => previewText(page)).toContain('programs.git.enable = true;');
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(problems(page)).toContainText('There is no option called programs.git.enabel.');
});

test('a finding leads to its field', async ({ page }) => {
  await openHome(page, { programs: { git: { enable: 'yes' } } });
  await unfoldProblems(page);
  await problems(page)
    .getByRole('button', { name: /This takes on or off/ })
    .click();
  await expect(page.getByRole('region', { name: 'Git', exact: true })).toBeInViewport();
});

test('an option of a flake that is not there brings its input', async ({ page }) => {
  await openHome(page, { sops: { defaultSopsFormat: 'yaml' } });
  await unfoldProblems(page);
  await problems(page).getByRole('button', { name: 'Add sops-nix' }).click();
  await openFile(page, 'flake.nix');
  await expect.poll(() => previewText(page)).toContain('sops-nix');
  await expect(problems(page)).not.toContainText('option of sops-nix');
});

test('the tree of all options shows where the problems are', async ({ page }) => {
  await openHome(page, { programs: { git: { enable: 'yes' } } });
  await page
    .getByRole('radio', { name: 'All options' })
    .or(page.getByRole('button', { name: 'All options' }))
    .first()
    .click();
  const tree = page.getByRole('navigation', { name: 'All options' });
  await expect(
    tree
      .getByRole('region', { name: 'Home Manager' })
      .getByRole('button', { name: /^programs.*1 problem/ }),
  ).toBeVisible();
});

test('a state version asks whether the system is new, and raises nothing by itself', async ({
  page,
}) => {
  await page.goto('/');
  const version = field(page, 'Host', 'State version');
  await version.selectOption('24.11');
  const dialog = page.getByRole('dialog', { name: /^Is this system new/ });
  await expectAccessible(page, 'dialog');
  await dialog.getByRole('button', { name: 'It exists: 24.11' }).click();
  await expect(version.locator('option:checked')).toHaveText('24.11');
  await version.selectOption('26.05');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(version.locator('option:checked')).toHaveText('24.11');
  await version.selectOption('26.05');
  await dialog.getByRole('button', { name: 'It is new: 26.05' }).click();
  await expect(version.locator('option:checked')).toHaveText('26.05');
});

test('another release tells what it means for what is set', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('combobox', { name: 'Release' }).selectOption('unstable');
  await expect(page.getByText(/No option that you have set is renamed/)).toBeVisible();
});

test('the download shows what is still to do, and leads there', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Download/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Download' });
  await expect(dialog.getByText('You still need to')).toBeVisible();
  await dialog.getByText('Prevented').click();
  await expect(dialog).toContainText('Nothing here is known to be unfree.');
  await expectAccessible(page, 'dialog');
  await dialog.getByRole('button', { name: /^Show the field of: nixos needs/ }).click();
  await expect(field(page, 'Host', 'Hardware configuration')).toBeFocused();
});
