/** What stands in brackets: items of a list, bindings of a set, each on its own line or all on one. */

import {
  breakHere,
  type Doc,
  group,
  hardLine,
  join,
  line,
  marked,
  nest,
  space,
} from '../layout/doc.ts';
import type {
  AttrName,
  AttrSet,
  Binding,
  BindingItem,
  Comments,
  Inherit,
  List,
  Selector,
} from '../tree.ts';
import {
  hasComments,
  leading,
  onlyComments,
  splitLanguage,
  token,
  trailing,
  triviumDoc,
  withoutTrailing,
} from './comments.ts';
import { isPlainName } from './shapes.ts';
import { simpleStringDoc } from './strings.ts';
import type { Translator } from './translator.ts';

/** Items and the comments among them, with `separator` between. */
function itemsDoc<T extends { readonly kind: string }>(
  items: readonly (T | Comments)[],
  separator: Doc,
  docOf: (item: T) => Doc,
): Doc {
  const docs: Doc[] = [];
  for (const [index, item] of items.entries()) {
    docs.push(itemDoc(item, docOf));
    if (index === items.length - 1) break;
    const language = isComments(item) && !isComments(items[index + 1]) && splitLanguage(item);
    docs.push(language ? space : separator);
  }
  return docs;
}

function isComments(item: { readonly kind: string } | undefined): item is Comments {
  return item?.kind === 'comments';
}

function itemDoc<T extends { readonly kind: string }>(
  item: T | Comments,
  docOf: (item: T) => Doc,
): Doc {
  if (!isComments(item)) return group(docOf(item));
  const language = splitLanguage(item);
  if (language === undefined) return leading(item.trivia);
  return [leading(language.before), triviumDoc(language.language)];
}

export function listDoc(translator: Translator, list: List, separator: Doc = hardLine): Doc {
  const { open, items, close } = list;
  if (items.length === 0 && open.trailing === undefined && close.leading.length === 0) {
    return [token(open, '['), space, token(close, ']')];
  }
  const around = onlyComments(items) || (items.length === 0 && hasComments(open)) ? hardLine : line;
  const edge = items.length === 0 && !hasComments(open) ? space : around;
  return [
    token(withoutTrailing(open), '['),
    edge,
    nest([
      trailing(open.trailing),
      itemsDoc(items, separator, (item) => translator.expression(item)),
    ]),
    edge,
    token(close, ']'),
  ];
}

/** A set; a `wide` one breaks whenever it has anything in it. */
export function setDoc(translator: Translator, set: AttrSet, wide: boolean): Doc {
  const { keyword, open, bindings, close } = set;
  const word = keyword === undefined ? [] : [token(keyword.trivia, keyword.word), space];
  if (bindings.length === 0 && !hasComments(open) && close.leading.length === 0) {
    return [word, '{', space, token(close, '}')];
  }
  const edge = wide && bindings.length > 0 ? hardLine : line;
  return [
    word,
    token(withoutTrailing(open), '{'),
    edge,
    nest([trailing(open.trailing), bindingsDoc(translator, bindings)]),
    edge,
    token(close, '}'),
  ];
}

export function bindingsDoc(translator: Translator, bindings: readonly BindingItem[]): Doc {
  return itemsDoc(bindings, hardLine, (item) => {
    switch (item.kind) {
      case 'binding':
        return rememberedBindingDoc(translator, item);
      case 'inherit':
        return marked(item.mark, inheritDoc(translator, item));
      case 'broken':
        return marked(item.mark, item.text);
    }
  });
}

/** Trees and documents never change, so a binding that is printed again has its document already. */
const bindingDocs = new WeakMap<Binding, Doc>();

function rememberedBindingDoc(translator: Translator, binding: Binding): Doc {
  const known = bindingDocs.get(binding);
  if (known !== undefined) return known;
  const doc = marked(binding.mark, bindingDoc(translator, binding));
  bindingDocs.set(binding, doc);
  return doc;
}

function bindingDoc(translator: Translator, binding: Binding): Doc {
  const { path, equals, value, semicolon } = binding;
  const short = path.length <= 4 && path.every(isPlainName);
  const right = translator.rightSide(value);
  return group([
    pathDoc(translator, path),
    nest([space, token(equals, '='), short ? right : [breakHere, group(right, 'priority')]]),
    token(semicolon, ';'),
  ]);
}

function inheritDoc(translator: Translator, inherit: Inherit): Doc {
  const { keyword, source, names, semicolon } = inherit;
  const few = names.length < 4;
  const separator = few ? line : hardLine;
  const end = [few ? breakHere : hardLine, token(semicolon, ';')];
  const all = join(
    names.map((name) => nameDoc(translator, name)),
    separator,
  );
  if (source === undefined) {
    return group([token(keyword, 'inherit'), separator, nest([all, end])]);
  }
  const from = group([line, translator.expression(source)]);
  return group([token(keyword, 'inherit'), nest([from, separator, all, end])]);
}

export function pathDoc(translator: Translator, path: readonly Selector[]): Doc {
  return path.map(({ dot, name }) => {
    const doc = nameDoc(translator, name);
    return dot === undefined ? doc : [token(dot, '.'), doc];
  });
}

function nameDoc(translator: Translator, name: AttrName): Doc {
  switch (name.kind) {
    case 'identifier':
      return token(name.trivia, name.name);
    case 'string':
      return token(name.trivia, simpleStringDoc(translator, name.lines));
    case 'dynamic':
      return token(name.trivia, translator.stringLine([name.part]));
  }
}
