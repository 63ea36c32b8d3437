/** A config as a link: shared, gone back to, broken on its way, hostile. */

import { deflateSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { field, previewText, sharedLink } from './flakesmith.ts';

const fragment = (json: string): string => `v1.${deflateSync(json).toString('base64url')}`;
const problems = { name: 'Some of this could not be read' };

test('a link opens the same config in another browser', async ({ page, browser }) => {
  await page.goto('/');
  await page.getByRole('radio', { name: 'nix-darwin' }).check();
  await field(page, 'Host', 'Host name').fill('macbook');
  await field(page, 'Git', 'Your name').fill("Ada ${x} '' Lovelace");
  const link = await sharedLink(page);
  await page.getByRole('tab', { name: 'home.nix' }).click();
  await expect.poll(() => previewText(page)).toContain("Ada \\${x} '' Lovelace");
  const home = await previewText(page);

  const other = await browser.newContext();
  const theirs = await other.newPage();
  await theirs.goto(link);
  await expect(field(theirs, 'Host', 'Host name')).toHaveValue('macbook');
  await expect(theirs.getByRole('dialog')).toHaveCount(0);
  await theirs.getByRole('tab', { name: 'home.nix' }).click();
  await expect.poll(() => previewText(theirs)).toBe(home);
  await other.close();
});

test('the address follows the edits, and back and forward move between the ways', async ({
  page,
}) => {
  await page.goto('/');
  const name = field(page, 'Host', 'Host name');
  const length = await page.evaluate(() => history.length);
  await name.fill('');
  await name.pressSequentially('anvil');
  await page.getByRole('radio', { name: 'nix-darwin' }).check();
  const address = () => page.evaluate(() => location.hash);
  const before = await address();
  await name.fill('macbook');
  await expect.poll(address).not.toBe(before);
  expect(await page.evaluate(() => history.length)).toBe(length + 1);
  await page.goBack();
  await expect(page.getByRole('radio', { name: 'NixOS' })).toBeChecked();
  await expect(name).toHaveValue('anvil');
  await page.goForward();
  await expect(page.getByRole('radio', { name: 'nix-darwin' })).toBeChecked();
  await expect(name).toHaveValue('macbook');
  await page.reload();
  await expect(name).toHaveValue('macbook');
});

test('what is wrong in a link is listed, and the rest is open', async ({ page }) => {
  await page.goto(
    `/#${fragment(JSON.stringify({ hosts: [{ name: 'good', way: 'windows', users: 7 }], nonsense: 1 }))}`,
  );
  const dialog = page.getByRole('dialog', problems);
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  await dialog.getByRole('button', { name: 'Go on with the rest' }).click();
  await expect(field(page, 'Host', 'Host name')).toHaveValue('good');
});

const hostile: readonly (readonly [what: string, fragment: string])[] = [
  ['nonsense', 'v1.%%%%'],
  ['no link at all', 'section-git'],
  ['a newer version', `v99.${fragment('{"future":true}').slice(3)}`],
  ['a bomb', fragment(`{"flake":{"description":"${'a'.repeat(50_000_000)}"}}`)],
  ['depth', fragment('['.repeat(100_000))],
  ['a cut end', fragment(JSON.stringify({ flake: { description: 'x'.repeat(200) } })).slice(0, 30)],
];

for (const [what, hash] of hostile) {
  test(`a link with ${what} opens with a message, and the page works on`, async ({ page }) => {
    const broken: Error[] = [];
    page.on('pageerror', (error) => broken.push(error));
    await page.goto(`/#${hash}`);
    const dialog = page.getByRole('dialog', problems);
    await expect(dialog.getByRole('listitem').first()).toBeVisible();
    await dialog.getByRole('button', { name: 'Go on with the rest' }).click();
    await field(page, 'Host', 'Host name').fill('alive');
    await page.getByRole('tab', { name: 'configuration.nix' }).click();
    await expect.poll(() => previewText(page)).toContain('"alive"');
    expect(broken).toEqual([]);
  });
}

test('a script in a link is text and nothing else', async ({ page }) => {
  const name = '<img src=x onerror="window.pwned=1">';
  await page.goto(`/#${fragment(JSON.stringify({ hosts: [{ name }] }))}`);
  await expect(field(page, 'Host', 'Host name')).toHaveValue(name);
  await expect(page.getByText('A host name has up to 63 letters').first()).toBeVisible();
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
});

test('a secret is pointed out before the link is copied', async ({ page }) => {
  await page.goto('/');
  const home = page.getByRole('region', { name: 'Packages and environment' });
  const name = home.getByLabel('Session variables: name of a new entry');
  await name.fill('GITHUB_TOKEN');
  await name.press('Enter');
  await home
    .getByLabel('Session variables: GITHUB_TOKEN', { exact: true })
    .fill('ghp_0123456789abcdefghijklmnopqrstuvwxyz');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share as a link' });
  await expect(dialog.getByText('Whoever gets this link can read:')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Copy the link all the same' })).toBeVisible();
});

test('a link too long for chats says so', async ({ page }) => {
  await page.goto('/');
  const random = Array.from({ length: 3000 }, (_, at) => ((at * 7919) % 36).toString(36)).join('');
  const noise = [...random].map((sign, at) => sign + ((at * at * 31) % 97)).join('');
  await field(page, 'Host', 'Hardware configuration').fill(`# ${noise}`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByText(/some chats and mails cut links this long/)).toBeVisible();
});
