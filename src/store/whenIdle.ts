/** Work that waits until the browser has nothing else to do. */

/** Runs `work` then, or after `atLatest` milliseconds; gives the way to call it off. */
export function whenIdle(work: () => void, atLatest: number): () => void {
  // Safari has no idle callbacks.
  if (window.requestIdleCallback === undefined) {
    const timer = setTimeout(work, Math.min(atLatest, 200));
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(work, { timeout: atLatest });
  return () => window.cancelIdleCallback(handle);
}
