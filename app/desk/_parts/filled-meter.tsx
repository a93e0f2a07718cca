// How many of the figures asked for are filled in: the numbers, and a bar beside them.

export function FilledMeter({ filled, asked, words }: { readonly filled: number; readonly asked: number; readonly words: string }) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <progress className="meter" max={asked} value={filled} aria-hidden="true" />
      {words}
    </span>
  )
}
