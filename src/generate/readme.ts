/** `README.md` of one config: what is in the folder, and the exact commands for each machine. */

import { type Commands, plannedCommands } from './commands.ts';
import { fenceFor } from './fence.ts';
import type { Plan } from './plan.ts';

/** Markdown; names that the person typed stand in code only, where nothing of them is markup. */
export function readme(plan: Plan): string {
  const commands = plannedCommands(plan);
  const sections = [
    `# ${titleOf(plan)}`,
    'These files describe what is installed and how it is set up. Change them, switch, and the machine follows.',
    filesSection(plan),
    ...commands.flatMap((one) => commandSections(one, commands.length > 1)),
    laterSection,
  ];
  return `${sections.join('\n\n')}\n`;
}

function titleOf({ hosts }: Plan): string {
  if (hosts.length > 1) return 'My machines';
  switch (hosts[0]?.host.way) {
    case 'nixos':
      return 'My NixOS configuration';
    case 'darwin':
      return 'My macOS configuration';
    default:
      return 'My home configuration';
  }
}

function filesSection(plan: Plan): string {
  const lines = [
    '- `flake.nix`: where everything comes from, and which configurations there are',
    ...plan.hosts.flatMap(({ file, hardwareFile, host }) => [
      ...(file === undefined ? [] : [`- \`${file}\`: the system of ${code(host.name)}`]),
      ...(hardwareFile === undefined
        ? []
        : [
            `- \`${hardwareFile}\`: disks and drivers of ${code(host.name)}, made on the machine itself`,
          ]),
    ]),
    ...plan.homes.map(({ file, home }) => `- \`${file}\`: the home of ${code(home.user)}`),
    '- `apply.sh`: does all of the steps below, and asks before it changes anything that runs',
  ];
  return `## The files\n\n${lines.join('\n')}`;
}

function commandSections(commands: Commands, several: boolean): readonly string[] {
  const heading = several ? `## ${code(commands.configuration)}` : '## The first time';
  const where = code(commands.folder);
  return [
    heading,
    introduction[commands.way],
    `The short way: unpack everything into a folder of your own and run \`sh apply.sh\`${
      several ? ` with the name ${code(commands.configuration)}` : ''
    }. It keeps a copy of what was in ${where} before.`,
    `By hand: put the files into ${where}, then`,
    fenced([...commands.prepare, commands.first]),
    'From then on, after each change:',
    fenced([commands.later]),
    'For newer versions of everything, run this and switch again:',
    fenced([commands.update]),
  ];
}

const introduction: Readonly<Record<Commands['way'], string>> = {
  nixos: 'On the NixOS machine itself. If `git` is missing, `nix-shell -p git` lends it to you.',
  darwin:
    'On the Mac itself, with [Nix installed](https://nixos.org/download). If the folder is missing: `sudo mkdir -p /etc/nix-darwin && sudo chown "$(id -un)" /etc/nix-darwin`.',
  standalone:
    'As the user whose home it is and without `sudo`, with [Nix installed](https://nixos.org/download). So that Nix knows flakes from then on, too, put the line `experimental-features = nix-command flakes` into `~/.config/nix/nix.conf`.',
};

const laterSection = `## Good to know

- Nix sees only files that git knows: run \`git add -A\` after you add one.
- \`flake.lock\` appears with the first build and pins every version. Keep it with the other files.
- Whatever stands in these files can be read by everyone on the machine: no passwords, no tokens.`;

function code(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const ticks = fenceFor(line, 1);
  const pad = line.startsWith('`') || line.endsWith('`') || line === '' ? ' ' : '';
  return `${ticks}${pad}${line}${pad}${ticks}`;
}

function fenced(lines: readonly string[]): string {
  const text = lines.join('\n');
  const fence = fenceFor(text, 3);
  return `${fence}sh\n${text}\n${fence}`;
}
