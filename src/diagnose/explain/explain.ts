/** Explains what a terminal printed: which errors are in it, why they happen, and what to do. */

import type { Config } from '../../config/config.ts';
import { mendConfig } from '../mend.ts';
import type { Context, Explanation, Rule } from './explanation.ts';
import { hostIn, placeOfOption, settingOf } from './optionPlace.ts';
import { optionName } from './pattern.ts';
import { argumentRules } from './rules/arguments.ts';
import { flakeRules } from './rules/flakes.ts';
import { languageRules } from './rules/language.ts';
import { lastRules } from './rules/last.ts';
import { machineRules } from './rules/machine.ts';
import { moduleRules } from './rules/modules.ts';
import { packageRules } from './rules/packages.ts';
import { setUpRules } from './rules/setUp.ts';
import { switchRules } from './rules/switching.ts';
import { readingsOf } from './terminalText.ts';

/** The most specific first: where two match the same words, the first of them counts. */
const rules: readonly Rule[] = [
  ...setUpRules,
  ...switchRules,
  ...packageRules,
  ...flakeRules,
  ...moduleRules,
  ...argumentRules,
  ...machineRules,
  ...languageRules,
  ...lastRules,
];

/** The most matches of one rule that are told. */
const mostOfOneRule = 20;

/**
 * The errors that are recognised in a text, the most specific first; none where none is. With the
 * config that the text came from, also where they stand in it and how it can be mended.
 */
export function explain(text: string, config?: Config): readonly Explanation[] {
  const [asItStands = '', rejoined] = readingsOf(text);
  const found = new Map(
    explanationsIn(asItStands, config).map((one) => [
      `${one.code} ${one.option} ${one.cause}`,
      one,
    ]),
  );
  if (rejoined !== undefined) {
    // Joining lines may also join what was apart, so only what is new by its option counts.
    const known = new Set(Array.from(found.values(), ({ code, option }) => `${code} ${option}`));
    for (const one of explanationsIn(rejoined, config)) {
      const key = `${one.code} ${one.option}`;
      if (!known.has(key)) found.set(`${key} ${one.cause}`, one);
    }
  }
  return [...found.values()];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function explanationsIn(text: string, config: Config | undefined): readonly Explanation[] {
  const context = contextOf(text, config);
  const claimed: Range[] = [];
  return rules.flatMap((rule) => {
    const told: Explanation[] = [];
    for (const match of text.matchAll(rule.pattern)) {
      if (told.length >= mostOfOneRule) break;
      const range = { start: match.index, end: match.index + match[0].length };
      if (claimed.some((other) => range.start < other.end && other.start < range.end)) continue;
      if (rule.beside?.test(text) === false) break;
      const groups = Object.fromEntries(
        Object.entries(match.groups ?? {}).map(([name, value]) => [name, value ?? '']),
      );
      const explanation = explanationOf(rule, groups, context);
      if (explanation === undefined) continue;
      claimed.push(range);
      told.push(explanation);
    }
    return told;
  });
}

function explanationOf(
  rule: Rule,
  groups: Readonly<Record<string, string>>,
  context: Context,
): Explanation | undefined {
  const told = rule.tell(groups, context);
  if (told === undefined) return undefined;
  const { cause, fix, option, mend } = told;
  const { config } = context;
  const place = told.place ?? (option === undefined ? undefined : context.placeOf(option));
  const mends = mend !== undefined && config !== undefined && mendConfig(config, mend) !== config;
  return {
    pitfall: rule.pitfall ?? null,
    code: rule.code,
    cause,
    fix,
    ...(option === undefined ? {} : { option }),
    ...(place === undefined ? {} : { place }),
    ...(mends ? { mend } : {}),
  };
}

function contextOf(text: string, config: Config | undefined): Context {
  const host = config === undefined ? 0 : hostIn(config, text);
  return {
    text,
    config,
    host,
    placeOf: (option) => config && placeOfOption(config, option, host),
    setAt: (option) => config && settingOf(config, option, host),
    traced: () => config && tracedOption(text, (option) => settingOf(config, option, host)),
  };
}

/** The most options of a trace that are looked up. */
const longestTrace = 50;

function tracedOption(
  text: string,
  placeOf: (option: string) => string | undefined,
): string | undefined {
  const trace = new RegExp(`while evaluating the option ${optionName}`, 'g');
  return Array.from(text.matchAll(trace), (match) => match.groups?.option ?? '')
    .slice(-longestTrace)
    .findLast((option) => placeOf(option) !== undefined);
}
