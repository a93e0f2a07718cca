import type { FigureStatus } from '@/lib/domain/status'
import { Mark } from './mark'
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
      <Mark name={status} />
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
