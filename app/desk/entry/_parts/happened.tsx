// What the reader must know before the sheet: why it came back, and which comments wait. Why it cannot be typed into stands at the grid.
import { Banner } from '@/components/layout/banner'
import type { CollectionSheet } from '@/lib/data/collection-sheet'
import type { WaitingThread } from '@/lib/data/comments'
import type { TrailEvent } from '@/lib/data/submission-trail'
import { cellKey } from '@/lib/domain/collecting/cell'
import { formatInstant } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'

interface HappenedProps {
  readonly t: Messages
  readonly locale: Locale
  readonly sheet: CollectionSheet
  readonly trail: readonly TrailEvent[]
  readonly waiting: readonly WaitingThread[]
}

const TOLD = { RETURN: 'returnedBy', REOPEN: 'reopenedBy', WAIVE: 'waivedBy' } as const

function Waiting({ t, locale, sheet, waiting }: Omit<HappenedProps, 'trail'>) {
  return (
    <>
      <p>{t.entry.openThreads(String(waiting.length))}</p>
      <ul>
        {waiting.map((thread) => {
          const row = sheet.rows.find(({ metric, subject, period }) => metric.code === thread.metricCode && subject.id === thread.unitId && period.key === thread.periodKey)
          const name = row === undefined ? thread.metricCode : locale === 'en' ? row.metric.nameEn : row.metric.nameZh
          const key = cellKey({ metricCode: thread.metricCode, subjectCode: row?.subject.code ?? '', periodKey: thread.periodKey })
          return (
            <li key={thread.id}>
              <a href={`#cell=${encodeURIComponent(key)}`}>{name}</a> <span className="comment-text">{thread.text}</span> <span className="text-muted">{t.drawer.byAt(thread.by, formatInstant(locale, thread.at))}</span>
            </li>
          )
        })}
      </ul>
    </>
  )
}

export function Happened({ t, locale, sheet, trail, waiting }: HappenedProps) {
  const last = trail.at(-1)
  const told = last?.act === 'RETURN' || last?.act === 'REOPEN' || last?.act === 'WAIVE' ? t.entry[TOLD[last.act]](last.by ?? t.entry.bySystem, formatInstant(locale, last.at)) : null
  return (
    <>
      {told !== null && (
        <Banner t={t} look={last?.act === 'RETURN' ? 'warning' : 'info'} word={t.submissionState[last?.to ?? 'DRAFT']}>
          {told}
          <p className="comment-text">{last?.note}</p>
        </Banner>
      )}
      {waiting.length > 0 && (
        <Banner t={t} look="warning">
          <Waiting t={t} locale={locale} sheet={sheet} waiting={waiting} />
        </Banner>
      )}
    </>
  )
}
