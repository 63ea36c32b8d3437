/** Names of files and configurations that are safe to write and never meet. */

/**
 * `name` as the name of one file or folder: letters, digits, `.`, `_` and `-` of ASCII, not hidden, not too
 * long. `fallback` where nothing of it is left.
 */
export function safeName(name: string, fallback: string): string {
  const safe = name
    .replace(/[^a-zA-Z0-9._-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 64);
  return safe === '' ? fallback : safe;
}

/**
 * The same names, where one that repeats an earlier one has a number after it: `web`, `web-2`. Upper and
 * lower case count as the same, as they do in the file systems of macOS.
 */
export function distinct(names: readonly string[]): readonly string[] {
  const given = new Set(names.map((name) => name.toLowerCase()));
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) {
      const numbered = `${name}-${number}`;
      if (!given.has(numbered.toLowerCase())) free = numbered;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}

/** What the flake itself has at its top; nothing else may take these paths. */
const ownFiles = ['flake.nix', 'flake.lock'];

/**
 * Whether a path may be that of a file that the flake names: relative, inside the folder, of characters
 * that a Nix path can have if it is Nix, and none of the flake's own.
 */
export function isSafePath(path: string): boolean {
  return (
    isInside(path, path.endsWith('.nix') ? /^[a-zA-Z0-9._+-]+$/ : anyName) &&
    !ownFiles.includes(path.toLowerCase())
  );
}

/** Whether a file of this path may be brought along: the versions that the inputs are locked to may be, too. */
export function isSourcePath(path: string): boolean {
  return (
    isInside(path, anyName) && (path === 'flake.lock' || !ownFiles.includes(path.toLowerCase()))
  );
}

const anyName = /^[^/\\:*?"<>|\x00-\x1f\x7f]+$/;

function isInside(path: string, name: RegExp): boolean {
  const steps = path.split('/');
  return (
    path.length <= 240 &&
    steps.every((step) => name.test(step) && !/^\.{1,2}$|^\s|[\s.]$/.test(step)) &&
    steps[0]?.toLowerCase() !== '.git'
  );
}
