/** A list of modules, as what each of them is: a file, what an input brings, or written where it is used. */

import { known, type Later, reference, type Seen, type SeenSet, setSeen, unknown } from './seen.ts';
import type { Sight } from './sight.ts';

export type FoundModule =
  /** A file of the folder; `imported` by another module rather than in the list. */
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly seen: SeenSet | undefined;
      readonly imported: boolean;
    }
  | { readonly kind: 'inline'; readonly seen: SeenSet; readonly later: Later }
  /** `["nixosModules", "sops"]` of an input. */
  | {
      readonly kind: 'input';
      readonly input: string;
      readonly output: readonly string[];
      readonly imported: boolean;
    }
  | { readonly kind: 'unknown'; readonly later: Later };

export interface ModuleContext {
  readonly sight: Sight;
  /** Files of the folder. */
  readonly has: (path: string) => boolean;
  /** What modules are handed. */
  readonly args: Later;
}

/** What modules are handed: their own arguments, and those that the flake adds. */
export function moduleArguments(special: Seen): Later {
  const entries = new Map<string, Later>([
    ['lib', known(reference(['inputs', 'nixpkgs', 'lib']))],
    ['pkgs', known(reference(['inputs', 'nixpkgs', 'pkgs']))],
    ['modulesPath', known(reference(['inputs', 'nixpkgs', 'modules']))],
  ]);
  if (special.kind === 'set') for (const [name, value] of special.entries) entries.set(name, value);
  return known(setSeen(entries, false));
}

const mostModules = 2_000;

/** The modules of a list, and after each the modules that it imports. */
export function modulesOf(context: ModuleContext, items: readonly Later[]): readonly FoundModule[] {
  const found: FoundModule[] = [];
  const files = new Set<string>();
  const visit = (later: Later, imported: boolean): void => {
    if (found.length >= mostModules) return;
    const module = moduleOf(context, later, imported);
    if (module.kind === 'file') {
      if (files.has(module.path)) return;
      files.add(module.path);
    }
    found.push(module);
    if (module.kind !== 'file' && module.kind !== 'inline') return;
    const imports = module.seen && context.sight.attribute(module.seen, 'imports');
    if (imports?.kind !== 'list') return;
    for (const item of imports.items) visit(item, imported || module.kind === 'file');
  };
  for (const item of items) visit(item, false);
  return found;
}

function moduleOf(context: ModuleContext, later: Later, imported: boolean): FoundModule {
  const { sight, has } = context;
  const seen = sight.see(later);
  if (seen.kind === 'path') {
    const path = [seen.path, `${seen.path}/default.nix`].find(has) ?? seen.path;
    const value = asSet(context, sight.file(seen.path) ?? unknown);
    return { kind: 'file', path, seen: value, imported };
  }
  if (seen.kind === 'reference') {
    const [root, input, ...output] = seen.path;
    return root === 'inputs' && input !== undefined && input !== 'self'
      ? { kind: 'input', input, output, imported }
      : { kind: 'unknown', later };
  }
  const set = asSet(context, seen);
  if (set === undefined) return { kind: 'unknown', later };
  return set.origin === undefined
    ? { kind: 'inline', seen: set, later }
    : { kind: 'file', path: set.origin, seen: set, imported };
}

function asSet({ sight, args }: ModuleContext, seen: Seen): SeenSet | undefined {
  const value = seen.kind === 'function' ? sight.apply(seen, args) : seen;
  return value.kind === 'set' ? value : undefined;
}

/** What the modules set at a path, in their order; also below `config`. */
export function settingsAt(
  sight: Sight,
  modules: readonly FoundModule[],
  path: readonly string[],
): readonly Seen[] {
  return modules.flatMap((module) => {
    if ((module.kind !== 'file' && module.kind !== 'inline') || module.seen === undefined)
      return [];
    const { seen } = module;
    return [seen, sight.attribute(seen, 'config')].flatMap((set) => {
      const value = path.reduce<Seen>(sight.attribute, set);
      return value.kind === 'unknown' ? [] : [value];
    });
  });
}
