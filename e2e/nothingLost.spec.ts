/** Nothing that was typed is lost: undo across everything, a draft after a crash, text that is no value. */

import { expect, test } from '@playwright/test';
import { field, previewText } from './flakesmith.ts';

test('undo and redo go through every kind of edit, in order', async ({ page }) => {
  await page.goto('/');
  const name = field(page, 'Host', 'Host name');
  await name.fill('anvil');
  await field(page, 'Network', 'SSH server').click();
  await page.getByRole('radio', { name: 'nix-darwin' }).check();
  await field(page, 'You', 'User name').fill('ada');

  await page.keyboard.press('Control+z');
  await expect(field(page, 'You', 'User name')).toHaveValue('alice');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('radio', { name: 'NixOS' })).toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(field(page, 'Network', 'SSH server')).not.toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(name).toHaveValue('nixos');
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-disabled', 'true');

  for (let step = 0; step < 4; step++) await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('radio', { name: 'nix-darwin' })).toBeChecked();
  await expect(field(page, 'You', 'User name')).toHaveValue('ada');
});

test('what was left unfinished is offered on the next visit', async ({ page, context }) => {
  await page.goto('/');
  await field(page, 'Host', 'Host name').fill('unfinished');
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBeGreaterThan(0);
  await expect.poll(() => page.evaluate(() => location.hash)).not.toBe('');
  await page.close();

  const next = await context.newPage();
  await next.goto('/');
  const offer = next
    .getByRole('status')
    .filter({ hasText: 'You left a configuration unfinished.' });
  await expect(offer).toContainText('unfinished');
  await offer.getByRole('button', { name: 'Restore' }).click();
  await expect(field(next, 'Host', 'Host name')).toHaveValue('unfinished');
  await next.keyboard.press('Control+z');
  await expect(field(next, 'Host', 'Host name')).toHaveValue('nixos');
});

test('text that is no value stays, with a message, and the preview keeps the last good value', async ({
  page,
}) => {
  await page.goto('/');
  const history = field(page, 'Shell and prompt', 'Zsh: history');
  await page
    .getByRole('region', { name: 'Shell and prompt' })
    .getByText('More', { exact: true })
    .click();
  await history.fill('5000');
  await history.press('End');
  await page.keyboard.type('x');
  await expect(history).toHaveValue('5000x');
  await expect(history).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('tab', { name: 'home.nix' }).click();
  await expect.poll(() => previewText(page)).toContain('5000;');
  await field(page, 'Git', 'Your name').fill('Ada');
  await expect.poll(() => previewText(page)).toContain('"Ada"');
  await expect(history).toHaveValue('5000x');
});

const mistakes: readonly (readonly [
  section: string,
  label: string,
  typed: string,
  says: RegExp,
])[] = [
  ['Host', 'Host name', 'my host!', /A host name has up to 63 letters/],
  ['You', 'User name', '1ada', /A user name has up to 31 letters/],
  ['Git', 'Your e-mail', 'ada', /looks like ada@example.org/],
  ['User account', 'Hashed password', 'hunter2', /Never put the password itself here/],
  ['This machine', 'Time zone', 'Berlin', /Europe\/Berlin/],
];

for (const [section, label, typed, says] of mistakes) {
  test(`a mistake in “${label}” is said at the field, in words`, async ({ page }) => {
    await page.goto('/');
    const wrong = field(page, section, label);
    await wrong.fill(typed);
    await expect(wrong).toHaveAttribute('aria-invalid', 'true');
    await expect(wrong).toHaveAccessibleDescription(says);
    await expect(wrong).toHaveValue(typed);
    await expect.poll(() => previewText(page)).toMatch(/\S/);
  });
}

test('a port that is none is refused and kept in the field', async ({ page }) => {
  await page.goto('/');
  const ports = page.getByRole('region', { name: 'Network' }).getByLabel('Add to Open TCP ports');
  await ports.fill('70000');
  await ports.press('Enter');
  await expect(ports).toHaveAccessibleDescription(/from 0 to 65535/);
  await expect(ports).toHaveValue('70000');
});
