/** The preview follows the form, and the form follows the preview. */

import { expect, test } from '@playwright/test';
import { editorReady, field, openFile, preview, previewText } from './flakesmith.ts';

test('the files can be read before Monaco has come', async ({ page }) => {
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(/CodeEditor.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/');
  await expect(preview(page).getByText('nixpkgs.url')).toBeVisible();
  await field(page, 'Host', 'Host name').fill('early');
  await expect(preview(page)).toContainText('"early"');
  await expect(preview(page).locator('.monaco-editor')).toHaveCount(0);
  letThrough();
  await editorReady(page);
  await expect.poll(() => previewText(page)).toContain('"early"');
});

test('Monaco comes with one worker at the most, and no language but ours', async ({ page }) => {
  const scripts: string[] = [];
  page.on('response', (response) => scripts.push(response.url()));
  await page.goto('/');
  await editorReady(page);
  expect(scripts.filter((url) => /(?:ts|json|css|html)\.worker/.test(url))).toEqual([]);
});

test('a keystroke shows at once, in the file it belongs to, marked as new', async ({ page }) => {
  await page.goto('/');
  await editorReady(page);
  const name = field(page, 'Git', 'Your name');
  await name.focus();
  await page.keyboard.type('Ada');
  await expect(page.getByRole('tab', { name: 'home.nix' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect.poll(() => previewText(page)).toContain('"Ada"');
  await expect(preview(page).locator('[class*="changed"]').first()).toBeVisible();
});

test('a field in use shows its lines, and a line leads to its field', async ({ page }) => {
  await page.goto('/');
  await editorReady(page);
  await field(page, 'Host', 'Platform').focus();
  await expect(page.getByRole('tab', { name: 'configuration.nix' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(preview(page).locator('[class*="selected"]').first()).toBeVisible();

  await preview(page).locator('.view-line', { hasText: 'hostName' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(field(page, 'Host', 'Host name')).toBeFocused();

  await openFile(page, 'home.nix');
  await preview(page).locator('.view-line', { hasText: 'stateVersion' }).click();
  const version = field(page, 'You', 'State version of the home');
  await expect(version).toBeInViewport();
  await expect(version).not.toBeFocused();
});

test('files are copied, all at once as Markdown too, wrapped, and saved one by one', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await openFile(page, 'home.nix');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());

  await page.getByRole('button', { name: 'Copy home.nix' }).click();
  await expect.poll(copied).toMatch(/^\{[\s\S]*stateVersion/);
  await page.getByRole('button', { name: 'Copy the Nix files as Markdown' }).click();
  await expect.poll(copied).toMatch(/\*\*flake\.nix\*\*\n\n```nix\n\{[\s\S]*\*\*home\.nix\*\*/);

  const wrap = page.getByRole('button', { name: 'Wrap long lines' });
  await wrap.click();
  await expect(wrap).toHaveAttribute('aria-pressed', 'true');

  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download home.nix' }).click();
  expect((await arriving).suggestedFilename()).toBe('home.nix');
});

test('dark is dark in the code as well, and stays so on the next visit', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await editorReady(page);
  const background = () =>
    preview(page)
      .locator('.monaco-editor-background')
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await background()).toBe('rgb(255, 255, 255)');
  await page.getByRole('button', { name: 'Colours: as the system' }).click();
  await page.getByRole('button', { name: 'Colours: light' }).click();
  await expect.poll(background).toBe('rgb(26, 29, 35)');
  await page.reload();
  await editorReady(page);
  await expect.poll(background).toBe('rgb(26, 29, 35)');
});

test('no script of another origin, and none in the page, may run', async ({ page }) => {
  const response = await page.goto('/');
  const policy = (await response?.allHeaders())?.['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/script-src 'self'(?:;|$)/);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ranInline = true';
    document.head.append(script);
    return 'ranInline' in window;
  });
  expect(ran).toBe(false);
});

test('the page stays in place while its panes scroll', async ({ page }) => {
  await page.goto('/');
  await field(page, 'Flake', 'Description').scrollIntoViewIfNeeded();
  await expect(page.getByRole('banner')).toBeInViewport({ ratio: 1 });
  expect(
    await page.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight),
  ).toBe(true);
});
