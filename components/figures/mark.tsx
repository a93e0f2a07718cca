// The silhouettes of statuses and the arrows of changes stand in hundreds of rows: drawn once a page, and named wherever they stand.
import { ICON_PATHS, type IconName } from '@/components/ui/icon'
import type { FigureStatus } from '@/lib/domain/status'
import { STATUS_SHAPES, type StatusShape } from './status-shape'

const ARROWS = ['arrow-up', 'arrow-down', 'arrow-flat'] as const satisfies readonly IconName[]

interface MarkProps {
  readonly name: FigureStatus | (typeof ARROWS)[number]
}

/** One mark in the colour and size of the text around it; hidden from readers, since a word always stands with it. */
export function Mark({ name }: MarkProps) {
  return (
    <svg className="glyph" width="16" height="16" aria-hidden="true">
      <use href={`#mark-${name}`} />
    </svg>
  )
}

/** What every `Mark` of the page is drawn from; shown nowhere itself. */
export function MarkSprite() {
  return (
    <svg className="absolute" width="0" height="0" aria-hidden="true">
      {Object.entries(STATUS_SHAPES).map(([status, shape]) => (
        <symbol key={status} id={`mark-${status}`} viewBox="0 0 16 16" fill="none">
          <Silhouette shape={shape} />
        </symbol>
      ))}
      {ARROWS.map((arrow) => (
        <symbol key={arrow} id={`mark-${arrow}`} viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round">
          <path d={ICON_PATHS[arrow]} />
        </symbol>
      ))}
    </svg>
  )
}

// The glyph takes its stroke from where the mark stands: the colour of the ground there.
function Silhouette({ shape: { outline, glyph, stroke } }: { readonly shape: StatusShape }) {
  return (
    <>
      {outline && <path d={outline} stroke="none" fill="currentColor" />}
      {glyph && <path d={glyph} strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />}
      {stroke && <path d={stroke} stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />}
    </>
  )
}
