// Every statement of a document about the metric: recomputed where it prints a rate, compared where it prints a number, told otherwise.
import { Section } from '@/components/layout/section'
import type { ReleaseLabel } from '@/lib/data/published'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { recomputedFigure } from '../../../_figures/recomputed'
import { CheckBlock } from '../../../_parts/check-block'
import { FigureFilesWithCopy } from '../../../_parts/figure-files-with-copy'
import { StatementPlace } from '../../../_parts/statement-place'
import { saidSentence } from '../../../_reading/check-words'
import { expressionOf, valueText } from '../../../_reading/figure-words'
import { subjectName } from '../../../_reading/words'
import type { CheckedFigure, MetricContents } from './load'

interface StatementsSectionProps {
  readonly t: Messages
  readonly locale: Locale
  readonly contents: Pick<MetricContents, 'metric' | 'figure' | 'said' | 'city'>
  /** Null before the first release. */
  readonly reading: ReleaseLabel | null
}

export function StatementsSection({ t, locale, contents, reading }: StatementsSectionProps) {
  const { metric, figure, said, city } = contents
  const isRate = metric.numeratorCode !== null
  const title = figure === null ? t.metricPage.saidTitle : isRate ? t.metricPage.recomputeTitle : t.metricPage.compareTitle
  const expression = figure === null ? null : expressionOf(t, figure)
  return (
    <Section id="checks" title={title} panel>
      {said.length === 0 ? (
        <p>{figure === null || expression === null ? t.metricPage.noStatement : t.metricPage.noStatementComputed({ expression, value: valueText(locale, figure) })}</p>
      ) : (
        <div className="flex flex-col gap-8">
          {said.map((one) => (
            <Said key={one.statement.code} t={t} locale={locale} one={one} cityCode={city.code} reading={reading} />
          ))}
        </div>
      )}
    </Section>
  )
}

interface SaidProps extends Pick<StatementsSectionProps, 't' | 'locale' | 'reading'> {
  readonly one: CheckedFigure
  readonly cityCode: string
}

async function Said({ t, locale, one: { statement, figure, check }, cityCode, reading }: SaidProps) {
  const heading = (
    <>
      {statement.printed !== null && (
        <span lang="zh-CN" className="text-2xl">
          {t.reading.quote(statement.printed)}
        </span>
      )}{' '}
      <span className="text-base font-normal text-muted">{subjectName(locale, statement)}</span>
    </>
  )
  if (figure !== null && check !== null) {
    const picture = reading === null ? null : await recomputedFigure({ t, locale }, { figure, check, isCity: figure.unit.code === cityCode }, reading)
    return <CheckBlock t={t} locale={locale} id={`said-${statement.code}`} figure={figure} check={check} heading={heading} files={picture === null ? undefined : <FigureFilesWithCopy display={{ t }} figure={picture} />} />
  }
  return (
    <article className="grid gap-x-8 gap-y-3 lg:grid-cols-[minmax(0,1fr)_21rem]" aria-labelledby={`said-${statement.code}`}>
      <div>
        <h3 id={`said-${statement.code}`}>{heading}</h3>
        <p className="mt-2 max-w-3xl">{saidSentence(t, statement)}</p>
      </div>
      <div className="text-sm">
        <StatementPlace t={t} locale={locale} statement={statement} />
      </div>
    </article>
  )
}
