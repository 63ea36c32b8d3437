/** Which characters may stand in which kind of token; source: `src/libexpr/lexer.l` of Nix. */

export const digit = 1;
/** First character of an identifier. */
export const identifierStart = 2;
export const identifierPart = 4;
export const pathPart = 8;
export const uriPart = 16;

const table = new Uint8Array(128);

function allow(characters: string, kinds: number): void {
  for (const character of characters) {
    const code = character.charCodeAt(0);
    table[code] = (table[code] ?? 0) | kinds;
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
allow(letters, identifierStart | identifierPart | pathPart | uriPart);
allow('0123456789', digit | identifierPart | pathPart | uriPart);
allow('_', identifierStart | identifierPart | pathPart | uriPart);
allow('-', identifierPart | pathPart | uriPart);
allow("'", identifierPart | uriPart);
allow('.+', pathPart | uriPart);
allow('%/?:@&=$,!~*', uriPart);

/** Whether the character with this code (NaN past the end of a text) is of one of these kinds. */
export function isOf(code: number, kinds: number): boolean {
  return code < 128 && ((table[code] ?? 0) & kinds) !== 0;
}
