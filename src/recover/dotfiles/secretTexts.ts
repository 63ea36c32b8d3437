/** Which settings of dotfiles are secrets: their values must not enter the Nix store. */

export const whySecret =
  'It looks like a secret, and everybody on the machine can read the Nix store. ' +
  'Keep it in a file of its own, outside of this configuration.';

const anywhere =
  /(?:^|_)(?:TOKEN|SECRET|SECRETS|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS?|API_?KEY|APITOKEN)(?:_|$)/;
const atTheEnd =
  /(?:^|_)(?:PASS|PWD|PAT|(?:ACCESS|PRIVATE|AUTH|ENCRYPTION|SIGNING)_KEY|ACCESS_KEY_ID)$/;
/** Where the secret is, or what is done with it, is none. */
const aboutIt =
  /^(?:OLD)?PWD$|^PASSWORD_STORE_|_(?:DIR|FILE|PATH|CMD|COMMAND|URL|PROGRAM|HELPER|SOCK)$/;

/** Names in one word: `oauthtoken`. */
const secretEnds = /(?:tokens?|passw(?:or)?d|passphrase|secret|api-?key|private-?key)$/;
const passwordNames: ReadonlySet<string> = new Set(['pass', 'smtppass']);

/** Whether a value under this name is secret, whatever it is: `token`, `smtpPass`, `GITHUB_TOKEN`. */
export function isSecretName(name: string): boolean {
  const upper = name.toUpperCase();
  const lower = name.toLowerCase();
  if (aboutIt.test(upper)) return false;
  const isWord = anywhere.test(upper) || atTheEnd.test(upper);
  return isWord || passwordNames.has(lower) || secretEnds.test(lower);
}

/** Tokens by the marks their makers give them, addresses with a password, headers that log in. */
const secretMarks: readonly RegExp[] = [
  /\b(?:gh[pousr]_|glpat-|github_pat_|xox[abprs]-)[A-Za-z0-9_-]{16}/,
  /:\/\/[^\s/:@]*:[^\s/@]+@/,
  /\bauthorization\s*:\s*(?:basic|bearer|token)\s+[A-Za-z0-9]/i,
  /\bsshpass\s+-p\s*[^\s$]/,
  /\bpassword=[^\s$"'`]/i,
];

/** Whether the text itself holds what lets somebody in. */
export function holdsSecret(text: string): boolean {
  return secretMarks.some((mark) => mark.test(text));
}
