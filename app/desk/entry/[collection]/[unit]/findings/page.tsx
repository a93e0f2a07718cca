// What the rules found in the grid of one unit and collection: errors first, each with the way to its cell; warnings are explained here.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { hide, openPage } from '@/app/_http/page'
import { DeskFrame } from '@/app/desk/_parts/desk-frame'
import { Banner } from '@/components/layout/banner'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { collectionSheet, type CollectionSheet } from '@/lib/data/collection-sheet'
import { cellKey } from '@/lib/domain/collecting/cell'
import { isOpen } from '@/lib/domain/collecting/submission'
import type { SheetFinding } from '@/lib/domain/rules/sheet-finding'
import type { Locale } from '@/lib/i18n/messages'
import { explain } from './actions'
import { ExplainForm } from './explain-form.client'
import { FindingsSection } from './findings-section'

interface FindingsPageProps {
  readonly params: Promise<{ readonly collection: string; readonly unit: string }>
}

const either = (locale: Locale, zh: string, en: string): string => (locale === 'en' ? en : zh)

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.findings.title }
}

export default async function FindingsPage({ params }: FindingsPageProps) {
  const { collection: collectionSegment, unit: unitSegment } = await params
  const grid = `/desk/entry/${collectionSegment}/${unitSegment}`
  const viewer = await openPage('page /desk/entry/[collection]/[unit]/findings', `${grid}/findings`)
  const result = await collectionSheet(viewer, decodeURIComponent(collectionSegment), decodeURIComponent(unitSegment))
  if (!result.ok) {
    const hidden = result.problems.some(({ code }) => code === 'permission.missing')
    return await hide(viewer, 'page /desk/entry/[collection]/[unit]/findings', unitSegment, hidden ? 'not-permitted' : 'absent')
  }
  const { t, locale } = await display()
  const sheet = result.value
  const { collection, unit, findings } = sheet
  const words = t.findings
  const mayExplain = sheet.mayRecord && takesChanges(sheet)
  const by = {
    error: findings.filter(({ severity }) => severity === 'error'),
    unexplained: findings.filter(({ severity, explanation }) => severity === 'warning' && explanation === null),
    explained: findings.filter(({ severity, explanation }) => severity === 'warning' && explanation !== null),
    hint: findings.filter(({ severity }) => severity === 'hint'),
  }
  const nameOf = namesIn(sheet, locale)
  const form = (finding: SheetFinding) =>
    finding.severity !== 'warning' || !mayExplain ? null : (
      <ExplainForm
        action={explain}
        id={`explain-${finding.rule}-${cellKey(finding.place)}`}
        hidden={{ collection: collection.code, unit: unit.code, rule: finding.rule, cell: cellKey(finding.place), values: Buffer.from(finding.valuesHash).toString('hex') }}
        given={finding.explanation?.text ?? ''}
        words={{ explanation: words.explanation, explanationHint: words.explanationHint, give: finding.explanation === null ? words.give : words.change, saving: words.saving, refusedTitle: words.refusedTitle }}
      />
    )
  const title = either(locale, collection.titleZh, collection.titleEn)
  return (
    <DeskFrame viewer={viewer} part="entry">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: words.heading(either(locale, unit.name, unit.nameEn), title), href: grid }, { label: words.title }]} />
      <PageHeading
        t={t}
        title={words.title}
        lead={words.lead}
        period={words.heading(either(locale, unit.name, unit.nameEn), title)}
        actions={
          <>
            <LinkButton href={grid}>{words.backToGrid}</LinkButton>
            <LinkButton href={`${grid}/check`} look="primary">
              {words.check}
            </LinkButton>
          </>
        }
      />
      {!sheet.mayRecord && <Banner t={t} look="info">{words.cannot}</Banner>}
      {sheet.mayRecord && !mayExplain && <Banner t={t} look="info">{words.closed}</Banner>}
      {findings.length === 0 ? (
        <EmptyState title={words.none} why={words.noneWhy} />
      ) : (
        <>
          <p role="status">
            {words.summary({ errors: String(by.error.length), unexplained: String(by.unexplained.length), explained: String(by.explained.length), hints: String(by.hint.length) })}
          </p>
          {(['error', 'unexplained', 'explained', 'hint'] as const).map((kind) => (
            <FindingsSection
              key={kind}
              t={t}
              locale={locale}
              id={kind}
              title={words.sections[kind]}
              findings={by[kind]}
              cellHref={({ place }) => `${grid}#cell=${encodeURIComponent(cellKey(place))}`}
              nameOf={nameOf}
              form={form}
            />
          ))}
        </>
      )}
    </DeskFrame>
  )
}

const takesChanges = ({ collection, submission, lock }: CollectionSheet): boolean =>
  collection.closedAt === null && lock === null && (submission === null || isOpen(submission.state))

/** Names of the metric and subject of a finding, from the row in which it stands. */
function namesIn({ rows }: CollectionSheet, locale: Locale) {
  const byKey = new Map(rows.map((row) => [cellKey({ metricCode: row.metric.code, subjectCode: row.subject.code, periodKey: row.period.key }), row]))
  return ({ place }: SheetFinding) => {
    const row = byKey.get(cellKey(place))
    if (row === undefined) return { metric: place.metricCode, subject: place.subjectCode }
    return { metric: either(locale, row.metric.nameZh, row.metric.nameEn), subject: either(locale, row.subject.name, row.subject.nameEn) }
  }
}
