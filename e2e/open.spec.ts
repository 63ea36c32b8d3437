/** What people have already is opened, shown for what it becomes, changed, compared, and taken home again. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import JSZip from 'jszip';
import { downloadZip, expectAccessible, expectSyntax, field } from './flakesmith.ts';

const flake = `{
  description = "My machines";

  inputs = {
    nixpkgs.url = "github:nixos/nixpkgs/nixos-26.05";
    home-manager = {
      url = "github:nix-community/home-manager/release-26.05";
      inputs.nixpkgs.follows = "nixpkgs";
    };
  };

  outputs = { nixpkgs, home-manager, ... }: {
    # The old laptop.
    nixosConfigurations.anvil = nixpkgs.lib.nixosSystem {
      modules = [
        ./configuration.nix
        home-manager.nixosModules.home-manager
        { home-manager.users.ada = ./home.nix; }
      ];
    };
  };
}
`;

const system = `{ pkgs, ... }: {
  networking.hostName = "anvil"; # as in the story
  nixpkgs.hostPlatform = "x86_64-linux";
  time.timeZone = "Europe/London";

  # Written by hand.
  environment.systemPackages = with pkgs; [
    git # for flakes
    htop
  ];

  system.stateVersion = "24.11";
}
`;

const home = `{ lib, ... }:
let
  mail = "ada@example.org";
in
{
  programs.git = {
    enable = true;
    settings.user.email = mail;
  };
  home.stateVersion = "24.11";
}
`;

const files = [
  { name: 'flake.nix', text: flake },
  { name: 'configuration.nix', text: system },
  { name: 'home.nix', text: home },
];

async function openDialog(page: Page) {
  await expect(page.getByRole('banner')).toBeVisible();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Open a flake or files…' }).click();
  return page.getByRole('dialog', { name: 'Open what you have' });
}

test('files become a form, and come out as they were but for what was changed', async ({
  page,
}) => {
  await page.goto('/');
  const dialog = await openDialog(page);
  await dialog
    .getByLabel('Files to open')
    .setInputFiles(
      files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
    );
  await expect(dialog).toContainText('1 host (anvil)');
  await expect(dialog).toContainText('became a field');
  await expectAccessible(page, 'dialog');
  await dialog.getByText('home.nix').click();
  await dialog.getByRole('button', { name: 'Open it' }).click();

  await expect(field(page, 'Host', 'Host name')).toHaveValue('anvil');
  await expect(field(page, 'You', 'User name')).toHaveValue('ada');
  const zone = field(page, 'This machine', 'Time zone');
  await expect(zone).toHaveValue('Europe/London');
  await zone.fill('Europe/Paris');

  const taken = await downloadZip(page);
  expectSyntax(taken);
  expect(taken.get('flake.nix')).toBe(flake);
  expect(taken.get('home.nix')).toBe(home);
  expect(taken.get('configuration.nix')).toBe(system.replace('London', 'Paris'));

  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Compare and snapshots…' }).click();
  const compare = page.getByRole('dialog', { name: 'Compare and snapshots' });
  await compare
    .getByRole('combobox', { name: 'Compare what is here now with' })
    .selectOption('what was opened');
  await expect(compare.getByRole('combobox', { name: 'One file differs' })).toContainText(
    'configuration.nix',
  );
});

test('a zip with a folder around everything is opened, and one that climbs is refused', async ({
  page,
}) => {
  await page.goto('/');
  let dialog = await openDialog(page);
  const zip = new JSZip();
  for (const { name, text } of files) zip.file(`dotfiles-main/${name}`, text);
  const choose = async (archive: JSZip) =>
    dialog.getByLabel('Files to open').setInputFiles({
      name: 'it.zip',
      mimeType: 'application/zip',
      buffer: await archive.generateAsync({ type: 'nodebuffer' }),
    });
  const climbing = new JSZip();
  climbing.file('../../etc/passwd', 'x', { createFolders: false });
  await choose(climbing);
  await expect(dialog).toContainText('leads out of the folder');
  await choose(zip);
  await expect(dialog).toContainText('1 host (anvil)');
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  await expect(field(page, 'Host', 'Host name')).toHaveValue('nixos');
  dialog = await openDialog(page);
  await expect(dialog).toContainText('Drop files');
});

const folder: Readonly<Record<string, string>> = {
  'flake.nix': flake,
  'configuration.nix': system,
  'home.nix': home.replace(
    '{\n  programs',
    '{\n  imports = [ ./modules/shell.nix ];\n\n  programs',
  ),
  'modules/shell.nix': `{ config, ... }: {
  # What I type all day.
  programs.zsh = {
    enable = true; # never bash again
    shellAliases.ll = "ls -l";
    history.path = "${'$'}{config.xdg.dataHome}/zsh/history";
  };
  programs.fzf.enable = true;
}
`,
  'README.md': '# My machines\n\nHow to rebuild:   `nixos-rebuild switch`\n',
};

/** Writes the files into a folder of their own, and gives its path. */
async function folderOnDisk(texts: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'flakesmith-'));
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

