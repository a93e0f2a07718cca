// One printed rate against its counts: the verdict in a sentence, the picture, and where to look.
import type { ReactNode } from 'react'
import { PrintedAgainstComputed } from '@/components/charts/printed-against-computed'
import { VerdictBadge } from '@/components/figures/verdict-badge'
import type { Figure } from '@/lib/domain/figure'
import type { PrintedCheck } from '@/lib/domain/printed-check'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { askLines, baseLines, checkSentence } from '../_reading/check-words'
import { expressionOf } from '../_reading/figure-words'
import { StatementPlace } from './statement-place'

interface CheckBlockProps {
  readonly t: Messages
  readonly locale: Locale
  /** Unique on the page. */
  readonly id: string
  readonly figure: Figure
  readonly check: PrintedCheck
  /** Names the block: the metric with a link, or what was printed. */
  readonly heading: ReactNode
  /** What can be taken away of the picture; left out where a page ships no script. */
  readonly files?: ReactNode
}

export function CheckBlock({ t, locale, id, figure, check, heading, files }: CheckBlockProps) {
  const { reconciliation } = check
  const expression = expressionOf(t, figure)
  const ask = reconciliation === null ? [] : askLines(t, figure, reconciliation)
  const bases = reconciliation === null ? [] : baseLines(locale, t, figure, reconciliation)
  return (
    <article className="grid gap-x-8 gap-y-4 print-together lg:grid-cols-[minmax(0,1fr)_21rem]" aria-labelledby={`${id}-name`}>
      <div className="min-w-0">
        <h3 id={`${id}-name`} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-lg">
          <span>{heading}</span>
          {reconciliation !== null && <VerdictBadge t={t} verdict={reconciliation.verdict} />}
        </h3>
        <p className="mt-2 max-w-3xl">{checkSentence(locale, t, figure, check)}</p>
        {!check.agrees && figure.revision.seq > 1 && figure.revision.reason !== null && <p className="mt-1 max-w-3xl">{t.metricPage.corrected(figure.revision.reason)}</p>}
        {reconciliation !== null && expression !== null && (
          <div className="chart">
            <PrintedAgainstComputed t={t} id={`${id}-picture`} title={t.metricPage.pictureTitle({ printed: reconciliation.printed, expression })} input={{ ...reconciliation, expression }} />
            {files && <div className="no-print mt-1">{files}</div>}
          </div>
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-4 text-sm">
        <Lines title={t.metricPage.askTitle} lines={ask} />
        <Lines title={t.metricPage.otherBasesTitle} lines={bases} />
        <StatementPlace t={t} locale={locale} statement={check.statement} />
      </div>
    </article>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <div>
      <h4>{title}</h4>
      <ul className="mt-1 flex list-disc flex-col gap-1 ps-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
