/** Work that waits for a pause, and is never lost when the page goes away first. */

export interface Later {
  /** Runs `work` after the pause, in place of what was waiting. */
  readonly schedule: (work: () => void) => void;
  /** Runs what is waiting now. */
  readonly flush: () => void;
  readonly cancel: () => void;
}

/** Waits `pause` milliseconds on this window's clock. */
export function later(window: Window, pause: number): Later {
  let timer: number | undefined;
  let waiting: (() => void) | undefined;

  function cancel(): void {
    window.clearTimeout(timer);
    timer = undefined;
    waiting = undefined;
  }

  function flush(): void {
    const work = waiting;
    cancel();
    work?.();
  }

  // Phones end pages without more than this.
  window.document.addEventListener('visibilitychange', () => {
    if (window.document.visibilityState === 'hidden') flush();
  });
  window.addEventListener('pagehide', flush);

  return {
    schedule: (work) => {
      cancel();
      waiting = work;
      timer = window.setTimeout(flush, pause);
    },
    flush,
    cancel,
  };
}
