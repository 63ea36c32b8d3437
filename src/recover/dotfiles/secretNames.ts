/** Which variables hold what nobody else may read, judged by their names. */

const anywhere =
  /(?:^|_)(?:TOKEN|SECRET|SECRETS|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS?|API_?KEY|APITOKEN)(?:_|$)/;
const atTheEnd =
  /(?:^|_)(?:PASS|PWD|PAT|(?:ACCESS|PRIVATE|AUTH|ENCRYPTION|SIGNING)_KEY|ACCESS_KEY_ID)$/;
/** Where the secret is, or what is done with it, is none. */
const aboutIt =
  /^(?:OLD)?PWD$|^PASSWORD_STORE_|_(?:DIR|FILE|PATH|CMD|COMMAND|URL|PROGRAM|HELPER|SOCK)$/;

export const secretWhy =
  'It looks like a secret, and everybody on the machine can read what is in the Nix store.';

export function isSecretName(name: string): boolean {
  const upper = name.toUpperCase();
  return !aboutIt.test(upper) && (anywhere.test(upper) || atTheEnd.test(upper));
}

const assignments = /\b([A-Za-z_][A-Za-z0-9_]*)=(["']?)([^\s"'$`;)&|])/g;
const fishAssignments =
  /(?<![\w-])set(?:[ \t]+-{1,2}[a-zA-Z]+)+[ \t]+([A-Za-z_][A-Za-z0-9_]*)[ \t]+(["']?)([^\s"'$(;])/g;

/** Whether a text of the shell sets a secret to something that stands in it. */
export function holdsSecret(text: string): boolean {
  return hasSecret(text, assignments);
}

/** The same of a text of fish. */
export function fishHoldsSecret(text: string): boolean {
  return hasSecret(text, fishAssignments);
}

function hasSecret(text: string, pattern: RegExp): boolean {
  for (const match of text.matchAll(pattern)) {
    if (isSecretName(match[1] ?? '')) return true;
  }
  return false;
}
