/** The inputs that a flake has of the release, and those that are the person's own. */

import type { Config, ExtraInput, UrlOverride } from '../../config/config.ts';
import { ownInputs } from '../../config/ownInputs.ts';
import { patched } from '../../config/patch.ts';
import { type ReleaseName, releases } from '../../config/releases.ts';
import { inputSlots } from '../../generate/flakeInputs.ts';
import { planOf } from '../../generate/plan.ts';
import { contentAt, type Slots } from '../../generate/slots.ts';
import { isSameUrl } from '../../generate/source/inputUrl.ts';
import type { FlakeInput } from './inputs.ts';

/** What the flake's function of outputs brings for each extra input. */
export type BroughtBy = (name: string) => Pick<ExtraInput, 'modules'>;

/** The config with the release, the URLs and the extra inputs that these inputs mean. */
export function withInputs(
  config: Config,
  inputs: readonly FlakeInput[],
  broughtBy: BroughtBy,
): Config {
  const own = inputs.filter(({ name }) => ownInputs.includes(name));
  const extra = inputs
    .filter(({ name }) => !ownInputs.includes(name))
    .map(
      ({ name, url, flake, follows }): ExtraInput => ({
        name,
        url,
        flake,
        follows,
        overlays: [],
        ...broughtBy(name),
      }),
    );
  const release = releaseOf(config, own);
  const based = patched(config, {
    release,
    flake: patched(config.flake, { inputs: extra, urlOverrides: [] }),
  });
  const usual = inputSlots(planOf(based));
  const urlOverrides = own.flatMap(({ name, url }): readonly UrlOverride[] =>
    url === '' || isSameUrl(url, textAt(usual, [name, 'url']) ?? '') ? [] : [{ input: name, url }],
  );
  return patched(based, {
    flake: patched(based.flake, { urlOverrides, follows: doFollow(usual, own) }),
  });
}

/** The release whose URLs most of the inputs have; by its number if none has any. */
function releaseOf(config: Config, own: readonly FlakeInput[]): ReleaseName {
  const scored = releases.map(({ name }) => {
    const usual = inputSlots(planOf(patched(config, { release: name })));
    const same = own.filter((one) =>
      isSameUrl(one.url, textAt(usual, [one.name, 'url']) ?? ''),
    ).length;
    const named = own.filter(({ url }) => hasBranch(url, name)).length;
    return { name, score: same * 10 + named };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.name;
}

/** Whether the branch at the end of a URL is one of a release. */
function hasBranch(url: string, release: ReleaseName): boolean {
  const branch = /^[a-z]+:[^/]+\/[^/]+\/([^?]+)/.exec(url)?.[1] ?? '';
  if (release !== 'unstable') return branch.includes(release);
  return /unstable|^(?:master|main|)$/.test(branch);
}

/** Whether Home Manager and nix-darwin use this flake's nixpkgs; so too where none of them is there. */
function doFollow(usual: Slots, own: readonly FlakeInput[]): boolean {
  const all = own.flatMap(({ name, follows }) => {
    const wanted = contentAt(usual, [name, 'inputs']);
    if (wanted?.kind !== 'slots') return [];
    return wanted.slots.map((slot) => follows.some(({ input }) => input === slot.name));
  });
  return all.length === 0 || all.some((one) => one);
}

function textAt(slots: Slots, path: readonly string[]): string | undefined {
  const content = contentAt(slots, path);
  return content?.kind === 'string' ? content.value : undefined;
}
