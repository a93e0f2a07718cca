// EX-3 with figures from the database: the report's own year, with a correction, leaves in every open format; each cell is what CSV says.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { EVERYTHING } from '@/lib/domain/exporting/selection'
import type { Viewer } from '@/lib/domain/viewer'
import type { StreamFormatCode } from '@/lib/exports/stream-formats'
import { LOCALES, type Locale } from '@/lib/i18n/messages'
import { exportFigures } from '@/lib/operations/export-figures'
import { endCopies } from '@/lib/platform/database/copy-out'
import { csvwVerdict } from '@/tests/conformance/csvw-rules'
import { jsonStatFaults } from '@/tests/conformance/json-stat-rules'
import { csvRows, csvwRows, filesIn, jsonIn, jsonStatCells, plain, textIn, type Cells } from '@/tests/conformance/open-readers'
import { appoint, ORIGIN } from '@/tests/integration/appoint'
import { clone, serveFrom, type Clone } from '@/tests/integration/database'
import { publish } from '@/tests/integration/publishing'
import { cell, save } from '@/tests/integration/recording'

let given: Clone
let stopServing: () => Promise<void>
let publisher: Viewer

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  const reporter = await appoint(given, { loginName: 'reporter', displayName: '填报人', role: 'REPORTER' })
  publisher = await appoint(given, { loginName: 'publisher', displayName: '发布人', role: 'PUBLISHER' })
  await save(reporter, 2024, [cell('LIT_HEARD', '620'), cell('LIT_CLOSED', '600')])
  await publish(publisher, 2024)
  await save(reporter, 2024, [cell('LIT_HEARD', '630', { baseSeq: 1, reason: '=漏计\n"一件"' })])
  await publish(publisher, 2024, { provisional: true })
})
afterAll(async () => {
  await endCopies()
  await stopServing()
  await given.end()
})

async function bytesIn(format: StreamFormatCode, locale: Locale): Promise<Uint8Array> {
  const file = await exportFigures(publisher, ORIGIN, { selection: EVERYTHING, format, locale, headers: 'codes' })
  if (!file.ok) throw new Error(JSON.stringify(file.problems))
  return new Uint8Array(await new Response(file.value.stream).arrayBuffer())
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const plainCells = (row: Cells): Cells => Object.fromEntries(Object.entries(row).map(([key, one]) => [key, plain(one)]))

it.each(LOCALES)('every format holds what CSV holds, cell by cell (%s)', async (locale) => {
  const rows = csvRows(text(await bytesIn('csv', locale))).map(plainCells)
  expect(rows.length).toBeGreaterThan(40)
  expect(rows.some((row) => row['symbol'] === '≥') && rows.some((row) => row['revised'] === 'true') && rows.some((row) => row['provisional'] === 'true')).toBe(true)

  const web = filesIn(await bytesIn('csvw', locale))
  expect((await csvwRows(web)).map(plainCells)).toEqual(rows)
  expect(csvwVerdict(jsonIn(web, 'data.csv-metadata.json'), { 'data.csv': textIn(web, 'data.csv') })).toEqual({ errors: [], warnings: [] })

  expect(csvRows(textIn(filesIn(await bytesIn('data-package', locale)), 'data/figures.csv')).map(plainCells)).toEqual(rows)

  const words = (value: string | undefined): boolean => value !== undefined && !/^-?\d/.test(value)
  const numbers = rows.map((row) => (words(row['value']) ? row['exact_value'] : row['value']))
  const sdmx = csvRows(text(await bytesIn('sdmx-csv', locale))).map(plainCells)
  expect(sdmx.map((row) => [row['METRIC'], row['UNIT'], row['PERIOD_KEY'], row['OBS_VALUE'], row['EXACT_VALUE'], row['MISSING'], row['QUALIFIER'], row['COMMENT_OBS'], row['REASON'], row['RELEASE_HASH']])).toEqual(
    rows.map((row, at) => [row['metric_code'], row['unit_code'], row['period_key'], numbers[at], row['exact_value'], row['missing'], row['qualifier'], row['footnotes'], row['reason'], row['release_hash']]))

  const cube = text(await bytesIn('json-stat', locale))
  const cells = jsonStatCells(cube)
  expect(jsonStatFaults(JSON.parse(cube))).toEqual([])
  expect(cells.size).toBe(rows.length)
  for (const [at, row] of rows.entries()) {
    const found = cells.get([row['metric_code'], row['unit_code'], row['period_key']].join(' '))
    const status = `${row['symbol'] ?? ''}${row['provisional'] === 'true' ? 'p' : ''}${row['revised'] === 'true' ? 'r' : ''}`
    expect([found?.['value'], found?.['status'] ?? '', found?.['exact'] ?? found?.['value'], found?.['note']]).toEqual([numbers[at], status, row['exact_value'], row['footnotes']])
  }
})
