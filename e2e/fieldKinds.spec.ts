/** A field of every kind, by the keyboard and by the names that are read aloud, down to the line of Nix. */

import { expect, type Locator, type Page, test } from '@playwright/test';
import { previewText } from './flakesmith.ts';

interface Kind {
  readonly kind: string;
  readonly option: string;
  readonly set: (page: Page, field: Locator) => Promise<void>;
  readonly gives: RegExp;
}

/** Puts the focus on a control, then uses nothing but keys. */
async function type(control: Locator, text: string): Promise<void> {
  await control.focus();
  await control.press('Control+a');
  await control.pressSequentially(text);
}

const kinds: readonly Kind[] = [
  {
    kind: 'boolean',
    option: 'programs.git.lfs.enable',
    set: async (_, field) => field.getByRole('switch', { name: 'enable' }).press('Space'),
    gives: /programs\.git\.lfs\.enable = true;/,
  },
  {
    kind: 'whole number',
    option: 'programs.tmux.historyLimit',
    set: async (_, field) => type(field.getByRole('textbox', { name: 'historyLimit' }), '50000'),
    gives: /programs\.tmux\.historyLimit = 50000;/,
  },
  {
    kind: 'one of several',
    option: 'programs.tmux.keyMode',
    set: async (_, field) => {
      await field.getByRole('combobox', { name: 'keyMode' }).selectOption({ label: 'vi' });
    },
    gives: /programs\.tmux\.keyMode = "vi";/,
  },
  {
    kind: 'nothing at all',
    option: 'programs.firefox.package',
    set: async (_, field) =>
      field.getByRole('checkbox', { name: /^Nothing \(null\)/ }).press('Space'),
    gives: /programs\.firefox\.package = null;/,
  },
  {
    kind: 'lines of text',
    option: 'programs.tmux.extraConfig',
    set: async (page, field) => {
      await type(field.getByRole('textbox', { name: 'extraConfig' }), 'set -g mouse on');
      await page.keyboard.press('Enter');
      await page.keyboard.type("say ''hello'' ${x}");
    },
    gives: /extraConfig = ''\s+set -g mouse on\s+say '''hello''' ''\$\{x\}\s*'';/,
  },
  {
    kind: 'list of words',
    option: 'home.sessionPath',
    set: async (page, field) => {
      const add = field.getByRole('textbox', { name: 'Add to sessionPath' });
      for (const word of ['$HOME/bin', '/opt/bin']) {
        await type(add, word);
        await page.keyboard.press('Enter');
      }
      await field.getByRole('button', { name: '/opt/bin', exact: true }).press('Alt+ArrowLeft');
    },
    gives: /home\.sessionPath = \[\s+"\/opt\/bin"\s+"\$HOME\/bin"\s+\];/,
  },
  {
    kind: 'packages',
    option: 'home.packages',
    set: async (page, field) => {
      const add = field.getByRole('combobox', { name: /packages/ });
      await type(add, 'ripg');
      await page
        .getByRole('listbox')
        .getByRole('option', { name: /^ripgrep/ })
        .first()
        .waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await type(add, 'python3Packages.requests');
      await page.keyboard.press('Enter');
      await type(add, 'ripgrep');
      await page.keyboard.press('Enter');
      await expect(add).toHaveAccessibleDescription(/ripgrep is in the list already/);
    },
    gives: /home\.packages = with pkgs; \[\s+ripgrep\s+python3Packages\.requests\s+\];/,
  },
  {
    kind: 'named entries',
    option: 'programs.zsh.shellAliases',
    set: async (page, field) => {
      await type(field.getByRole('textbox', { name: /name of a new entry/ }), 'll');
      await page.keyboard.press('Enter');
      await type(field.getByRole('textbox', { name: 'shellAliases: ll', exact: true }), 'ls -l');
    },
    gives: /programs\.zsh\.shellAliases\.ll = "ls -l";/,
  },
  {
    kind: 'one kind or another',
    option: 'services.gammastep.latitude',
    set: async (_, field) => {
      await field
        .getByRole('combobox', { name: 'Kind of latitude' })
        .selectOption({ label: 'number' });
      await type(field.getByRole('textbox', { name: 'latitude', exact: true }), '52.5');
    },
    gives: /services\.gammastep\.latitude = 52\.5;/,
  },
  {
    kind: 'settings of any shape',
    option: 'programs.alacritty.settings',
    set: async (page, field) => {
      await type(field.getByRole('textbox', { name: /name of a new entry/ }), 'window');
      await page.keyboard.press('Enter');
      await field
        .getByRole('combobox', { name: 'Kind of settings: window' })
        .selectOption({ label: 'group' });
      await type(
        field.getByRole('textbox', { name: 'settings: window: name of a new entry' }),
        'opacity',
      );
      await page.keyboard.press('Enter');
      await field
        .getByRole('combobox', { name: 'Kind of settings: window: opacity' })
        .selectOption({ label: 'number' });
      await type(
        field.getByRole('textbox', { name: 'settings: window: opacity', exact: true }),
        '0.9',
      );
    },
    gives: /programs\.alacritty\.settings\.window\.opacity = 0\.9;/,
  },
  {
    kind: 'entries of many parts',
    option: 'home.file',
    set: async (page, field) => {
      await type(field.getByRole('textbox', { name: /name of a new entry/ }), '.config/app.conf');
      await page.keyboard.press('Enter');
      await type(
        field.getByRole('combobox', { name: 'file: .config/app.conf: add a setting' }),
        'text',
      );
      await page.keyboard.press('Enter');
      await type(
        field.getByRole('textbox', { name: 'file: .config/app.conf: text', exact: true }),
        'on = true',
      );
    },
    gives: /home\.file\.".config\/app\.conf"\.text = "on = true";/,
  },
  {
    kind: 'Nix itself',
    option: 'programs.zsh.initContent',
    set: async (_, field) => {
      await field.getByRole('button', { name: 'Write initContent in Nix' }).press('Enter');
      const nix = field.getByRole('textbox', { name: /in Nix$/ });
      await type(nix, 'lib.mkBefore "x" +');
      await expect(nix).toHaveAccessibleDescription(/not Nix yet/);
      await type(nix, 'lib.mkBefore "x"');
    },
    gives: /programs\.zsh\.initContent = lib\.mkBefore "x";/,
  },
];

for (const { kind, option, set, gives } of kinds) {
  test(`${kind}: ${option}`, async ({ page }) => {
    await page.goto(`/#option=home-manager/${option}`);
    const pane = page.getByRole('region', { name: 'Option', exact: true });
    await expect(pane.getByText('From')).toBeVisible();
    await set(page, pane);
    await page.getByRole('tab', { name: 'home.nix' }).click();
    await expect.poll(() => previewText(page)).toMatch(gives);
    await pane
      .getByRole('button', { name: /^Reset / })
      .first()
      .press('Enter');
    await expect.poll(() => previewText(page)).not.toMatch(gives);
  });
}
