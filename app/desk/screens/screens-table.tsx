// Addresses of walls: those in force can be ended, the others say how they ended.
import { ConfirmedForm } from '../_parts/confirmed-form.client'
import { DataTable } from '@/components/ui/data-table'
import type { Screen } from '@/lib/data/screens'
import { isScreenLine, SCREEN_LINES, screenStanding } from '@/lib/domain/screen/screen-token'
import { formatDate, formatInstant } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { dayOf, now } from '@/lib/platform/clock'
import { endScreen } from './actions'

interface ScreensTableProps {
  readonly t: Messages
  readonly locale: Locale
  readonly screens: readonly Screen[]
  readonly caption: string
}

export function ScreensTable({ t, locale, screens, caption }: ScreensTableProps) {
  const words = t.screensDesk
  // The instant is the first after its last day.
  const lastDay = ({ expiresAt }: Screen): string => formatDate(locale, dayOf(new Date(Date.parse(expiresAt) - 1)), 'table')
  const lineOf = ({ line }: Screen): string => {
    const known = SCREEN_LINES.find((one) => one === line)
    return known === undefined ? (isScreenLine(line) ? t.period.ofRelease(line) : line) : words.lines[known]
  }
  const stateOf = (screen: Screen) => {
    if (screen.endedAt !== null) return words.endedBy(screen.endedBy ?? '', formatInstant(locale, screen.endedAt))
    if (screenStanding(screen, now().getTime()) === 'expired') return words.expired(lastDay(screen))
    return (
      <ConfirmedForm
        action={endScreen}
        hidden={{ screen: String(screen.id) }}
        look="danger"
        buttonId={`end-${screen.id}`}
        words={{ button: words.endOf(screen.label), question: words.endQuestion(screen.label), confirm: words.endConfirm, cancel: words.cancel, refusedTitle: words.endRefused }}
      />
    )
  }
  return (
    <DataTable
      id={`screens-${caption}`}
      caption={caption}
      rows={screens}
      rowKey={({ id }) => String(id)}
      columns={[
        { key: 'label', header: words.column.label, cell: ({ label }) => label },
        { key: 'line', header: words.column.line, cell: lineOf },
        { key: 'made', header: words.column.madeBy, cell: ({ madeBy, madeAt }) => `${madeBy} ${formatDate(locale, dayOf(new Date(Date.parse(madeAt))), 'table')}` },
        { key: 'expires', header: words.column.expires, nowrap: true, cell: lastDay },
        { key: 'seen', header: words.column.seen, nowrap: true, cell: ({ seenOn }) => (seenOn === null ? words.never : formatDate(locale, seenOn, 'table')) },
        { key: 'state', header: words.column.state, cell: stateOf },
      ]}
    />
  )
}
