// One part of the work queue: each row as a whole leads to where the work is done.
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import type { QueueRow } from '@/lib/data/work-queue'
import type { QueuePart } from '@/lib/domain/collecting/work-queue'
import { dueMoment } from '@/lib/i18n/due-words'
import { formatPeriod } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { now } from '@/lib/platform/clock'
import { DueText } from './due-text'
import { FilledMeter } from './filled-meter'
import { SubmissionPill } from './submission-pill'

/** What still takes figures, and so takes a file. */
const TO_FILL: ReadonlySet<QueuePart> = new Set(['overdue', 'week', 'month', 'later', 'returned'])

export function QueueList({ t, locale, rows }: { readonly t: Messages; readonly locale: Locale; readonly rows: readonly QueueRow[] }) {
  const words = t.workQueue
  const at = now()
  return (
    <ul className="queue">
      {rows.map((row) => {
        const { collection, unit, part } = row
        const folder = part === 'review' ? 'review' : 'entry'
        return (
          <li key={`${collection.code} ${unit.code}`}>
            <div>
              <Link className="queue-link" href={`/desk/${folder}/${collection.code}/${encodeURIComponent(unit.code)}`}>
                {words.row(locale === 'en' ? collection.titleEn : collection.titleZh, locale === 'en' ? unit.nameEn : unit.name)}
              </Link>
              <span className="stack-note">{formatPeriod(locale, collection.period)}</span>
            </div>
            <div className="queue-facts">
              <SubmissionPill t={t} state={row.state} />
              <DueText t={t} due={row.due} state={row.state} />
              <FilledMeter filled={row.filled} asked={row.asked} words={words.figures(String(row.filled), String(row.asked))} />
              {TO_FILL.has(part) && (
                <Link className="queue-side" href={`/desk/import/${collection.code}/${encodeURIComponent(unit.code)}`} aria-label={t.upload.titleOf(locale === 'en' ? collection.titleEn : collection.titleZh, locale === 'en' ? unit.nameEn : unit.name)}>
                  <Icon name="upload" /> {t.upload.toUpload}
                </Link>
              )}
              <span className="text-muted">{row.lastBy === null || row.lastAt === null ? words.nobodyYet : words.lastBy(row.lastBy, dueMoment(row.lastAt, at))}</span>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
