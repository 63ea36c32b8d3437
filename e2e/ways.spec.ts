/** Each of the three ways, from an empty page to a zip. */

import { expect, type Page, test } from '@playwright/test';
import { downloadZip, expectSyntax, field, openFile, previewText } from './flakesmith.ts';

async function begin(page: Page, way: string): Promise<void> {
  await page.goto('/');
  await page
    .getByRole('region', { name: 'Fill in a form, take home a flake that builds.' })
    .getByRole('button', { name: new RegExp(`^${way}`) })
    .click();
}

async function fillHome(page: Page): Promise<void> {
  await field(page, 'You', 'User name').fill('ada');
  await field(page, 'Git', 'Git').click();
  await field(page, 'Git', 'Your name').fill('Ada "The Countess" Lovelace');
  await field(page, 'Git', 'Your e-mail').fill('ada@example.org');
  const packages = page
    .getByRole('region', { name: 'Packages and environment' })
    .getByLabel('Add to Packages', { exact: true });
  await packages.fill('ripgrep');
  await packages.press('Enter');
  await packages.fill('python3Packages.requests');
  await packages.press('Enter');
}

function expectHome(home: string | undefined): void {
  expect(home).toContain('name = "Ada \\"The Countess\\" Lovelace";');
  expect(home).toContain('email = "ada@example.org";');
  expect(home).toMatch(/home\.packages = with pkgs; \[\s+ripgrep\s+python3Packages\.requests\s+\]/);
  expect(home).toContain('stateVersion = "26.05"');
}

test('a NixOS machine', async ({ page }) => {
  await begin(page, 'NixOS');
  await field(page, 'Host', 'Host name').fill('anvil');
  await field(page, 'This machine', 'Time zone').fill('Europe/Berlin');
  await field(page, 'Desktop', 'Desktop').selectOption({ label: 'GNOME' });
  await field(page, 'Network', 'SSH server').click();
  const ports = page.getByRole('region', { name: 'Network' }).getByLabel('Add to Open TCP ports');
  await ports.fill('8080');
  await ports.press('Enter');
  await fillHome(page);

  const files = await downloadZip(page);
  expect([...files.keys()].sort()).toEqual([
    '.gitignore',
    'README.md',
    'apply.sh',
    'configuration.nix',
    'flake.nix',
    'home.nix',
  ]);
  expectSyntax(files);
  expectHome(files.get('home.nix'));
  expect(files.get('flake.nix')).toContain('nixosConfigurations.anvil = nixpkgs.lib.nixosSystem');
  expect(files.get('flake.nix')).toContain('users.ada = ./home.nix;');
  const system = files.get('configuration.nix');
  expect(system).toContain('networking.hostName = "anvil";');
  expect(system).toContain('time.timeZone = "Europe/Berlin";');
  expect(system).toContain('desktopManager.gnome.enable = true;');
  expect(system).toContain('openssh.enable = true;');
  expect(system).toContain('allowedTCPPorts = [ 8080 ];');
  expect(files.get('README.md')).toContain('nixos-rebuild switch --flake /etc/nixos#anvil');
  expect(files.get('README.md')).toContain('extra-experimental-features');
});

test('a Mac', async ({ page }) => {
  await begin(page, 'nix-darwin');
  await field(page, 'Host', 'Host name').fill('macbook');
  await fillHome(page);

  const files = await downloadZip(page);
  expectSyntax(files);
  expectHome(files.get('home.nix'));
  expect(files.get('flake.nix')).toContain('darwinConfigurations.macbook');
  expect(files.get('flake.nix')).toContain('nix-darwin-26.05');
  const system = files.get('configuration.nix');
  expect(system).toContain('home = "/Users/ada";');
  expect(system).toContain('primaryUser = "ada";');
  expect(system).toContain('nixpkgs.hostPlatform = "aarch64-darwin";');
  expect(files.get('README.md')).toContain('sudo darwin-rebuild switch');
});

test('Home Manager by itself', async ({ page }) => {
  await begin(page, 'Home Manager');
  await fillHome(page);

  const files = await downloadZip(page);
  expect(files.has('configuration.nix')).toBe(false);
  expectSyntax(files);
  const home = files.get('home.nix');
  expectHome(home);
  expect(home).toContain('username = "ada";');
  expect(home).toContain('homeDirectory = "/home/ada";');
  expect(home).toContain('programs.home-manager.enable = true;');
  expect(files.get('flake.nix')).toContain('homeConfigurations.ada =');
  expect(files.get('README.md')).toContain('home-manager/release-26.05 -- ');
  expect(files.get('README.md')).not.toMatch(/sudo (?:home-manager|nix run)/);
});

test('switching to another way and back gives the same files', async ({ page }) => {
  await begin(page, 'NixOS');
  await field(page, 'Host', 'Host name').fill('anvil');
  await fillHome(page);
  await openFile(page, 'configuration.nix');
  await expect(page.getByRole('tabpanel')).toContainText('anvil');
  const before = await previewText(page);
  for (const way of ['nix-darwin', 'Home Manager', 'NixOS']) {
    await page.getByRole('radio', { name: way, exact: true }).check();
  }
  await openFile(page, 'configuration.nix');
  await expect.poll(() => previewText(page)).toBe(before);
});

test('flake-parts and the release are a choice each', async ({ page }) => {
  await begin(page, 'NixOS');
  await field(page, 'Flake', 'Style').selectOption({ label: 'flake-parts' });
  await page
    .getByRole('combobox', { name: 'Release' })
    .selectOption({ label: 'unstable (rolling)' });
  const flake = (await downloadZip(page)).get('flake.nix');
  expect(flake).toContain('flake-parts.lib.mkFlake');
  expect(flake).toContain('github:nixos/nixpkgs/nixos-unstable');
  expect(flake).not.toContain('26.05');
});
