import { expect, test } from 'vitest'
import { givenText } from '@/tests/builders/given-data'
import * as referenceData from './reference-data'

const { metrics, orgUnits, reportObservations, reportPeriods, reportStatements, targets, tileGrid, zoneStrip } = referenceData

test('the whole is 115 metrics in 9 groups, 63 org units, 52 statements, 47 figures, 14 targets and 16 duties', () => {
  const { metricGroups, calendar } = referenceData
  expect([metrics, metricGroups, orgUnits, reportStatements, reportObservations, targets, calendar].map((rows) => rows.length)).toEqual([
    115, 9, 63, 52, 47, 14, 16,
  ])
})

test('every code that one part uses is known to the part that keeps it', () => {
  const metricCodes = new Set(metrics.map(({ code }) => code))
  const unitCodes = new Set(orgUnits.map(({ code }) => code))
  const periodKeys = new Set(reportPeriods.map(({ period }) => period.key))
  const usedMetrics = [...targets, ...reportObservations, ...reportStatements].flatMap(({ metricCode }) => metricCode ?? [])
  expect(usedMetrics.filter((code) => !metricCodes.has(code))).toEqual([])
  const usedUnits = [...tileGrid.map(({ unitCode }) => unitCode), ...zoneStrip, ...reportObservations.map(({ unitCode }) => unitCode)]
  expect(usedUnits.filter((code) => !unitCodes.has(code))).toEqual([])
  expect(reportObservations.filter(({ period }) => !periodKeys.has(period.key))).toEqual([])
})

/** Every text anywhere in the data. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

const hanOnly = (text: string) => text.replace(/[^\p{Script=Han}]/gu, '')

/** Texts that have more than `limit` Chinese characters in a row in common with the report, punctuation and figures left aside. */
function textsSharedWith(report: string, texts: readonly string[], limit: number): readonly string[] {
  const whole = hanOnly(report)
  return texts.filter((text) => {
    const han = hanOnly(text)
    const runs = Array.from({ length: Math.max(0, han.length - limit) }, (_, at) => han.slice(at, at + limit + 1))
    return runs.some((run) => whole.includes(run))
  })
}

test('a borrowed sentence would be found, whatever its punctuation', () => {
  expect(textsSharedWith('各级机关应当依法公开年度数据,并报送上级主管部门备案。', ['注:依法公开年度数据,并报送 上级主管部门'], 15)).toHaveLength(1)
  expect(textsSharedWith('各级机关应当依法公开年度数据。', ['公开年度数据的机关'], 15)).toEqual([])
})

const NAMES_ALLOWED = ['新乡市人民政府关于2023年法治政府建设情况的报告']

const report = givenText('seed/xinxiang-2023-report.txt')
if (report) {
  test('no sentence of the report stands in the data: no more than twenty characters in a row, but for names of documents', () => {
    const shared = textsSharedWith(report, textsIn(referenceData), 20)
    expect([...new Set(shared)]).toEqual(NAMES_ALLOWED)
  })
}
