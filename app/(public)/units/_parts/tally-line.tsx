import { StatusPill } from '@/components/figures/status-pill'
import { FIGURE_STATUSES, type FigureStatus } from '@/lib/domain/status'
import type { Messages } from '@/lib/i18n/messages'

interface TallyLineProps {
  readonly t: Messages
  readonly tally: Readonly<Record<FigureStatus, number>>
}

/** How many figures have each status: 达标 9 · 临近 2 · 未达标 1. What does not occur is left out. */
export function TallyLine({ t, tally }: TallyLineProps) {
  return (
    <ul className="tally-line">
      {FIGURE_STATUSES.filter((status) => tally[status] > 0).map((status) => (
        <li key={status}>
          <StatusPill status={status} word={t.unitPage.tally(t.status[status], tally[status])} plain />
        </li>
      ))}
    </ul>
  )
}
