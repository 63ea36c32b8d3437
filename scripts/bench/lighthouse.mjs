/** Lighthouse's judgement of the page on a slow phone. */

import lighthouse from 'lighthouse';
import { launch } from './browser.mjs';

const debuggingPort = 9333;
const runs = 3;

/** The run of the median score: scores from 0 to 100, and times in milliseconds. */
export async function measurePage(origin) {
  const results = [];
  for (let run = 0; run < runs; run++) {
    const browser = await launch([`--remote-debugging-port=${debuggingPort}`]);
    const result = await lighthouse(origin, { port: debuggingPort, logLevel: 'error' });
    await browser.close();
    if (result === undefined) throw new Error('Lighthouse gave no result');
    const { categories, audits } = result.lhr;
    const score = (id) => Math.round((categories[id]?.score ?? 0) * 100);
    const time = (id) => Math.round(audits[id]?.numericValue ?? Number.NaN);
    results.push({
      performance: score('performance'),
      accessibility: score('accessibility'),
      bestPractices: score('best-practices'),
      seo: score('seo'),
      firstPaint: time('first-contentful-paint'),
      largestPaint: time('largest-contentful-paint'),
      blocked: time('total-blocking-time'),
      shift: audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
    });
  }
  return results.toSorted((a, b) => a.performance - b.performance)[Math.floor(runs / 2)];
}
