/** A `flake.nix` that a person wrote, with the description and the inputs that the config says put in. */

import type { ExtraInput, Follow } from '../../config/config.ts';
import { ownInputs } from '../../config/ownInputs.ts';
import { placeOf } from '../../config/place.ts';
import { isIdentifier } from '../../nix/attrName.ts';
import { getAt, removeAt, sameValue, setAt } from '../../nix/attrs.ts';
import { namesOf } from '../../nix/readValue.ts';
import type { BindingItem } from '../../nix/tree.ts';
import type { Attrs, Value } from '../../nix/value.ts';
import { inputSlots } from '../flakeInputs.ts';
import type { Plan } from '../plan.ts';
import { contentAt, opened, type Slot, type Slots } from '../slots.ts';
import { withOutputNames } from './formals.ts';
import { inputUrl, isSameUrl } from './inputUrl.ts';
import { readModules } from './readModule.ts';
import { surveyOf } from './survey.ts';
import { type WrittenModule, writeModules } from './writeModule.ts';

/**
 * The flake as it has to be; nothing for text that is no Nix or no set, which stays as it is. Inputs of the release
 * are kept up to date where the text has them and never added, as the outputs would not use them; extra
 * inputs come and go. The outputs stay as they are written.
 */
export function writeFlake(text: string, plan: Plan): WrittenModule | undefined {
  if (surveyOf(text).outer === undefined) return undefined;
  const { settings } = readModules([text]);
  const described = withDescription(settings, plan.config.flake.description);
  const next = withInputs(described, plan);
  const written = writeModules([text], placed(next, plan), [])[0];
  return written && withOutputs(written, namesIn(settings), namesIn(next));
}

function namesIn(settings: Attrs): readonly string[] {
  const inputs = getAt(settings, ['inputs']);
  return inputs?.kind === 'attrs' ? inputs.attrs.map(({ name }) => name) : [];
}

/** The outputs are handed every input, so a list of arguments without `...` has to name each. */
function withOutputs(
  written: WrittenModule,
  before: readonly string[],
  after: readonly string[],
): WrittenModule {
  const { expr } = written;
  const added = after.filter((name) => !before.includes(name) && isIdentifier(name));
  const gone = before.filter((name) => !after.includes(name));
  if (expr.kind !== 'set' || added.length + gone.length === 0) return written;
  const bindings = expr.bindings.map((item): BindingItem => {
    const isOutputs = item.kind === 'binding' && namesOf(item.path)?.join('.') === 'outputs';
    return isOutputs && item.value.kind === 'lambda'
      ? { ...item, value: withOutputNames(item.value, added, gone) }
      : item;
  });
  return { ...written, expr: { ...expr, bindings } };
}

function withDescription(settings: Attrs, description: string): Attrs {
  const old = getAt(settings, ['description']);
  if (old !== undefined && old.kind !== 'string') return settings;
  if ((old?.value ?? '') === description) return settings;
  if (description === '') return removeAt(settings, ['description']);
  const value: Value = { kind: 'string', value: description };
  if (old !== undefined) return setAt(settings, ['description'], value);
  return { kind: 'attrs', attrs: [{ name: 'description', value }, ...settings.attrs] };
}

function withInputs(settings: Attrs, plan: Plan): Attrs {
  const inputs = getAt(settings, ['inputs']) ?? { kind: 'attrs', attrs: [] };
  if (inputs.kind !== 'attrs') return settings;
  const wanted = inputSlots(plan);
  const follow = doFollow(inputs, wanted);
  const extra = new Map(plan.inputs.map(({ input }) => [input.name, input]));
  const kept = inputs.attrs.flatMap(({ name, value }) => {
    if (ownInputs.includes(name)) {
      const slots = inputIn(wanted, name);
      if (slots === undefined || value.kind !== 'attrs') return [{ name, value }];
      const asked = plan.config.flake.follows;
      return [{ name, value: ownInput(value, slots, follow === asked ? undefined : asked) }];
    }
    const input = extra.get(name);
    if (input === undefined) return [];
    return [{ name, value: value.kind === 'attrs' ? extraInput(value, input) : value }];
  });
  const names = new Set(kept.map(({ name }) => name));
  const added = plan.inputs.flatMap(({ input }) =>
    names.has(input.name) ? [] : [{ name: input.name, value: extraInput(emptyInput, input) }],
  );
  const next: Attrs = { kind: 'attrs', attrs: [...kept, ...added] };
  if (sameValue(inputs, next)) return settings;
  return next.attrs.length === 0
    ? removeAt(settings, ['inputs'])
    : setAt(settings, ['inputs'], next);
}

const emptyInput: Attrs = { kind: 'attrs', attrs: [] };

function inputIn(wanted: Slots, name: string): Slots | undefined {
  const content = contentAt(wanted, [name]);
  return content === undefined ? undefined : opened(content, undefined);
}

/** What an input of the release follows, if it follows. */
function ownFollows(slots: Slots): readonly Follow[] {
  const inner = contentAt(slots, ['inputs']);
  return inner?.kind === 'slots'
    ? inner.slots.flatMap(({ name, content }) => {
        const set = opened(content, undefined);
        const target = set && contentAt(set, ['follows']);
        return target?.kind === 'string' ? [{ input: name, target: target.value }] : [];
      })
    : [];
}

