/** Every option there is: found, understood, set with a field of its own. */

import { deflateSync } from 'node:zlib';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { downloadZip, expectAccessible, field, preview, previewText } from './flakesmith.ts';

const fragment = (config: unknown): string =>
  `v1.${deflateSync(JSON.stringify(config)).toString('base64url')}`;

const optionPage = (page: Page): Locator =>
  page.getByRole('region', { name: 'Option', exact: true });
const search = (page: Page): Locator => page.getByRole('combobox', { name: 'Find an option' });
const hits = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'Options found' }).getByRole('option');

async function find(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('banner')).toBeVisible();
  await page.keyboard.press('Control+k');
  await search(page).fill(words);
  await expect(hits(page).first()).toBeVisible();
}

/** Opens the page of an option as a link to it does. */
async function openOption(page: Page, name: string): Promise<Locator> {
  await page.goto(`/#option=${name}`);
  const option = optionPage(page);
  await expect(option.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(option.getByText('From')).toBeVisible();
  return option;
}

async function expectFile(page: Page, path: string, text: string | RegExp): Promise<void> {
  await page.getByRole('tab', { name: path, exact: true }).click();
  await expect.poll(() => previewText(page)).toMatch(text);
}

test('from two words to a line of Nix with the keyboard alone', async ({ page }) => {
  await page.goto('/');
  await find(page, 'night light');
  await expect(hits(page).first()).toContainText('services.gammastep.enable');
  await page.keyboard.press('Enter');
  const option = optionPage(page);
  await expect(option.getByRole('heading', { name: 'services.gammastep.enable' })).toBeFocused();
  await page.keyboard.press('Tab');
  while (!(await option.getByRole('switch').evaluate((it) => it === document.activeElement))) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Space');
  await expect.poll(() => previewText(page)).toContain('services.gammastep.enable = true;');
});

const obvious: readonly (readonly [words: string, first: string])[] = [
  ['git', 'programs.git.enable'],
  ['p g e', 'programs.git.enable'],
  ['firefxo', 'programs.firefox.enable'],
  ['zsh aliases', 'programs.zsh.shellAliases'],
  ['ssh server', 'services.openssh.enable'],
  ['docker', 'virtualisation.docker.enable'],
  ['services.openssh.settings', 'services.openssh.settings'],
];

test('the obvious option comes first', async ({ page }) => {
  await page.goto('/');
  for (const [words, first] of obvious) {
    await find(page, words);
    await expect(hits(page).first(), words).toContainText(first);
  }
  await search(page).fill('qqqqqqqqqq');
  await expect(page.getByText('No option has these words.')).toBeVisible();
});

test('filters narrow the search, and the tree opens branch by branch', async ({ page }) => {
  await page.goto('/');
  await find(page, 'enable');
  await page.getByRole('combobox', { name: 'Module set' }).selectOption('nix-darwin');
  await expect(hits(page).first()).toContainText('nix-darwin');
  await page.getByRole('combobox', { name: 'Module set' }).selectOption('here');
  await page.getByRole('checkbox', { name: 'Set by me' }).check();
  await expect(page.getByText(/^\d+ options?$/)).toBeVisible();
  await expect(hits(page).first()).toContainText('set');
  await page.getByRole('checkbox', { name: 'Set by me' }).uncheck();
  await search(page).fill('firefox');
  await page.getByRole('combobox', { name: 'Kind of value' }).selectOption({ label: 'Package' });
  await expect(hits(page).first()).toContainText('package');
  await page.getByRole('combobox', { name: 'Kind of value' }).selectOption({ label: 'Any kind' });

  await search(page).fill('');
  const tree = page.getByRole('navigation', { name: 'All options' });
  const home = tree.getByRole('region', { name: 'Home Manager' });
  await home.getByRole('button', { name: /^programs/ }).click();
  await home.getByRole('button', { name: /^bat/ }).click();
  await home.getByRole('button', { name: 'enable', exact: true }).click();
  await expect(
    optionPage(page).getByRole('heading', { name: 'programs.bat.enable' }),
  ).toBeFocused();
});

test('27,000 options scroll, and few of them are on the page', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('banner')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Module set' }).selectOption('nixos');
  await search(page).fill('e');
  await expect(hits(page).first()).toBeVisible();
  const list = page.getByRole('listbox', { name: 'Options found' });
  for (let turn = 0; turn < 6; turn++) {
    await list.evaluate((element) => element.parentElement?.scrollTo(0, element.scrollHeight));
    await expect(hits(page).last()).toBeVisible();
  }
  expect(await hits(page).count()).toBeLessThan(60);
  const last = Number(await hits(page).last().getAttribute('aria-posinset'));
  expect(last).toBeGreaterThan(1_000);
});

test('what an option needs is offered in one click', async ({ page }) => {
  const option = await openOption(page, 'home-manager/programs.bat.config');
  await expect(option.getByText('programs.bat.enable is on')).toBeVisible();
  await option.getByRole('button', { name: 'Turn it on' }).click();
  await expect(option.getByText('programs.bat.enable is on')).toBeHidden();
  await expectFile(page, 'home.nix', /programs\.bat\.enable = true;/);
});

