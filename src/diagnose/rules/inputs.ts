/** Extra inputs: names, addresses, and what they bring. */

import type { Config, ExtraInput } from '../../config/config.ts';
import { ownInputs } from '../../config/ownInputs.ts';
import { type Place, placeOf } from '../../config/place.ts';
import { stringPatterns } from '../../option/patterns.ts';
import type { StringPattern } from '../../option/type.ts';
import { type Finding, findingOf } from '../finding.ts';

export function inputs({ flake }: Config): readonly Finding[] {
  const names = flake.inputs.map((input) => input.name);
  const targets = new Set([...ownInputs, ...names]);
  return flake.inputs.flatMap((input, index) => {
    const at = (...steps: readonly (string | number)[]): Place =>
      placeOf('flake', 'inputs', index, ...steps);
    const check = (pattern: StringPattern, text: string, ...steps: readonly (string | number)[]) =>
      findingOf('error', 'input', at(...steps), stringPatterns[pattern].check(text));
    return [
      ...findingOf(
        'error',
        'input-name',
        at('name'),
        nameProblem(input.name, names.indexOf(input.name) < index),
      ),
      ...check('flakeUrl', input.url, 'url'),
      ...input.follows.flatMap((follow, number) => [
        ...check('attrName', follow.input, 'follows', number, 'input'),
        ...findingOf(
          'error',
          'input-follows',
          at('follows', number, 'target'),
          targets.has(follow.target.split('/')[0] ?? '')
            ? undefined
            : `This flake has no input called ${follow.target}.`,
        ),
      ]),
      ...(['nixos', 'darwin', 'home'] as const).flatMap((kind) =>
        input.modules[kind].flatMap((path, number) =>
          check('attrPath', path, 'modules', kind, number),
        ),
      ),
      ...input.overlays.flatMap((path, number) => check('attrPath', path, 'overlays', number)),
      ...findingOf('error', 'input-not-flake', at('flake'), flakeProblem(input)),
    ];
  });
}

function nameProblem(name: string, repeated: boolean): string | undefined {
  const wrong = stringPatterns.attrName.check(name);
  if (wrong !== undefined) return wrong;
  if (ownInputs.includes(name)) return `This flake has an input called ${name} of its own.`;
  if (name === 'self') return 'self always means this very flake. Choose another name.';
  return repeated ? `Another input is called ${name}, too.` : undefined;
}

function flakeProblem({ flake, modules, overlays }: ExtraInput): string | undefined {
  const brings = [modules.nixos, modules.darwin, modules.home, overlays].flat().length > 0;
  return flake || !brings
    ? undefined
    : 'Without a flake.nix an input has no modules and no overlays to bring.';
}
