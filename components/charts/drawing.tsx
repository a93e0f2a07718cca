// Puts finished drawings on a page: one for narrow places, one for wide ones, and the container shows the one that fits.
import type { Svg } from './svg'

/** Widths in px that drawings are laid out for; below 38 rem of room the narrow one is shown. */
export const NARROW = 340
export const WIDE = 680

/**
 * The only place that writes markup by hand; `Svg` is made by `tag`, which escapes all text.
 * @param wide left out where one width serves both
 */
export function Drawing({ narrow, wide }: { readonly narrow: Svg; readonly wide: Svg }) {
  return (
    <>
      <div className="drawing drawing-narrow" dangerouslySetInnerHTML={{ __html: narrow.markup }} />
      <div className="drawing drawing-wide" dangerouslySetInnerHTML={{ __html: wide.markup }} />
    </>
  )
}
