/** Addresses of this page, for links that are handed on. */

/** The page with another fragment; `fragment` is what stands after the `#`. */
export function addressWith(fragment: string): string {
  return `${window.location.href.split('#')[0]}#${fragment}`;
}
