// Puts finished drawings on a page: one for narrow places, one for wide ones, and the container shows the one that fits.
import type { Svg } from './svg'

/** Widths in px that drawings are laid out for; below 38 rem of room the narrow one is shown. */
export const NARROW = 340
export const WIDE = 680
/** For drawings beside each other, where there is 66 rem of room or more. */
export const BROAD = 1080

/**
 * The only place that writes markup by hand; `Svg` is made by `tag`, which escapes all text.
 * @param broad left out where no more than the wide one is needed
 */
export function Drawing({ narrow, wide, broad }: { readonly narrow: Svg; readonly wide: Svg; readonly broad?: Svg | undefined }) {
  return (
    <>
      <div className="drawing drawing-narrow" dangerouslySetInnerHTML={{ __html: narrow.markup }} />
      <div className={broad === undefined ? 'drawing drawing-wide' : 'drawing drawing-wide drawing-not-broad'} dangerouslySetInnerHTML={{ __html: wide.markup }} />
      {broad !== undefined && <div className="drawing drawing-broad" dangerouslySetInnerHTML={{ __html: broad.markup }} />}
    </>
  )
}

/** One drawing that fills the place it stands in, whatever its size: on a wall, text grows with the place. */
export function FittedDrawing({ drawing }: { readonly drawing: Svg }) {
  return <div className="screen-drawing" dangerouslySetInnerHTML={{ __html: drawing.markup }} />
}
