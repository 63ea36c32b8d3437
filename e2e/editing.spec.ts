/** The preview is the other view of the same document: what is typed there is in the form. */

import { expect, type Page, test } from '@playwright/test';
import {
  editorReady,
  expectAccessible,
  field,
  openFile,
  preview,
  previewText,
} from './flakesmith.ts';

/** The cursor at the end of the line that has these words. */
async function clickEnd(page: Page, words: string): Promise<void> {
  await preview(page).locator('.view-line', { hasText: words }).click();
  await page.keyboard.press('End');
}

/** As one keystroke: what is typed slower than the page groups its steps is more than one of them. */
async function typeAtOnce(page: Page, text: string): Promise<void> {
  await page.keyboard.insertText(text);
}

async function startIn(page: Page, path: string): Promise<void> {
  await page.goto('/');
  await editorReady(page);
  await openFile(page, path);
  await expect(preview(page).getByRole('textbox', { name: path })).toBeAttached();
}

test('a value is typed in the preview, the field follows, and undo takes it back', async ({
  page,
}) => {
  await startIn(page, 'configuration.nix');
  await clickEnd(page, 'networking.hostName');
  for (let count = 0; count < 2; count++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('-two');
  const name = field(page, 'Host', 'Host name');
  await expect(name).toHaveValue('nixos-two');
  await openFile(page, 'flake.nix');
  await expect.poll(() => previewText(page)).toContain('nixosConfigurations.nixos-two');
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(name).toHaveValue('nixos');
});

test('a new option becomes a field, and a comment stays through edits of the form', async ({
  page,
}) => {
  await startIn(page, 'home.nix');
  await clickEnd(page, '{ ... }');
  await page.keyboard.type('\n# My own words.\nprograms.git.enable = true; # really');
  const git = field(page, 'Git', 'Git');
  await expect(git).toBeChecked();
  await git.click();
  await expect
    .poll(() => previewText(page))
    .toContain('# My own words.\n  programs.git.enable = false; # really');
});

test('text that is not Nix stays, is marked, and takes nothing from the form', async ({ page }) => {
  await startIn(page, 'home.nix');
  await clickEnd(page, '{ ... }');
  await page.keyboard.type('\nprograms.git.enable = ');
  await expect(page.getByText(/home\.nix is not Nix yet/)).toBeVisible();
  await expect(preview(page).locator('.squiggly-error').first()).toBeVisible();
  await expectAccessible(page, '[role="tabpanel"]');
  await openFile(page, 'configuration.nix');
  await openFile(page, 'home.nix');
  await expect.poll(() => previewText(page)).toContain('programs.git.enable =');
  await clickEnd(page, 'programs.git.enable');
  await page.keyboard.type('true;');
  await expect(field(page, 'Git', 'Git')).toBeChecked();
  await expect(page.getByText(/home\.nix is not Nix yet/)).toBeHidden();
});

test('what the form changes while a text is broken is there once that is mended', async ({
  page,
}) => {
  await startIn(page, 'home.nix');
  await clickEnd(page, '{ ... }');
  await page.keyboard.type('\nprograms.git.enable = ');
  await expect(page.getByText(/home\.nix is not Nix yet/)).toBeVisible();
  const finder = field(page, 'Terminal tools', 'fzf');
  await finder.click();
  await expect(finder).toBeChecked();
  await clickEnd(page, 'programs.git.enable');
  await page.keyboard.type('true;');
  await expect(field(page, 'Git', 'Git')).toBeChecked();
  await expect(finder).toBeChecked();
  await expect.poll(() => previewText(page)).toContain('fzf');
  await expect.poll(() => previewText(page)).toContain('git');
});

test('the cursor stays where it is while a person types, and the text is laid out when they leave', async ({
  page,
}) => {
  await startIn(page, 'home.nix');
  await clickEnd(page, '{ ... }');
  await page.keyboard.type('\nprograms.git.enable   =   true;');
  await expect(field(page, 'Git', 'Git')).toBeChecked();
  await page.keyboard.type(' programs.fzf.enable=true;');
  await expect.poll(() => previewText(page)).toContain('=   true; programs.fzf.enable=true;');
  await page.getByRole('tab', { name: 'home.nix' }).focus();
  await expect.poll(() => previewText(page)).toContain('programs.git.enable = true;');
});

test('undo and redo go through what was done in both views, in order', async ({ page }) => {
  await startIn(page, 'configuration.nix');
  const name = field(page, 'Host', 'Host name');
  const ssh = field(page, 'Network', 'SSH server');
  const zone = field(page, 'This machine', 'Time zone');
  await name.fill('anvil');
  await clickEnd(page, 'networking.hostName');
  await typeAtOnce(page, '\nservices.openssh.enable = true;');
  await expect(ssh).toBeChecked();
  await zone.fill('Europe/Paris');
  await expect.poll(() => previewText(page)).toContain('"Europe/Paris"');

  await page.keyboard.press('Control+z');
  await expect(zone).toHaveValue('');
  await expect.poll(() => previewText(page)).not.toContain('"Europe/Paris"');
  await page.keyboard.press('Control+z');
  await expect(ssh).not.toBeChecked();
  await expect.poll(() => previewText(page)).not.toContain('openssh');
  await page.keyboard.press('Control+z');
  await expect(name).toHaveValue('nixos');
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-disabled', 'true');

  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+Shift+z');
  await expect(name).toHaveValue('anvil');
  await expect(ssh).toBeChecked();
  await expect(zone).toHaveValue('Europe/Paris');
  await expect.poll(() => previewText(page)).toMatch(/"anvil"[\s\S]*openssh\.enable = true/);
});

test('undo in the preview takes back what was typed there, and the form follows', async ({
  page,
}) => {
  await startIn(page, 'configuration.nix');
  const name = field(page, 'Host', 'Host name');
  const zone = field(page, 'This machine', 'Time zone');
  await zone.fill('Europe/Paris');
  await clickEnd(page, 'networking.hostName');
  for (let count = 0; count < 2; count++) await page.keyboard.press('ArrowLeft');
  await typeAtOnce(page, '-two');
  await expect(name).toHaveValue('nixos-two');

  await page.keyboard.press('Control+z');
  await expect(name).toHaveValue('nixos');
  await expect.poll(() => previewText(page)).toContain('hostName = "nixos";');
  await page.keyboard.press('Control+Shift+z');
  await expect(name).toHaveValue('nixos-two');
  await expect.poll(() => previewText(page)).toContain('hostName = "nixos-two";');
  await page.keyboard.press('Control+z');
  await expect(name).toHaveValue('nixos');
  const text = preview(page).getByRole('textbox', { name: 'configuration.nix' });
  await expect(text).toBeFocused();
  await expect(zone).toHaveValue('Europe/Paris');
});

test('what was typed a moment ago is taken back before what was done earlier', async ({ page }) => {
  await startIn(page, 'configuration.nix');
  const name = field(page, 'Host', 'Host name');
  const zone = field(page, 'This machine', 'Time zone');
  await zone.fill('Europe/Paris');
  await clickEnd(page, 'networking.hostName');
  for (let count = 0; count < 2; count++) await page.keyboard.press('ArrowLeft');
  await typeAtOnce(page, '-two');
  await page.keyboard.press('Control+z');
  await expect.poll(() => previewText(page)).toContain('hostName = "nixos";');
  await expect(zone).toHaveValue('Europe/Paris');
  await page.keyboard.press('Control+z');
  await expect(zone).toHaveValue('');
  await expect(name).toHaveValue('nixos');
});

test('options, their values and packages are suggested while a person types', async ({ page }) => {
  await startIn(page, 'home.nix');
  await clickEnd(page, '{ ... }');
  await page.keyboard.type('\nprograms.git.ena');
  const list = page.getByRole('listbox', { name: 'Suggest' });
  await expect(list.getByRole('listitem', { name: /^enable/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type(' = t');
  await expect(list.getByRole('listitem', { name: /^true/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type(';');
  await expect(field(page, 'Git', 'Git')).toBeChecked();
});
