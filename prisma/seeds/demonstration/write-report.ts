// The invented annual report of a year in the database, each of its statements linked to the figure that it prints.
import 'server-only'
import { dateValue } from '@/lib/data/decimal'
import type { Transaction } from '@/lib/data/transaction'
import { metrics } from '../reference/reference-data'
import { need, type Ids } from '../load-catalogue'
import { DEMO_CITY } from './city/regions'
import { nameOf } from './figures/make-figures'
import { headingOf, type DemoDocument } from './report/annual-report'
import type { Written } from './write-figures'

/** @returns how many statements it has */
export async function writeReport(tx: Transaction, { unitIds, metricIds, periodId }: { readonly unitIds: Ids; readonly metricIds: Ids; readonly periodId: number }, periodKey: string, { statements, slug, title, titleEn, issuer, issuedOn }: DemoDocument, written: Written): Promise<number> {
  const document = await tx.document.create({ data: { slug, title, titleEn, issuer, number: null, issuedOn: dateValue(issuedOn) }, select: { id: true } })
  const named = new Map(metrics.map((metric) => [metric.code, metric]))
  await tx.statement.createMany({
    data: statements.map((statement, index) => {
      const metric = named.get(statement.metricCode)
      const heading = headingOf(statement.section)
      return {
        code: statement.code, documentId: document.id, section: statement.section, sectionTitle: heading.zh, sectionTitleEn: heading.en, sort: index + 1,
        subjectZh: metric?.nameZh ?? '', subjectEn: metric?.nameEn ?? '', metricId: need(metricIds, statement.metricCode), unitId: need(unitIds, DEMO_CITY),
        periodZh: `${periodKey}年`, periodEn: periodKey, periodId, printed: statement.printed, value: statement.value, qualifier: statement.qualifier, unitOfMeasure: statement.unit,
        kind: 'VALUE' as const, scopeZh: '全市', scopeEn: 'whole city', ownerZh: metric?.ownerZh ?? '', ownerEn: metric?.ownerEn ?? '',
      }
    }),
  })
  const rows = await tx.statement.findMany({ where: { documentId: document.id }, select: { id: true, code: true } })
  const ids = new Map(rows.map(({ id, code }) => [code, id]))
  await tx.statementLink.createMany({
    data: statements.flatMap(({ code, metricCode, relation }) => {
      const observationId = written.get(nameOf(metricCode, DEMO_CITY, periodKey))?.observationId
      const statementId = ids.get(code)
      return observationId === undefined || statementId === undefined ? [] : [{ statementId, observationId, relation }]
    }),
  })
  return statements.length
}
