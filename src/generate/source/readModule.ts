/** A module's text as settings: what its bindings set, where each stands, and what only Nix can express. */

import type { ParseError } from '../../nix/parse.ts';
import type { Expr } from '../../nix/tree.ts';
import type { AttrPath, Attrs, Value } from '../../nix/value.ts';
import { type Standing, standingOf } from './standing.ts';
import { type KeptPart, type Survey, surveyOf } from './survey.ts';

export interface ReadBinding {
  readonly path: AttrPath;
  readonly value: Value;
  /** Where the binding stands in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Whether it counts only under a condition, which stays in the text. */
  readonly conditional: boolean;
}

export interface ModuleReading {
  /** What the bindings set, in their order, with those of a common name merged. */
  readonly settings: Attrs;
  readonly bindings: readonly ReadBinding[];
  /** The items of `imports`, as far as they are written out. */
  readonly imports: readonly Expr[];
  /** What is no setting and stays as it is written. */
  readonly kept: readonly KeptPart[];
  /** Names of the arguments that the module asks for. */
  readonly formals: readonly string[];
  /** Where the text is no Nix, nothing of it is read. */
  readonly errors: readonly ParseError[];
}

/** Reads the text of a module; total, and never throws. */
export function readModule(text: string): ModuleReading {
  const survey = surveyOf(text);
  const standing = standingOf([survey]);
  return readingOf(survey, standing);
}

export interface OwnReading {
  /** What all the files set together. */
  readonly settings: Attrs;
  /** For each file, what it alone says. */
  readonly files: readonly ModuleReading[];
}

/** Reads modules that make one: the file of a system or a home, and those that it alone imports. */
export function readModules(texts: readonly string[]): OwnReading {
  const surveys = texts.map(surveyOf);
  const standing = standingOf(surveys);
  return {
    settings: standing.settings,
    files: surveys.map((survey) => readingOf(survey, standing)),
  };
}

function readingOf(survey: Survey, standing: Standing): ModuleReading {
  const { text, imports, formals, errors } = survey;
  const bindings: ReadBinding[] = [];
  const kept: KeptPart[] = [...survey.kept];
  for (const leaf of survey.leaves) {
    const { path, value, start, end, conditional } = leaf;
    if (standing.leaves.has(leaf)) bindings.push({ path, value, start, end, conditional });
    else kept.push({ start, end, text: text.slice(start, end), why: 'repeated' });
  }
  kept.sort((a, b) => a.start - b.start);
  return { settings: standing.settings, bindings, imports, kept, formals, errors };
}