const followed: Readonly<Record<string, readonly Follow[]>> = {
  'home-manager': [{ input: 'nixpkgs', target: 'nixpkgs' }],
  'nix-darwin': [{ input: 'nixpkgs', target: 'nixpkgs' }],
  'flake-parts': [{ input: 'nixpkgs-lib', target: 'nixpkgs' }],
};

/** Whether the inputs of the release follow in the text; nothing where none could. */
function doFollow(inputs: Attrs, wanted: Slots): boolean | undefined {
  const all = inputs.attrs.flatMap(({ name, value }) =>
    value.kind === 'attrs' && inputIn(wanted, name) !== undefined
      ? (followed[name] ?? []).map(
          ({ input }) => getAt(value, ['inputs', input, 'follows']) !== undefined,
        )
      : [],
  );
  return all.length === 0 ? undefined : all.some((one) => one);
}

/** `follow` says whether to follow from now on; nothing to leave that as it is. */
function ownInput(old: Attrs, slots: Slots, follow: boolean | undefined): Attrs {
  const url = contentAt(slots, ['url']);
  const isNew = url?.kind === 'string' && !isSameUrl(inputUrl(old) ?? '', url.value);
  const withUrl = isNew ? withNewUrl(old, url.value) : old;
  if (follow === undefined) return withUrl;
  if (follow) return ownFollows(slots).reduce(withFollow, withUrl);
  const inner = getAt(withUrl, ['inputs']);
  const inputs = inner?.kind === 'attrs' ? inner.attrs.map((attr) => attr.name) : [];
  return inputs
    .filter((input) => input === 'nixpkgs' || input === 'nixpkgs-lib')
    .reduce((all, input) => removeAt(all, ['inputs', input, 'follows']), withUrl);
}

function withFollow(attrs: Attrs, { input, target }: Follow): Attrs {
  return setAt(attrs, ['inputs', input, 'follows'], { kind: 'string', value: target });
}

/** The parts of which a URL may be made instead. */
const urlParts = ['type', 'owner', 'repo', 'ref', 'rev', 'dir', 'host', 'id', 'path'];

/** The input with another URL; one that is the same, or cannot be read, stays as it is written. */
function withNewUrl(old: Attrs, url: string): Attrs {
  const before = inputUrl(old);
  if (before === url || url === '' || (before === undefined && old.attrs.length > 0)) return old;
  const bare = urlParts.reduce((all, name) => removeAt(all, [name]), old);
  const value: Value = { kind: 'string', value: url };
  if (getAt(bare, ['url']) !== undefined) return setAt(bare, ['url'], value);
  return { kind: 'attrs', attrs: [{ name: 'url', value }, ...bare.attrs] };
}

function extraInput(old: Attrs, input: ExtraInput): Attrs {
  const flake = getAt(old, ['flake']);
  const isFlake = !(flake?.kind === 'boolean' && !flake.value);
  const withUrl = withNewUrl(old, input.url);
  const off: Value = { kind: 'boolean', value: false };
  const told =
    isFlake === input.flake
      ? withUrl
      : input.flake
        ? removeAt(withUrl, ['flake'])
        : setAt(withUrl, ['flake'], off);
  const wanted = input.follows.filter((follow) => follow.input !== '');
  const gone = followsIn(old).filter((name) => !wanted.some((follow) => follow.input === name));
  return wanted.reduce(
    withFollow,
    gone.reduce((all, name) => removeAt(all, ['inputs', name, 'follows']), told),
  );
}

/** The inputs of an input that follow others, as far as they are written out. */
function followsIn(old: Attrs): readonly string[] {
  const inner = getAt(old, ['inputs']);
  if (inner?.kind !== 'attrs') return [];
  return inner.attrs.flatMap(({ name, value }) =>
    value.kind === 'attrs' && getAt(value, ['follows'])?.kind === 'string' ? [name] : [],
  );
}

/** What the flake says, each with its place in the config. */
function placed(settings: Attrs, plan: Plan): Slots {
  const wanted = inputSlots(plan);
  const slots = settings.attrs.map(({ name, value }): Slot => {
    if (name === 'description') {
      return { name, place: placeOf('flake', 'description'), content: value };
    }
    if (name !== 'inputs' || value.kind !== 'attrs') {
      return { name, place: undefined, content: value };
    }
    const inputs = value.attrs.map((input): Slot => {
      const known = wanted.slots.find((slot) => slot.name === input.name);
      return known === undefined || input.value.kind !== 'attrs'
        ? { name: input.name, place: undefined, content: input.value }
        : { name: input.name, place: known.place, content: placedInput(input.value, known) };
    });
    return { name, place: undefined, content: { kind: 'slots', slots: inputs } };
  });
  return { kind: 'slots', slots };
}

function placedInput({ attrs }: Attrs, { content }: Slot): Slots {
  const known = opened(content, undefined)?.slots ?? [];
  const slots = attrs.map(
    ({ name, value }): Slot => ({
      name,
      place: known.find((slot) => slot.name === name)?.place,
      content: value,
    }),
  );
  return { kind: 'slots', slots };
}