test('an option under any name asks for the name', async ({ page }) => {
  const option = await openOption(page, 'home-manager/programs.firefox.profiles.<name>.id');
  await option.getByRole('textbox', { name: /^Name of a new entry/ }).fill('work');
  await option.getByRole('button', { name: 'Go on' }).click();
  await expect(option.getByRole('heading', { level: 2 })).toHaveText(
    'programs.firefox.profiles.work.id',
  );
  await option.getByRole('textbox', { name: 'id', exact: true }).fill('3');
  await expectFile(page, 'home.nix', /programs\.firefox\.profiles\.work\.id = 3;/);
});

test('an option of another way offers to switch', async ({ page }) => {
  const option = await openOption(page, 'nix-darwin/system.defaults.dock.autohide');
  await option.getByRole('button', { name: 'Switch to nix-darwin' }).click();
  await expect(page.getByRole('radio', { name: 'nix-darwin' })).toBeChecked();
  await expect(option.getByRole('button', { name: /Switch to/ })).toBeHidden();
});

test('everything that is set is listed, with the way to each and back', async ({ page }) => {
  await page.goto('/');
  await field(page, 'Git', 'Your name').fill('Ada');
  await downloadZip(page);
  await field(page, 'Git', 'Your name').fill('Ada Lovelace');
  await field(page, 'Git', 'Your e-mail').fill('ada@example.org');
  await page.getByRole('radio', { name: 'Set by me' }).check();
  const pane = page.getByRole('region', { name: 'Set by me' });
  const name = pane.getByRole('listitem').filter({ hasText: 'programs.git.settings.user.name' });
  await expect(name).toContainText('Changed');
  await expect(name).toContainText('"Ada Lovelace"');
  await pane.getByRole('checkbox', { name: 'Only since the download' }).check();
  await expect(pane.getByRole('listitem')).toHaveCount(2);
  await expectAccessible(page, '[aria-label="Set by me"]');
  await pane.getByRole('button', { name: 'Reset programs.git.settings.user.email' }).click();
  await expect(pane.getByRole('listitem')).toHaveCount(1);
  await pane.getByRole('button', { name: 'programs.git.settings.user.name', exact: true }).click();
  await expect(field(page, 'Git', 'Your name')).toBeFocused();
});

test('old names move when a link is opened, and it is said', async ({ page }) => {
  await page.goto(
    `/#${fragment({ homes: [{ user: 'ada', settings: { programs: { git: { userName: 'Ada' } } } }], hosts: [{ users: ['ada'] }] })}`,
  );
  await expect(
    page.getByText('programs.git.userName is called programs.git.settings.user.name today'),
  ).toBeVisible();
  await expectFile(page, 'home.nix', /settings\.user\.name = "Ada";/);
  await page.keyboard.press('Control+z');
  await expect.poll(() => previewText(page)).toContain('userName = "Ada"');
});

test('an option set by its old name gets the new one', async ({ page }) => {
  await page.goto('/');
  const others = page.getByRole('region', { name: 'Other home options' });
  await others.getByLabel('Set any other option').fill('services.gpg-agent.pinentryPackage');
  await others.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(
    page.getByText(/is called services\.gpg-agent\.pinentry\.package today/),
  ).toBeVisible();
});

test('a well-known input fills itself in', async ({ page }) => {
  await page.goto('/');
  const flake = page.getByRole('region', { name: 'Flake', exact: true });
  await flake.getByRole('button', { name: 'Choose a well-known one' }).click();
  await flake.getByRole('button', { name: 'Add sops-nix' }).click();
  await expect(flake.getByRole('button', { name: 'sops-nix is added' })).toBeDisabled();
  await expectFile(page, 'flake.nix', /github:Mic92\/sops-nix/);
  await expectFile(page, 'flake.nix', /sops-nix\.nixosModules\.sops/);
});

test('an input brings its own options.json', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('banner')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('button', { name: 'Add the options of an input' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('nixvim');
  await dialog.getByLabel('File').setInputFiles({
    name: 'options.json',
    mimeType: 'application/json',
    buffer: Buffer.from('not json'),
  });
  await dialog.getByRole('button', { name: 'Add options' }).click();
  await expect(dialog.getByLabel('File')).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel('File').setInputFiles({
    name: 'options.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({
        'programs.nixvim.viAlias': {
          loc: ['programs', 'nixvim', 'viAlias'],
          type: 'boolean',
          default: { _type: 'literalExpression', text: 'false' },
          readOnly: false,
          declarations: [],
        },
      }),
    ),
  });
  await expectAccessible(page, 'dialog');
  await dialog.getByRole('button', { name: 'Add options' }).click();
  await expect(dialog).toBeHidden();
  await find(page, 'nixvim viAlias');
  await page.keyboard.press('Enter');
  await optionPage(page).getByRole('switch', { name: 'viAlias' }).click();
  await expectFile(page, 'home.nix', /programs\.nixvim\.viAlias = true;/);
  await page.reload();
  await find(page, 'nixvim viAlias');
  await expect(hits(page).first()).toContainText('programs.nixvim.viAlias');
});

test('all options, an option and what is set are accessible', async ({ page }) => {
  test.slow();
  await openOption(page, 'home-manager/programs.alacritty.settings');
  await expectAccessible(page);
  await find(page, 'git');
  await expectAccessible(page);
  await expect(preview(page)).toBeVisible();
});
