/** Plain dotfiles propose settings; a person takes what they want, and is told which files will be in the way. */

import { expect, type Page, test } from '@playwright/test';
import { downloadZip, expectAccessible, expectSyntax, field } from './flakesmith.ts';

const gitconfig = `[user]
	name = Ada Lovelace
	email = ada@example.org
[alias]
	co = checkout
[github]
	token = ghp_0123456789abcdefghijABCDEFGHIJ012345
`;

const bashrc = `# If not running interactively, don't do anything
[ -z "$PS1" ] && return
alias ll='ls -la'
export EDITOR=vim
export PATH="$HOME/bin:$PATH"
greet() {
  echo "hello $1"
}
`;

const sshConfig = `Host forge
  HostName git.example.org
  User git
`;

async function choose(page: Page, files: Readonly<Record<string, string>>) {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Open a flake or files…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Open what you have' });
  await dialog.getByLabel('Files to open').setInputFiles(
    Object.entries(files).map(([name, text]) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    })),
  );
  return dialog;
}

test('dotfiles become settings of the home, but for what a person leaves out', async ({ page }) => {
  await page.goto('/');
  const dialog = await choose(page, { '.gitconfig': gitconfig, '.bashrc': bashrc });
  const git = dialog.getByRole('region', { name: '.gitconfig' });
  await expect(git).toContainText('programs.git.settings.user.name = "Ada Lovelace"');
  await git.getByText('One line stays out').click();
  await expect(git).toContainText('everybody on the machine can read the Nix store');
  await expect(dialog).toContainText('~/.bashrc');
  await expect(dialog).toContainText('they end in .backup then');
  await expectAccessible(page, 'dialog');
  await git.getByRole('checkbox', { name: /settings\.alias\.co/ }).uncheck();
  await dialog.getByRole('button', { name: /^Add \d+ settings$/ }).click();
  await expect(dialog).toBeHidden();

  await expect(field(page, 'Git', 'Git')).toBeChecked();
  const taken = await downloadZip(page);
  expectSyntax(taken);
  const home = taken.get('home.nix') ?? '';
  expect(home).toContain('name = "Ada Lovelace";');
  expect(home).not.toContain('checkout');
  expect(home).not.toContain('ghp_');
  expect(home).toContain('ll = "ls -la";');
  expect(home).toContain('EDITOR = "vim";');
  expect(home).toContain('greet() {');

  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(field(page, 'Git', 'Git')).not.toBeChecked();
});

test('a file is pasted; what is there already is said, what would be replaced waits', async ({
  page,
}) => {
  await page.goto('/');
  const paste = async (text: string) => {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: 'Open a flake or files…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Open what you have' });
    await dialog.getByText('Paste a single file').click();
    await dialog.getByRole('combobox', { name: 'What it is' }).selectOption('.ssh/config');
    await dialog.getByRole('textbox', { name: 'Its text' }).fill(text);
    await dialog.getByRole('button', { name: 'Read it' }).click();
    return dialog;
  };
  let dialog = await paste(sshConfig);
  await dialog.getByRole('button', { name: /^Add \d+ settings$/ }).click();
  dialog = await paste(sshConfig.replace('git.example.org', 'new.example.org'));
  await expect(dialog).toContainText('You have this already.');
  await expect(dialog).toContainText('Takes the place of');
  const add = dialog.getByRole('button', { name: /^Add / });
  await expect(add).toBeDisabled();
  await dialog.getByRole('checkbox', { name: /settings\.forge/ }).check();
  await add.click();
  const home = (await downloadZip(page)).get('home.nix') ?? '';
  expect(home).toContain('new.example.org');
  expect(home).not.toContain('git.example.org');
});

test('a Brewfile and a list of packages become packages', async ({ page }) => {
  await page.goto('/');
  const dialog = await choose(page, {
    Brewfile: 'brew "ripgrep"\ncask "firefox"\n',
    'apt.txt': 'fd-find\nlinux-image-amd64\nno-such-thing\n',
  });
  await expect(dialog).toContainText('home.packages += [ pkgs.ripgrep ]');
  await expect(dialog).toContainText('Only a Mac with nix-darwin has this.');
  await expect(dialog).toContainText('home.packages += [ pkgs.fd ]');
  await dialog.getByRole('button', { name: /^Add / }).click();
  const home = (await downloadZip(page)).get('home.nix') ?? '';
  expect(home).toContain('ripgrep');
  expect(home).toContain('fd');
});
