/** Paths below the folder of the flake. */

/** The folder of a file; empty for the folder of the flake. */
export function folderOf(file: string): string {
  return file.split('/').slice(0, -1).join('/');
}

/** Where a relative path leads from a folder; nothing if it leaves the folder of the flake. */
export function joinedPath(folder: string, relative: string): string | undefined {
  if (/^[/~<]/.test(relative)) return undefined;
  const steps = folder === '' ? [] : folder.split('/');
  for (const step of relative.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** The last step of a path. */
export function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
