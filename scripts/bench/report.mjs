/** The figures as the page that keeps them. */

import { arch, availableParallelism, totalmem } from 'node:os';

const ms = (time) => `${time.toFixed(1)} ms`;
const kb = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

/** `BENCHMARKS.md`, whole. */
export function report({
  generating,
  diagnosing,
  load,
  typing,
  inPreview,
  catalogs,
  searching,
  page,
}) {
  return `# Benchmarks

Taken by \`npm run bench -- --write\`, on the production build, on ${availableParallelism()} cores (${arch()}) with ${Math.round(totalmem() / 2 ** 30)} GiB of memory, Node ${process.versions.node} and Chromium ${typing.version} without a window. Figures of one machine: compare them with each other, not with those of another.

## Typing

From the keydown (the event's own time stamp) to the first task after the frame in which Monaco's text shows the change; ${typing.measured[0]?.count} keystrokes in a text field of the home, after a warm-up, with a pause between them. The aim is a 95th percentile within one frame, 16 ms.

| options set | median | 95th percentile |
|---:|---:|---:|
${typing.measured.map(({ options, p50, p95 }) => `| ${options} | ${ms(p50)} | ${ms(p95)} |`).join('\n')}

The same for keystrokes in the preview itself, in a \`home.nix\` of ${inPreview.lines.toLocaleString('en')} lines that a person wrote, from the keydown to the first task after the frame that shows the letter. The aim is 16 ms.

| median | 95th percentile |
|---:|---:|
| ${ms(inPreview.p50)} | ${ms(inPreview.p95)} |

## Catalogs

All options of Home Manager, NixOS and nix-darwin: from Ctrl+K, with nothing of them loaded, to the first rows of the tree; then from each keydown in the search to the first task after the frame that shows what was found (${catalogs.search.count} keystrokes), and the longest task of the page meanwhile. The aims are 300 ms, 16 ms and 50 ms.

| ready | search, median | search, 95th percentile | longest task |
|---:|---:|---:|---:|
| ${ms(catalogs.ready)} | ${ms(catalogs.search.p50)} | ${ms(catalogs.search.p95)} | ${catalogs.longest === 0 ? 'under 50 ms' : ms(catalogs.longest)} |

The search alone, in Node as in the page's worker, among ${searching.options.toLocaleString('en')} options: ${ms(searching.ready)} until the first search can begin (nothing compiled yet), then a median of ${ms(searching.p50)} and a 95th percentile of ${ms(searching.p95)} for each keystroke.

## First load

Everything that has come when the form stands on the page and can be typed into: ${load.files} files. Monaco comes later and is not counted. The aim is 150 KB.

| as it is | gzip | brotli |
|---:|---:|---:|
| ${kb(load.plain)} | ${kb(load.gzip)} | ${kb(load.brotli)} |

## Lighthouse, mobile

The median of three runs with Lighthouse's own slow phone and slow network, served with gzip as static hosts do. The aim for performance is 95.

| performance | accessibility | best practices | SEO | first paint | largest paint | blocked | layout shift |
|---:|---:|---:|---:|---:|---:|---:|---:|
| ${page.performance} | ${page.accessibility} | ${page.bestPractices} | ${page.seo} | ${page.firstPaint} ms | ${page.largestPaint} ms | ${page.blocked} ms | ${page.shift.toFixed(3)} |

## Generating

\`generate(config)\`, that is all files with their spans, in Node, for a config nobody has generated before.

| options set | median | 95th percentile |
|---:|---:|---:|
${generating.map(({ options, p50, p95 }) => `| ${options} | ${ms(p50)} | ${ms(p95)} |`).join('\n')}

## Diagnosing

\`diagnose(config, catalogs)\`, that is every rule, and every option looked up and held against its type, in Node as in the page's worker. The aims for the 95th percentile are 8 ms and 80 ms.

| options set | median | 95th percentile |
|---:|---:|---:|
${diagnosing.map(({ options, p50, p95 }) => `| ${options} | ${ms(p50)} | ${ms(p95)} |`).join('\n')}
`;
}
