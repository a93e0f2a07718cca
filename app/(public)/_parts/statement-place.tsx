// Where a document says something, and how its words for scope and span were read.
import { Link } from '@/components/ui/link'
import type { Statement } from '@/lib/domain/statement'
import { formatPeriod } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { documentTitles } from '../_reading/document-titles'
import { readingDay } from '../_reading/reading-day'
import { onDayHref } from '../_reading/selection'
import { either } from '../_reading/words'

export async function StatementPlace({ t, locale, statement }: { readonly t: Messages; readonly locale: Locale; readonly statement: Statement }) {
  const { documentSlug, section, code, period } = statement
  const [titles, asOf] = await Promise.all([documentTitles(locale), readingDay()])
  const title = titles.get(documentSlug) ?? statement.documentTitle
  const note = either(locale, statement.noteZh, statement.noteEn)
  const periodNote = either(locale, statement.periodNoteZh, statement.periodNoteEn)
  return (
    <div className="flex flex-col gap-1 text-muted">
      <p>
        <Link href={`${onDayHref(`/documents/${encodeURIComponent(documentSlug)}`, asOf)}#${encodeURIComponent(code)}`}>
          {t.metricPage.inDocument({ title, section, heading: either(locale, statement.sectionTitle, statement.sectionTitleEn) })}
        </Link>
      </p>
      <p>{t.metricPage.scope(either(locale, statement.scopeZh, statement.scopeEn))}</p>
      <p>
        {t.metricPage.periodSaid(either(locale, statement.periodZh, statement.periodEn))}
        {period !== null && periodNote !== null && <> · {t.metricPage.periodRead(formatPeriod(locale, period))}</>}
      </p>
      {periodNote !== null && <p>{periodNote}</p>}
      {note !== null && <p>{t.metricPage.noteOnIt(note)}</p>}
    </div>
  )
}
