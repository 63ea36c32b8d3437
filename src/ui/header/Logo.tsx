/** The mark of Flakesmith: six arms of a flake, struck out of a hexagonal nut. `favicon.svg` is the same. */

export function Logo() {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <path
        fill="var(--accent)"
        stroke="var(--accent)"
        strokeWidth="3"
        strokeLinejoin="round"
        d="M16 3.2 27.1 9.6v12.8L16 28.8 4.9 22.4V9.6z"
      />
      <path
        stroke="var(--on-accent)"
        strokeWidth="2.6"
        strokeLinecap="round"
        d="M16 7.2v5M16 19.8v5M8.4 11.6l4.3 2.5M19.3 17.9l4.3 2.5M8.4 20.4l4.3-2.5M19.3 14.1l4.3-2.5"
      />
    </svg>
  );
}
