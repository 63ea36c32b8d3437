/** The guided form: every section, in the order in which it is read. */

import { account } from './account.ts';
import { desktop, software } from './desktop.ts';
import { git, ssh } from './git.ts';
import { apps, editors } from './homePrograms.ts';
import { dotfiles, homeBasics, shells, tools } from './homeShell.ts';
import { looks } from './looks.ts';
import { homebrew, macos } from './mac.ts';
import { hardware, machine, startUp } from './machine.ts';
import { network } from './network.ts';
import { nixSettings } from './nixSettings.ts';
import type { Section } from './section.ts';

export const sections: readonly Section[] = [
  machine,
  startUp,
  hardware,
  network,
  desktop,
  macos,
  homebrew,
  software,
  nixSettings,
  account,
  homeBasics,
  shells,
  git,
  ssh,
  editors,
  tools,
  apps,
  looks,
  dotfiles,
];
