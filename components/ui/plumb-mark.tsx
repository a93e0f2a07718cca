// The product's mark: a line and its bob. It stands in the masthead and beside every recomputed figure.

/** A plumb line in the colour of the text; hidden from readers, since a word always stands beside it. */
export function PlumbMark() {
  return (
    <svg viewBox="0 0 18 32" width="18" height="32" fill="none" stroke="currentColor" aria-hidden="true">
      <path d="M4 1.5h10" strokeWidth="2" strokeLinecap="round" />
      <path d="M9 1.5v15" strokeWidth="1.5" />
      <path d="M9 16l4 3.2c0 4.4-1.6 8.3-4 11.3-2.4-3-4-6.9-4-11.3z" fill="currentColor" strokeWidth="1" strokeLinejoin="round" />
    </svg>
  )
}
