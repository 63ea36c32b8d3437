import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSecretName } from './secretTexts.ts';
import { fishHoldsSecret, shellHoldsSecret } from './shellSecrets.ts';

test('any text is judged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(typeof shellHoldsSecret(text)).toBe('boolean');
      expect(typeof fishHoldsSecret(text)).toBe('boolean');
    }),
  );
});

test.each([
  'GITHUB_TOKEN',
  'TOKEN',
  'api_key',
  'OPENAI_API_KEY',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_ACCESS_KEY_ID',
  'PGPASSWORD_X_PASSWORD',
  'DB_PASS',
  'GH_PAT',
])('%s is one of a secret', (name) => {
  expect(isSecretName(name)).toBe(true);
});

test.each([
  'EDITOR',
  'PATH',
  'PWD',
  'SSH_AUTH_SOCK',
  'PASSWORD_STORE_DIR',
  'TOKEN_FILE',
  'VAULT_PASSWORD_FILE',
  'TOKENIZERS_PARALLELISM',
  'COMPASS',
  'GIT_ASKPASS',
  'KEYTIMEOUT',
])('%s is none of a secret', (name) => {
  expect(isSecretName(name)).toBe(false);
});

test.each([
  ['X_TOKEN=abc', true],
  ['if a; then export X_TOKEN="abc"; fi', true],
  ['X_TOKEN=', false],
  ['X_TOKEN=$(pass x)', false],
  ['X_TOKEN="$Y"', false],
  ['echo $X_TOKEN', false],
])('whether %j holds one: %j', (text, expected) => {
  expect(shellHoldsSecret(text)).toBe(expected);
});
