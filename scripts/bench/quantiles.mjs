/** What is told of many measurements of the same thing. */

/** The median and the 95th percentile (nearest rank), in the unit of the measurements. */
export function quantiles(measurements) {
  const sorted = measurements.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  return { p50: at(0.5), p95: at(0.95), count: sorted.length };
}