test('a folder comes out as it was but for the lines of three fields', async ({ page }) => {
  const root = await folderOnDisk(folder);
  await page.goto('/');
  const dialog = await openDialog(page);
  await dialog.getByLabel('A folder to open').setInputFiles(root);
  await expect(dialog).toContainText('1 host (anvil)');
  await dialog.getByRole('button', { name: 'Open it' }).click();

  await field(page, 'This machine', 'Time zone').fill('Europe/Paris');
  await field(page, 'Git', 'Git').click();
  const zsh = field(page, 'Shell and prompt', 'Zsh');
  await expect(zsh).toBeChecked();
  await zsh.click();

  const taken = await downloadZip(page);
  expectSyntax(taken);
  const added = [...taken.keys()].filter((path) => !(path in folder));
  expect(added.sort()).toEqual(['.gitignore', 'apply.sh']);
  const changed: Readonly<Record<string, readonly [was: string, is: string]>> = {
    'configuration.nix': ['Europe/London', 'Europe/Paris'],
    'home.nix': ['enable = true', 'enable = false'],
    'modules/shell.nix': ['enable = true; #', 'enable = false; #'],
  };
  for (const [path, text] of Object.entries(folder)) {
    const [was, is] = changed[path] ?? ['', ''];
    expect(taken.get(path)).toBe(text.replace(was, is));
  }

  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Compare and snapshots…' }).click();
  const compare = page.getByRole('dialog', { name: 'Compare and snapshots' });
  await compare
    .getByRole('combobox', { name: 'Compare what is here now with' })
    .selectOption('what was opened');
  const differ = compare.getByRole('combobox', { name: '3 files differ' });
  await expect(differ.getByRole('option')).toHaveText(Object.keys(changed));
  await differ.selectOption('modules/shell.nix');
  const lines = compare.getByRole('region', { name: 'Differences' }).locator('.view-line');
  for (const line of ['enable = true; # never bash again', 'enable = false; # never bash again'])
    await expect(lines.filter({ hasText: line }).first()).toBeVisible();
  await rm(root, { recursive: true });
});

test('what is neither Nix nor a dotfile is said to be none', async ({ page }) => {
  await page.goto('/');
  const dialog = await openDialog(page);
  await dialog.getByLabel('Files to open').setInputFiles({
    name: 'notes.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Remember the milk, please.'),
  });
  await expect(dialog).toContainText('There is no Nix in this');
  await expect(dialog.getByRole('button', { name: 'Open it' })).toBeHidden();
});

test('one file is pasted, and nothing is changed before the person agrees', async ({ page }) => {
  await page.goto('/');
  const dialog = await openDialog(page);
  await dialog.getByText('Paste a single file').click();
  await dialog.getByRole('combobox', { name: 'What it is' }).selectOption('home.nix');
  await dialog.getByRole('textbox', { name: 'Its text' }).fill(home);
  await dialog.getByRole('button', { name: 'Read it' }).click();
  await expect(dialog).toContainText('kept as Nix');
  await expect(field(page, 'Git', 'Git')).not.toBeChecked();
  await dialog.getByRole('button', { name: 'Open it' }).click();
  await expect(field(page, 'Git', 'Git')).toBeChecked();
  await expect(
    page
      .getByRole('region', { name: 'Other home options' })
      .getByRole('region', { name: 'Kept as Nix' }),
  ).toContainText('mail = "ada@example.org";');
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(field(page, 'Git', 'Git')).not.toBeChecked();
});
