/** Nix as a tree: every expression with its comments, where it stood in the text, and the mark of who owns it. */

/** Offsets are UTF-16 code units in the parsed text; 0 on nodes that were built rather than parsed. */
interface Node {
  readonly start: number;
  readonly end: number;
  /** Comes out of the printer as a span; see `print`. */
  readonly mark?: string;
}

/** One comment, or one stretch of blank lines. */
export type Trivium =
  | { readonly kind: 'blank' }
  /** The text after `#`; a block comment of one line is the same as a line comment. */
  | { readonly kind: 'line'; readonly text: string }
  /** A block comment of several lines without their indentation; `doc` when it opens with two stars. */
  | { readonly kind: 'block'; readonly doc: boolean; readonly lines: readonly string[] }
  /** A one-word block comment right before a string: the language of that string. */
  | { readonly kind: 'language'; readonly name: string };

/** The comments around one token: those before it, and the one that ends its line. */
export interface Trivia {
  readonly leading: readonly Trivium[];
  readonly trailing: string | undefined;
}

/** A token without comments. */
export const bare: Trivia = { leading: [], trailing: undefined };

/** Comments and blank lines that stand on their own among items, bindings or before a closing bracket. */
export interface Comments {
  readonly kind: 'comments';
  readonly trivia: readonly Trivium[];
}

/** Text that is not Nix, kept to the letter: what the parser skipped to find its feet again. */
export interface Broken extends Node {
  readonly kind: 'broken';
  readonly text: string;
}

export interface Identifier extends Node {
  readonly kind: 'identifier';
  readonly name: string;
  readonly trivia: Trivia;
}

/** `text` is as written: digits, `1.5e3`, or `<nixpkgs/lib>`. */
export interface Word extends Node {
  readonly kind: 'integer' | 'float' | 'searchPath';
  readonly text: string;
  readonly trivia: Trivia;
}

export interface Interpolation extends Node {
  readonly kind: 'interpolation';
  readonly expr: Expr;
  /** Comments between the expression and `}`. */
  readonly after: readonly Trivium[];
}

/** Text as it is written, escapes and all. */
export interface TextPart {
  readonly kind: 'text';
  readonly text: string;
}

export type StringPart = TextPart | Interpolation;

/** A string in either kind of quotes, without the indentation that the quotes of `''` take away. */
export interface StringExpr extends Node {
  readonly kind: 'string';
  readonly quotes: '"' | "''";
  readonly lines: readonly (readonly StringPart[])[];
  readonly trivia: Trivia;
}

export interface PathExpr extends Node {
  readonly kind: 'path';
  readonly parts: readonly StringPart[];
  readonly trivia: Trivia;
}

export interface List extends Node {
  readonly kind: 'list';
  readonly open: Trivia;
  readonly items: readonly (Expr | Comments)[];
  readonly close: Trivia;
}

/** An attribute set; `let { }` is the forgotten form whose value is its `body` attribute. */
export interface AttrSet extends Node {
  readonly kind: 'set';
  readonly keyword: { readonly word: 'rec' | 'let'; readonly trivia: Trivia } | undefined;
  readonly open: Trivia;
  readonly bindings: readonly BindingItem[];
  readonly close: Trivia;
}

export type BindingItem = Binding | Inherit | Comments | Broken;

export interface Binding extends Node {
  readonly kind: 'binding';
  readonly path: readonly Selector[];
  readonly equals: Trivia;
  readonly value: Expr;
  readonly semicolon: Trivia;
}

export interface Inherit extends Node {
  readonly kind: 'inherit';
  readonly keyword: Trivia;
  readonly source: Parens | undefined;
  readonly names: readonly AttrName[];
  readonly semicolon: Trivia;
}

/** One step of an attribute path; the first step of a path has no dot unless something stands before it. */
export interface Selector {
  readonly dot: Trivia | undefined;
  readonly name: AttrName;
}

