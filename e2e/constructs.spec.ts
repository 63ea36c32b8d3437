/** Every construct of Nix that people write is changed in the preview, and the form follows. */

import { expect, type Page, test } from '@playwright/test';
import { editorReady, field, openFile, preview, previewText } from './flakesmith.ts';

const home = `{
  config,
  lib,
  pkgs,
  ...
}:
let
  mail = "ada@example.org";
  editor = "helix";
in
{
  # Read by nobody.
  home.packages = with pkgs; [
    ripgrep
    fd
  ];
  programs.git = {
    enable = true;
    settings.user.email = mail;
    settings.user.name = "Ada";
  };
  programs.gh.enable = true;
  programs.fzf = lib.mkIf true { enable = true; };
  programs.bat.enable = lib.mkForce true;
  programs.eza.enable = lib.mkDefault true;
  programs.zsh = lib.mkMerge [
    { enable = true; }
    { autosuggestion.enable = true; }
  ];
  programs.zoxide.enable = if pkgs.stdenv.isLinux then true else false;
  programs.\${editor}.enable = true;
  home.sessionVariables.NOTES = "\${config.home.homeDirectory}/notes";
  programs.tmux.extraConfig = builtins.readFile ./tmux.conf;
  home.file.".vimrc".source = ./vimrc;
  home.stateVersion = "24.11";
}
`;

async function openHome(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Open a flake or files…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Open what you have' });
  await dialog.getByText('Paste a single file').click();
  await dialog.getByRole('combobox', { name: 'What it is' }).selectOption('home.nix');
  await dialog.getByRole('textbox', { name: 'Its text' }).fill(home);
  await dialog.getByRole('button', { name: 'Read it' }).click();
  await dialog.getByRole('button', { name: 'Open it' }).click();
  await expect(field(page, 'Git', 'Git')).toBeChecked();
  await editorReady(page);
  await openFile(page, 'home.nix');
  await expect(preview(page).getByRole('textbox', { name: 'home.nix' })).toBeAttached();
}

/** Types over what stands in the line with these words: a click, and from there the keyboard alone. */
async function typeOver(page: Page, line: string, was: string, is: string): Promise<void> {
  const found = preview(page).locator('.view-line', { hasText: line });
  await found.click();
  const text = ((await found.textContent()) ?? '').replaceAll('\u00a0', ' ');
  const at = text.lastIndexOf(was);
  expect(at).toBeGreaterThanOrEqual(0);
  const behind = text.length - at - was.length;
  await page.keyboard.press('End');
  for (let step = 0; step < behind; step++) await page.keyboard.press('ArrowLeft');
  for (let step = 0; step < was.length; step++) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.type(is);
  // Away from the word, so that no suggestion for it lies over the next line.
  await page.keyboard.press('Home');
}

test('a change of every construct in the preview is in the form', async ({ page }) => {
  test.setTimeout(180_000);
  await openHome(page);
  const kept = page
    .getByRole('region', { name: 'Other home options' })
    .getByRole('region', { name: 'Kept as Nix' });

  await test.step('a nested binding', async () => {
    await typeOver(page, 'settings.user.name', 'Ada', 'Ada Lovelace');
    await expect(field(page, 'Git', 'Your name')).toHaveValue('Ada Lovelace');
  });

  await test.step('a dotted binding', async () => {
    await typeOver(page, 'programs.gh.enable', 'true', 'false');
    await expect(field(page, 'Git', 'GitHub command line')).not.toBeChecked();
  });

  await test.step('with', async () => {
    await typeOver(page, 'fd', 'fd', 'fd python3Packages.requests');
    const packages = page.getByRole('list', { name: 'Packages', exact: true });
    await expect(packages.getByRole('button', { name: /^(?!Remove)/ })).toHaveText([
      'ripgrep',
      'fd',
      'python3Packages.requests',
    ]);
  });

  await test.step('mkIf', async () => {
    await typeOver(page, 'programs.fzf', 'enable = true', 'enable = false');
    await expect(field(page, 'Terminal tools', 'fzf')).not.toBeChecked();
  });

  await test.step('mkForce', async () => {
    await typeOver(page, 'programs.bat', 'true', 'false');
    await expect(field(page, 'Terminal tools', 'bat, in Nix')).toHaveValue('lib.mkForce false');
  });

  await test.step('mkDefault', async () => {
    await typeOver(page, 'programs.eza', 'lib.mkDefault true', 'false');
    await expect(field(page, 'Terminal tools', 'eza')).not.toBeChecked();
  });

  await test.step('mkMerge', async () => {
    await typeOver(page, 'autosuggestion.enable', 'true', 'false');
    await expect(field(page, 'Shell and prompt', 'Zsh: suggest commands')).not.toBeChecked();
    await expect(field(page, 'Shell and prompt', 'Zsh')).toBeChecked();
  });

  await test.step('let', async () => {
    await typeOver(page, 'mail = "', 'ada@example.org', 'ada@example.com');
    await expect(kept).toContainText('mail = "ada@example.com";');
    await expect(field(page, 'Git', 'Your e-mail, in Nix')).toHaveValue('mail');
  });

  await test.step('if', async () => {
    await typeOver(page, 'programs.zoxide', 'isLinux', 'isDarwin');
    await expect(field(page, 'Terminal tools', 'zoxide, in Nix')).toHaveValue(
      'if pkgs.stdenv.isDarwin then true else false',
    );
  });

  await test.step('a name that Nix works out', async () => {
    await typeOver(page, '${editor}', 'true', 'false');
    await expect(kept).toContainText('programs.${editor}.enable = false;');
  });

  await test.step('an interpolated string', async () => {
    await typeOver(page, 'sessionVariables', '/notes', '/my notes');
    await expect(
      field(page, 'Packages and environment', 'Session variables: NOTES, in Nix'),
    ).toHaveValue('"${config.home.homeDirectory}/my notes"');
  });

  await test.step('readFile', async () => {
    await typeOver(page, 'readFile', 'tmux.conf', 'tmux/own.conf');
    await page
      .getByRole('region', { name: 'Terminal tools', exact: true })
      .getByText(/^More/)
      .click();
    await expect(field(page, 'Terminal tools', 'tmux: further lines, in Nix')).toHaveValue(
      'builtins.readFile ./tmux/own.conf',
    );
  });

  await test.step('a path', async () => {
    await typeOver(page, './vimrc', './vimrc', './editors/vimrc');
    await expect(page.getByRole('region', { name: 'Dotfiles', exact: true })).toContainText(
      './editors/vimrc is a file of yours',
    );
  });

  await test.step('a comment', async () => {
    await typeOver(page, 'Read by nobody', 'nobody', 'everybody');
    await field(page, 'Git', 'Git').click();
    await expect.poll(() => previewText(page)).toContain('# Read by everybody.');
    await expect.poll(() => previewText(page)).toContain('    enable = false;\n    settings');
  });
});
