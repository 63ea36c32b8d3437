/** The catalogs of the page: one client, whose worker starts when something is first asked of it. */

import { type CatalogClient, catalogClient } from '../catalog/catalogClient.ts';

let client: CatalogClient | undefined;

export function catalogs(): CatalogClient {
  client ??= catalogClient(new URL('catalogs/', document.baseURI).href);
  return client;
}
