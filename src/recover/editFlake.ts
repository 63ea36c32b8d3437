/** `flake.nix` that was edited as text, back in the config: what the files cannot say is kept from before. */

import type { Config, Home, Host } from '../config/config.ts';
import { patched } from '../config/patch.ts';
import { generate } from '../generate/generate.ts';
import { recover } from './recover.ts';

const flakePath = 'flake.nix';

/**
 * The config that all its files are, with this text for the flake. Where machines and homes cannot all be seen
 * in it, the text is kept as it is, and the rest of the config too.
 */
export function editFlake(config: Config, text: string): Config {
  const generated = generate(config);
  if (generated.some((file) => file.path === flakePath && file.text === text)) return config;
  const files = generated
    .filter(({ language }) => language === 'nix')
    .map((file) => ({ path: file.path, text: file.path === flakePath ? text : file.text }));
  const others = config.sources.filter(({ path }) => !files.some((file) => file.path === path));
  const { config: read, report } = recover([...files, ...others]);
  if (report.problems.length > 0) return withFlakeText(config, text);
  const edited = withKept(config, read);
  const written = generate(edited).find(({ path }) => path === flakePath)?.text;
  return written === text || edited.sources.some(({ path }) => path === flakePath)
    ? edited
    : withFlakeText(edited, text);
}

function withFlakeText(config: Config, text: string): Config {
  const others = config.sources.filter(({ path }) => path !== flakePath);
  return patched(config, { sources: [{ path: flakePath, text }, ...others] });
}

/** What was read, with what belongs to other ways, to nobody, or is written in no file, as it was. */
function withKept(config: Config, read: Config): Config {
  const left = [...read.hosts];
  const take = (matches: (host: Host) => boolean): Host | undefined => {
    const index = left.findIndex(matches);
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  const named = config.hosts.map((old) =>
    take(({ name, way }) => name === old.name && way === old.way),
  );
  const hosts = config.hosts.flatMap((old, index): readonly Host[] => {
    // Who has another name now is known by the way, or by who is there.
    const found =
      named[index] ??
      take(({ way, users }) =>
        old.way === 'standalone'
          ? way === old.way && users.join(' ') === old.users.join(' ')
          : way === old.way,
      );
    if (found !== undefined) return [hostWithKept(old, found)];
    return isWritten(config, old) ? [] : [old];
  });
  const all = [...hosts, ...left];
  const used = new Set(all.flatMap(({ users }) => users));
  const homes = config.homes.flatMap((old): readonly Home[] => {
    const found = read.homes.find(({ user }) => user === old.user);
    if (found !== undefined) return [homeWithKept(old, found)];
    return used.has(old.user) || !isUsed(config, old) ? [old] : [];
  });
  const fresh = read.homes.filter(({ user }) => !config.homes.some((old) => old.user === user));
  return { ...read, hosts: all.length === 0 ? config.hosts : all, homes: [...homes, ...fresh] };
}

/** Of a host where Home Manager stands alone, only the homes are written. */
function isWritten({ homes }: Config, { way, users }: Host): boolean {
  return way !== 'standalone' || homes.some(({ user }) => users.includes(user));
}

function isUsed({ hosts }: Config, { user }: Home): boolean {
  return hosts.some(({ users }) => users.includes(user));
}

function hostWithKept(old: Host, read: Host): Host {
  const { way } = read;
  if (way === 'standalone') {
    return patched(old, {
      users: read.users,
      platform: { ...old.platform, standalone: read.platform.standalone },
    });
  }
  return {
    ...old,
    name: read.name,
    users: read.users,
    hardware: read.hardware,
    file: read.file,
    determinate: way === 'darwin' ? read.determinate : old.determinate,
    platform: { ...old.platform, [way]: read.platform[way] },
    stateVersion:
      way === 'darwin'
        ? { ...old.stateVersion, darwin: read.stateVersion.darwin }
        : { ...old.stateVersion, nixos: read.stateVersion.nixos },
    settings: { ...old.settings, both: read.settings.both, [way]: read.settings[way] },
  };
}

/** A directory that is not written anywhere, for there is no host of its system, is kept. */
function homeWithKept(old: Home, read: Home): Home {
  return {
    ...read,
    directory: {
      linux: read.directory.linux || old.directory.linux,
      darwin: read.directory.darwin || old.directory.darwin,
    },
  };
}
