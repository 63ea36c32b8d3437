/** The JSON Schema (draft 2020-12) of a config file, for editors and for those who write one by hand. */

import type { JsonObject } from './codec.ts';
import { configCodec } from './configCodec.ts';
import { currentVersion } from './migrations.ts';

const value: JsonObject = { $ref: '#/$defs/value' };

const tagged = (tag: string, content: JsonObject, description: string): JsonObject => ({
  type: 'object',
  properties: { [tag]: content },
  required: [tag],
  additionalProperties: false,
  description,
});

const text: JsonObject = { type: 'string' };

const attrForms: readonly JsonObject[] = [
  tagged(
    '$attrs',
    {
      type: 'array',
      items: { type: 'array', prefixItems: [text, value], minItems: 2, maxItems: 2 },
    },
    'An attribute set as a list of names and values.',
  ),
  { type: 'object', additionalProperties: value, description: 'An attribute set.' },
];

const properties = configCodec.schema.properties;

export const configSchema: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Flakesmith config',
  description: 'What is left out has its default.',
  ...configCodec.schema,
  properties: {
    $schema: text,
    version: { type: 'integer', minimum: 1, maximum: currentVersion, default: currentVersion },
    ...(typeof properties === 'object' ? properties : {}),
  },
  $defs: {
    value: {
      anyOf: [
        { type: ['null', 'boolean', 'number', 'string'] },
        { type: 'array', items: value },
        tagged('$raw', text, 'A Nix expression.'),
        tagged('$path', text, 'A path: ./zshrc or /etc/hosts.'),
        tagged(
          '$package',
          { anyOf: [text, { type: 'array', items: text, minItems: 1 }] },
          'A package of Nixpkgs: python3Packages.requests.',
        ),
        tagged('$float', { type: 'number' }, 'A float, even where it is whole.'),
        ...attrForms,
      ],
    },
    attrs: { anyOf: attrForms },
  },
};
