/**
 * Takes the figures that `BENCHMARKS.md` keeps: typing, catalogs, first load, Lighthouse, generating. Prints
 * them; with `--write` it writes the page anew. Needs a built `dist/`, which `npm run bench` makes.
 */

import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { measureCatalogs } from './bench/catalogs.mjs';
import { measureDiagnosing } from './bench/diagnosing.mjs';
import { measureGenerating } from './bench/generating.mjs';
import { measurePage } from './bench/lighthouse.mjs';
import { measureLoad } from './bench/load.mjs';
import { report } from './bench/report.mjs';
import { measureSearching } from './bench/searching.mjs';
import { serveBuild } from './bench/serve.mjs';
import { measureTyping, measureTypingInPreview } from './bench/typing.mjs';
import { provideBrowser } from './provideBrowser.mjs';

process.chdir(resolve(import.meta.dirname, '..'));
const trouble = provideBrowser();
if (trouble !== undefined) throw new Error(trouble);

const server = await serveBuild('dist');
const generating = await measureGenerating([500, 5_000]);
const diagnosing = await measureDiagnosing([500, 5_000]);
const searching = await measureSearching('26.05');
const load = await measureLoad(server.origin);
const typing = await measureTyping(server.origin, [50, 500]);
const inPreview = await measureTypingInPreview(server.origin, 760);
const catalogs = await measureCatalogs(server.origin);
const page = await measurePage(server.origin);
server.close();

const text = report({ generating, diagnosing, load, typing, inPreview, catalogs, searching, page });
console.log(`\n${text}`);
if (process.argv.includes('--write')) writeFileSync('BENCHMARKS.md', text);
