/** Old ways of writing Nix are shown, and changed only where a person agrees. */

import { expect, test } from '@playwright/test';
import { downloadZip, expectAccessible, expectSyntax } from './flakesmith.ts';

const flake = `{
  inputs.nixpkgs.url = "github:nixos/nixpkgs/nixos-26.05";
  inputs.home-manager.url = "github:nix-community/home-manager/release-26.05";
  outputs = { nixpkgs, home-manager, ... }: {
    homeConfigurations.ada = home-manager.lib.homeManagerConfiguration {
      system = "x86_64-linux";
      username = "ada";
      homeDirectory = "/home/ada";
      configuration = import ./home.nix;
    };
  };
}
`;

const home = `{ pkgs, ... }: {
  # Who I am.
  programs.git.userName = "Ada"; # as on the badge
  home.sessionVariables.SYSTEM = pkgs.system;
  home.stateVersion = "26.05";
}
`;

test('a flake of 2021 is opened, its old ways are looked at, and some are changed', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Open a flake or files…' }).click();
  const open = page.getByRole('dialog', { name: 'Open what you have' });
  await open.getByLabel('Files to open').setInputFiles(
    [
      ['flake.nix', flake],
      ['home.nix', home],
    ].map(([name = '', text = '']) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    })),
  );
  await expect(open).toContainText('1 has a new name');
  await open.getByText('home.nix').click();
  await expect(open).toContainText(
    'programs.git.userName is programs.git.settings.user.name today',
  );
  await open.getByRole('button', { name: 'Open it and look at what is old' }).click();

  const dialog = page.getByRole('dialog', { name: 'Bring old Nix up to date' });
  const names = dialog.getByRole('checkbox', { name: /Options go by their names of today/ });
  await expect(names).toBeChecked();
  const differences = dialog.getByRole('region', { name: 'Differences' });
  await expect(
    differences.locator('.view-line', { hasText: 'legacyPackages' }).first(),
  ).toBeVisible();
  await expectAccessible(page, 'dialog');
  await names.uncheck();
  await dialog.getByRole('combobox', { name: /files differ/ }).selectOption('home.nix');
  await expect(differences.locator('.view-line', { hasText: 'stdenv' }).first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Change it' }).click();
  await expect(dialog).toBeHidden();

  const taken = await downloadZip(page);
  expectSyntax(taken);
  expect(taken.get('home.nix')).toBe(
    home.replace('pkgs.system', 'pkgs.stdenv.hostPlatform.system'),
  );
  expect(taken.get('flake.nix')).toContain('pkgs = nixpkgs.legacyPackages.x86_64-linux;');

  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  expect((await downloadZip(page)).get('flake.nix')).toContain('configuration = import ./home.nix');
});

test('where nothing is old, this is said', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Bring old Nix up to date…' }).click();
  await expect(page.getByRole('dialog', { name: 'Bring old Nix up to date' })).toContainText(
    'Nothing here is written in an old way.',
  );
});
