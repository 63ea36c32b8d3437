/** What explanations say of this very config: names, commands and files. */

import type { Config, Host } from '../../config/config.ts';
import type { Context } from './explanation.ts';

export function hostOf({ config, host }: Context): Host | undefined {
  return config?.hosts[host];
}

/** `.#name`, quoted where the shell would read it otherwise. */
const target = (name: string): string =>
  /^[\w.@-]+$/.test(name) ? `.#${name}` : `'.#${name.replaceAll("'", "'\\''")}'`;

/** The command that switches to the configuration at hand, to be run in the flake's folder. */
export function switchCommand(context: Context): string {
  const host = hostOf(context);
  if (host === undefined) return 'the same command';
  switch (host.way) {
    case 'nixos':
      return `\`sudo nixos-rebuild switch --flake ${target(host.name)}\``;
    case 'darwin':
      return `\`sudo darwin-rebuild switch --flake ${target(host.name)}\``;
    case 'standalone':
      return homeCommand(context.config, host);
  }
}

/** Where a user stands alone on several hosts, the names of their configurations have the host's too. */
function homeCommand(config: Config | undefined, host: Host): string {
  const user = host.users[0] ?? '';
  const alone = config?.hosts.filter(
    ({ way, users }) => way === 'standalone' && users.includes(user),
  );
  const name = (alone?.length ?? 0) > 1 ? `${user}@${host.name}` : user;
  return `\`home-manager switch --flake ${target(name)}\``;
}

/** The command that makes new files known to git; the folder of NixOS belongs to root. */
export function gitCommand(context: Context): string {
  return hostOf(context)?.way === 'nixos'
    ? '`sudo git init && sudo git add -A`'
    : '`git init && git add -A`';
}

/** The part of a path that a person knows: without the store's folder and the marks of a copied flake. */
export function knownPath(path: string): string {
  return path.replace(/^.{0,20}\/nix\/store\/[a-z0-9]{32}-(?:source\/)?/, '') || path;
}
