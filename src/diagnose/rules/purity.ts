/** Expressions that ask the machine they are evaluated on: flakes are evaluated without looking at it. */

import type { Config } from '../../config/config.ts';
import { expressionsIn } from '../../nix/children.ts';
import { rawExpression } from '../../nix/rawExpression.ts';
import type { Expr } from '../../nix/tree.ts';
import type { Finding } from '../finding.ts';
import { type Leaf, leavesInForce, valuesIn } from '../settingsWalk.ts';

type Trouble = Pick<Finding, 'severity' | 'message' | 'fix'>;

/** Source: `restrictEval` and `pureEval` in the manual of Nix. */
const builtins: Readonly<Record<string, Trouble>> = {
  currentSystem: {
    severity: 'error',
    message: 'builtins.currentSystem does not exist in flakes.',
    fix: 'Write pkgs.stdenv.hostPlatform.system.',
  },
  currentTime: {
    severity: 'error',
    message: 'builtins.currentTime does not exist in flakes.',
    fix: 'Write the date itself, or leave it out.',
  },
  getEnv: {
    severity: 'warning',
    message: 'builtins.getEnv gives empty text in flakes: they do not see the environment.',
    fix: 'Write the value itself.',
  },
};

export function purity(config: Config): readonly Finding[] {
  return leavesInForce(config).flatMap((leaf) => troubleIn(leaf));
}

function troubleIn({ value, place }: Leaf): readonly Finding[] {
  for (const inner of valuesIn(value)) {
    if (inner.kind === 'path') {
      const trouble = pathTrouble(inner.text);
      if (trouble !== undefined) return [{ code: 'impure', place, ...trouble }];
    }
    if (inner.kind !== 'raw') continue;
    for (const expr of expressionsIn(rawExpression(inner.text))) {
      const trouble = troubleOf(expr);
      if (trouble === undefined) continue;
      const renewed = withoutOldSystem(inner.text);
      const mends =
        inner === value && renewed !== inner.text
          ? [
              {
                label: 'Write it the new way',
                mend: { kind: 'set', place, value: { kind: 'raw', text: renewed } },
              } as const,
            ]
          : [];
      return [{ code: 'impure', place, ...trouble, ...(mends.length > 0 ? { mends } : {}) }];
    }
  }
  return [];
}

function troubleOf(expr: Expr): Trouble | undefined {
  switch (expr.kind) {
    case 'searchPath':
      return {
        severity: 'error',
        message: `${expr.text} looks for a channel, and flakes have none.`,
        fix: 'Use pkgs, lib, or an input of the flake.',
      };
    case 'path': {
      const [first] = expr.parts;
      return first?.kind === 'text' ? pathTrouble(first.text) : undefined;
    }
    case 'select': {
      const [name] = expr.path.map(({ name }) => (name.kind === 'identifier' ? name.name : ''));
      if (expr.subject.kind !== 'identifier' || name === undefined) return undefined;
      if (expr.subject.name === 'builtins')
        return Object.hasOwn(builtins, name) ? builtins[name] : undefined;
      return expr.subject.name === 'pkgs' && name === 'system' ? oldSystem : undefined;
    }
    case 'apply':
      return isFetchTarball(expr.fn) && expr.argument.kind === 'string'
        ? {
            severity: 'error',
            message: 'In flakes, fetchTarball must be told what it will find.',
            fix: 'Give it a url and a sha256, or make the address an input of the flake.',
          }
        : undefined;
    default:
      return undefined;
  }
}

/** Source: the alias in `pkgs/top-level/stage.nix` of Nixpkgs, which warns since 25.11. */
const oldSystem: Trouble = {
  severity: 'warning',
  message: 'pkgs.system is called pkgs.stdenv.hostPlatform.system today, and Nix warns.',
};

function withoutOldSystem(text: string): string {
  return text.replace(/\bpkgs\.system\b(?!\.)/g, 'pkgs.stdenv.hostPlatform.system');
}

function isFetchTarball(fn: Expr): boolean {
  if (fn.kind === 'identifier') return fn.name === 'fetchTarball';
  const [step] = fn.kind === 'select' ? fn.path : [];
  return (
    fn.kind === 'select' &&
    fn.subject.kind === 'identifier' &&
    fn.subject.name === 'builtins' &&
    step?.name.kind === 'identifier' &&
    step.name.name === 'fetchTarball'
  );
}

function pathTrouble(text: string): Trouble | undefined {
  if (text.startsWith('~')) {
    return {
      severity: 'error',
      message: `${text} lies in a home, where flakes cannot read.`,
      fix: 'Put the file beside flake.nix and name it from there, such as ./files/it.',
    };
  }
  if (!text.startsWith('/') || text.startsWith('/nix/store/')) return undefined;
  return {
    severity: 'warning',
    message: `${text} lies outside of the flake: what is read of it stops the build.`,
    fix: 'Write it as text where only the name is meant; else put the file beside flake.nix.',
  };
}