export type AttrName = Identifier | StringExpr | DynamicName;

/** `${name}` as a name. */
export interface DynamicName extends Node {
  readonly kind: 'dynamic';
  readonly part: Interpolation;
  readonly trivia: Trivia;
}

/** `subject.path`, with `or fallback` if it may be missing. */
export interface Select extends Node {
  readonly kind: 'select';
  readonly subject: Expr;
  readonly path: readonly Selector[];
  readonly fallback: { readonly keyword: Trivia; readonly expr: Expr } | undefined;
}

export interface Parens extends Node {
  readonly kind: 'parens';
  readonly open: Trivia;
  readonly inner: Expr;
  readonly close: Trivia;
}

export interface With extends Node {
  readonly kind: 'with';
  readonly keyword: Trivia;
  readonly scope: Expr;
  readonly semicolon: Trivia;
  readonly body: Expr;
}

export interface Let extends Node {
  readonly kind: 'let';
  readonly keyword: Trivia;
  readonly bindings: readonly BindingItem[];
  readonly inKeyword: Trivia;
  readonly body: Expr;
}

export interface Assert extends Node {
  readonly kind: 'assert';
  readonly keyword: Trivia;
  readonly condition: Expr;
  readonly semicolon: Trivia;
  readonly body: Expr;
}

export interface If extends Node {
  readonly kind: 'if';
  readonly keyword: Trivia;
  readonly condition: Expr;
  readonly thenKeyword: Trivia;
  readonly yes: Expr;
  readonly elseKeyword: Trivia;
  readonly no: Expr;
}

export interface Lambda extends Node {
  readonly kind: 'lambda';
  readonly parameter: Parameter;
  readonly colon: Trivia;
  readonly body: Expr;
}

export type Parameter = Identifier | Formals | NamedFormals;

/** `{ a, b ? 1, ... }` */
export interface Formals extends Node {
  readonly kind: 'formals';
  readonly open: Trivia;
  readonly formals: readonly (Formal | Ellipsis)[];
  readonly close: Trivia;
}

/** `args@{ … }` or `{ … }@args`, in the order of `first` and `second`. */
export interface NamedFormals extends Node {
  readonly kind: 'named';
  readonly first: Identifier | Formals;
  readonly at: Trivia;
  readonly second: Identifier | Formals;
}

export interface Formal {
  readonly kind: 'formal';
  readonly name: Identifier;
  readonly fallback: { readonly question: Trivia; readonly expr: Expr } | undefined;
  readonly comma: Trivia | undefined;
}

export interface Ellipsis {
  readonly kind: 'ellipsis';
  readonly trivia: Trivia;
}

export interface Apply extends Node {
  readonly kind: 'apply';
  readonly fn: Expr;
  readonly argument: Expr;
}

export type BinaryOperator =
  | '|>'
  | '<|'
  | '->'
  | '||'
  | '&&'
  | '=='
  | '!='
  | '<'
  | '>'
  | '<='
  | '>='
  | '//'
  | '+'
  | '-'
  | '*'
  | '/'
  | '++';

export interface Binary extends Node {
  readonly kind: 'binary';
  readonly left: Expr;
  readonly operator: BinaryOperator;
  readonly trivia: Trivia;
  readonly right: Expr;
}

export interface Unary extends Node {
  readonly kind: 'unary';
  readonly operator: '-' | '!';
  readonly trivia: Trivia;
  readonly operand: Expr;
}

/** `subject ? path` */
export interface Has extends Node {
  readonly kind: 'has';
  readonly subject: Expr;
  readonly question: Trivia;
  readonly path: readonly Selector[];
}

export type Expr =
  | Identifier
  | Word
  | StringExpr
  | PathExpr
  | List
  | AttrSet
  | Select
  | Parens
  | With
  | Let
  | Assert
  | If
  | Lambda
  | Apply
  | Binary
  | Unary
  | Has
  | Broken;
