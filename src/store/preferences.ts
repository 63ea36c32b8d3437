/** What a person chose about the page itself, kept between visits. */

import { type Keep, parseKept } from './keep.ts';
import { look, type Scheme, viewStore } from './viewStore.ts';

const key = 'flakesmith.preferences';
const schemes: readonly Scheme[] = ['system', 'light', 'dark'];

interface Preferences {
  readonly scheme: Scheme;
  readonly wordWrap: boolean;
  /** Whether the welcome was read. */
  readonly welcomed: boolean;
}

/**
 * Takes the kept preferences over into the view, keeps later changes, and sets the page's scheme.
 * The welcome is for a fresh page only: a link has made its choices already.
 */
export function keepPreferences(keep: Keep, page: HTMLElement, isFresh: boolean): () => void {
  const kept = decodePreferences(parseKept(keep.read(key)));
  look({ scheme: kept.scheme, wordWrap: kept.wordWrap, welcome: isFresh && !kept.welcomed });
  page.dataset.scheme = kept.scheme;
  let { welcomed } = kept;
  return viewStore.subscribe((view, old) => {
    if (
      view.scheme === old.scheme &&
      view.wordWrap === old.wordWrap &&
      view.welcome === old.welcome
    ) {
      return;
    }
    page.dataset.scheme = view.scheme;
    if (old.welcome && !view.welcome) welcomed = true;
    const preferences: Preferences = {
      scheme: view.scheme,
      wordWrap: view.wordWrap,
      welcomed,
    };
    keep.write(key, JSON.stringify(preferences));
  });
}

/** Whatever was kept, as preferences; what is missing or wrong is as on a first visit. */
export function decodePreferences(kept: unknown): Preferences {
  const field = (name: keyof Preferences): unknown =>
    typeof kept === 'object' && kept !== null ? Reflect.get(kept, name) : undefined;
  return {
    scheme: schemes.find((scheme) => scheme === field('scheme')) ?? 'system',
    wordWrap: field('wordWrap') === true,
    welcomed: field('welcomed') === true,
  };
}
