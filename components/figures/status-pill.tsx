import type { FigureStatus } from '@/lib/domain/status'
import { STATUS_SHAPES } from './status-shape'

interface StatusPillProps {
  readonly status: FigureStatus
  /** 达标, 临近, 未达标, 监测, 未报 in the reader's language. */
  readonly word: string
  /** Where the threshold and its source are explained. */
  readonly href?: string | undefined
  /** No ground and no edge, for tables. */
  readonly plain?: boolean
}

/** A status: word, silhouette, edge, and colour last. */
export function StatusPill({ status, word, href, plain }: StatusPillProps) {
  const shape = STATUS_SHAPES[status]
  const dress = ['pill', `tone-${shape.tone}`, shape.edge === 'plain' ? '' : `pill-${shape.edge}`, plain ? 'pill-plain' : '']
    .filter(Boolean)
    .join(' ')
  const inside = (
    <>
      <StatusMark status={status} />
      {word}
    </>
  )
  return href ? (
    <a href={href} className={dress}>
      {inside}
    </a>
  ) : (
    <span className={dress}>{inside}</span>
  )
}

/** The silhouette alone; hidden from readers, since the word always stands with it. */
export function StatusMark({ status }: { readonly status: FigureStatus }) {
  const shape = STATUS_SHAPES[status]
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="none" aria-hidden="true">
      {shape.outline && <path d={shape.outline} fill="currentColor" />}
      {shape.glyph && <path d={shape.glyph} className="glyph" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />}
      {shape.stroke && <path d={shape.stroke} stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />}
    </svg>
  )
}
