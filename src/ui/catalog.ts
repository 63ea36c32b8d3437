/** The catalogs in their worker, which starts when somebody first asks. */

import { type CatalogClient, catalogClient } from '../catalog/catalogClient.ts';

let client: CatalogClient | undefined;

export function catalogs(): CatalogClient {
  client ??= catalogClient(new URL('catalogs/', document.baseURI).href);
  return client;
}
