// What would be made: how much, what was left out and why, what is worth a second look, and who answers what.
import { fieldProblems } from '@/app/_http/field-problems'
import { Banner } from '@/components/layout/banner'
import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/ui/data-table'
import { Facts } from '@/components/ui/facts'
import type { CollectionPlan } from '@/lib/data/collection-plan'
import type { LeftOut } from '@/lib/domain/collecting/plan-copy'
import { formatDate, formatInstant, formatPeriod } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'

export function PlanPanel({ t, locale, plan }: { readonly t: Messages; readonly locale: Locale; readonly plan: CollectionPlan }) {
  const words = t.collections
  const { head, period, items, leftOut, questions, figures, responders, units } = plan
  const unitName = (id: number): string => {
    const unit = units.find((one) => one.id === id)
    return (locale === 'en' ? unit?.nameEn : unit?.name) ?? ''
  }
  const byResponder = new Map<number, Set<string>>()
  for (const { metric, duties } of items) for (const { responderId } of duties) byResponder.set(responderId, (byResponder.get(responderId) ?? new Set()).add(metric.code))
  const figuresOf = (id: number): number => items.reduce((sum, { duties }) => sum + duties.filter(({ responderId }) => responderId === id).length, 0)
  const order = new Map(units.map(({ id }, index) => [id, index]))
  const rows = [...byResponder].map(([id, metrics]) => ({ id, metrics: metrics.size, figures: figuresOf(id) })).toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
  return (
    <>
      {questions.length > 0 && (
        <Banner t={t} look="warning" word={words.questions}>
          <ul className="list-disc ps-5">
            {fieldProblems(t, questions).map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
          <p>{words.questionsNote}</p>
        </Banner>
      )}
      {leftOut.length > 0 && (
        <Banner t={t} look="info" word={words.leftOut}>
          <ul className="list-disc ps-5">
            {leftOut.map((one) => (
              <li key={JSON.stringify(one)}>{leftWords({ t, locale, plan, one, unitName })}</li>
            ))}
          </ul>
        </Banner>
      )}
      <Section id="plan" title={words.preview} note={words.previewNote(String(items.length), String(figures), String(responders))} panel>
        <Facts
          columns
          facts={[
            { name: words.name, value: locale === 'en' ? head.titleEn : head.titleZh },
            { name: words.code, value: <code>{plan.code}</code> },
            { name: words.period, value: formatPeriod(locale, period) },
            { name: words.opensOn, value: formatDate(locale, head.opensOn) },
            { name: words.due, value: formatInstant(locale, head.dueAt) },
            { name: words.issuer, value: head.issuer },
            { name: words.formNumber, value: head.formNumber ?? words.none1 },
            { name: words.approvalNumber, value: head.approvalNumber ?? words.none1 },
            { name: words.validUntil, value: head.validUntil === null ? words.none1 : formatDate(locale, head.validUntil) },
          ]}
        />
      </Section>
      <div className="panel">
        <DataTable
          id="plan-units"
          caption={words.who}
          dense
          rows={rows}
          rowKey={({ id }) => String(id)}
          columns={[
            { key: 'unit', header: words.responder, cell: ({ id }) => unitName(id) },
            { key: 'metrics', header: words.metric, numeric: true, cell: ({ metrics }) => String(metrics) },
            { key: 'figures', header: words.figuresAsked, numeric: true, cell: ({ figures: count }) => words.asksOf(String(count)) },
          ]}
        />
      </div>
    </>
  )
}

interface LeftWords {
  readonly t: Messages
  readonly locale: Locale
  readonly plan: CollectionPlan
  readonly one: LeftOut
  readonly unitName: (id: number) => string
}

function leftWords({ t, locale, plan, one, unitName }: LeftWords): string {
  const words = t.collections
  const metricName = (code: string): string => {
    const metric = plan.metrics.find((known) => known.code === code)
    return (locale === 'en' ? metric?.nameEn : metric?.nameZh) ?? code
  }
  switch (one.kind) {
    case 'metric':
      return one.why === 'ended' ? words.leftMetricEnded(metricName(one.metricCode)) : words.leftMetricComputed(metricName(one.metricCode))
    case 'period':
      return words.leftPeriod(metricName(one.metricCode), one.periodKey)
    case 'subject':
      return words.leftSubject(unitName(one.unitId), String(one.figures))
    case 'responder':
      return words.leftResponder(unitName(one.unitId), unitName(one.nowId), String(one.figures))
    case 'newcomer':
      return words.leftNewcomer(unitName(one.unitId))
  }
}
