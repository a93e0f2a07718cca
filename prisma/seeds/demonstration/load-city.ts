// The invented city's units with their history, the catalogue with its breaks, targets and places: what its figures are about.
import 'server-only'
import { dateValue } from '@/lib/data/decimal'
import { ensurePeriod } from '@/lib/data/periods'
import type { Transaction } from '@/lib/data/transaction'
import { yearPeriod } from '@/lib/domain/period'
import { loadDefinitions, need, type Ids } from '../load-catalogue'
import { demoChanges, demoOrder, demoUnits } from './city/demo-city'
import { demoTargets } from './city/demo-targets'
import { demoWords } from './city/demo-words'
import type { DemoUnit } from './city/demo-unit'
import { DEMO_BUREAU, DEMO_CITY, demoTiles } from './city/regions'
import { definitionBreaks } from './figures/definition-breaks'

const day = (text: string | null): Date | null => (text === null ? null : dateValue(text))

async function loadUnits(tx: Transaction): Promise<Ids> {
  const ids = new Map<string, number>()
  for (const unit of demoUnits) ids.set(unit.key, (await tx.orgUnit.create({ data: { kind: unit.kind }, select: { id: true } })).id)
  const versionsOf = ({ key, versions, categoryZh, enforcementBody }: DemoUnit) =>
    versions.map(({ from, to, parent, ...names }) => ({
      ...names, unitId: need(ids, key), parentId: parent === null ? null : need(ids, parent), sort: demoOrder.indexOf(key) + 1, validFrom: day(from), validTo: day(to), categoryZh, enforcementBody,
    }))
  await tx.orgUnitVersion.createMany({ data: demoUnits.flatMap(versionsOf) })
  await tx.orgUnitChange.createMany({
    data: demoChanges.map(({ kind, on, from, to, noteZh, noteEn }) => ({ kind, effectiveOn: dateValue(on), fromUnitId: need(ids, from), toUnitId: to === null ? null : need(ids, to), noteZh, noteEn })),
  })
  await tx.tilePlace.createMany({ data: demoTiles.map(([code, row, column]) => ({ unitId: need(ids, code), row, column })) })
  return ids
}

/** Second versions of the definitions that changed: the same words, another count. */
async function breakDefinitions(tx: Transaction, metricIds: Ids): Promise<void> {
  for (const { codes, year, noteZh } of definitionBreaks) {
    const from = dateValue(`${year}-01-01`)
    for (const code of codes) {
      const { id, ...last } = await tx.metricVersion.findFirstOrThrow({ where: { metricId: need(metricIds, code), validTo: null }, orderBy: { version: 'desc' } })
      await tx.metricVersion.update({ where: { id }, data: { validTo: from } })
      await tx.metricVersion.create({ data: { ...last, legalBasis: last.legalBasis ?? [], version: last.version + 1, validFrom: from, breakNote: noteZh } })
    }
  }
}

async function loadTargets(tx: Transaction, unitIds: Ids, metricIds: Ids): Promise<void> {
  const years = [...new Set(demoTargets.flatMap(({ year }) => (year === null ? [] : [year])))]
  const periodIds = new Map<number | null, number>()
  for (const year of years) periodIds.set(year, await ensurePeriod(tx, yearPeriod(year)))
  await tx.target.createMany({
    data: demoTargets.map(({ metricCode, unit, year, known, ended, ...target }) => ({
      ...target, metricId: need(metricIds, metricCode), unitId: need(unitIds, unit), periodId: periodIds.get(year) ?? null, knownAt: dateValue(known), endedAt: day(ended),
    })),
  })
}

export interface LoadedCity {
  readonly units: number
  readonly metrics: number
}

/** Writes the city and marks the installation as a demonstration, which needs no first set-up. */
export async function loadCity(tx: Transaction, at: Date): Promise<LoadedCity> {
  const unitIds = await loadUnits(tx)
  await tx.installation.create({ data: { id: 1, cityUnitId: need(unitIds, DEMO_CITY), bureauUnitId: need(unitIds, DEMO_BUREAU), demonstration: true, setUpAt: at } })
  const metricIds = await loadDefinitions(tx, unitIds, demoWords)
  await breakDefinitions(tx, metricIds)
  await loadTargets(tx, unitIds, metricIds)
  return { units: unitIds.size, metrics: metricIds.size }
}
