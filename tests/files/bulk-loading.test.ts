// UP-3 and UP-4 in full: ten thousand rows with 137 that are wrong, and one file sent ten times at once, fifty times over.
import { randomUUID } from 'node:crypto'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { badRows, rowCounts } from '@/lib/data/history-rows'
import { metricsOn } from '@/lib/data/metrics'
import { everyUnit } from '@/lib/data/units'
import { isComputed } from '@/lib/domain/metric'
import type { Viewer } from '@/lib/domain/viewer'
import { exportHistoryReport } from '@/lib/operations/export-history-report'
import { receiveHistory } from '@/lib/operations/receive-history'
import { database } from '@/lib/platform/database/connection'
import { appoint, ORIGIN } from '../integration/appoint'
import { clone, serveFrom, valueOf, type Clone } from '../integration/database'
import { csvOf, load, sent } from '../integration/history-loading'

const ROWS = 10_000
const BAD = 137

let given: Clone
let stopServing: () => Promise<void>
let loader: Viewer
let file: Uint8Array<ArrayBuffer>
const planted = new Map<number, readonly [column: string, code: string]>()

type Row = (string | number)[]

/** What is spoiled in a row, one after the other; each leaves the rest of the row as it was. */
const SPOILING: readonly (readonly [column: string, code: string, spoil: (row: Row) => void])[] = [
  ['metric', 'history.unknown-metric', (row) => (row[0] = '没有的指标')],
  ['unit', 'history.unknown-unit', (row) => (row[1] = '999999')],
  ['period', 'history.unknown-period', (row) => (row[2] = '20I9')],
  ['value', 'value.unreadable', (row) => (row[3] = '12a')],
  ['value', 'value.negative', (row) => (row[3] = -5)],
  ['value', 'value.not-whole', (row) => (row[3] = 3.25)],
  ['value', 'value.symbol-ambiguous', (row) => (row[3] = '—')],
  ['qualifier', 'history.qualifier', (row) => (row[4] = '差不多吧')],
  ['period', 'history.period-ahead', (row) => (row[2] = '2098')],
]

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  loader = await appoint(given, { loginName: 'loader', displayName: '系统管理员', role: 'SYSTEM_ADMIN' })
  const metrics = (await metricsOn(database(), '2022-12-31', new Map())).filter(({ kind }) => kind === 'COUNT' && !isComputed(kind))
  const units = (await everyUnit(database(), '2022-12-31')).filter(({ inForce }) => inForce)
  const rows: Row[] = []
  for (let year = 2022; rows.length < ROWS; year -= 1) {
    for (const unit of units) for (const metric of metrics) if (rows.length < ROWS) rows.push([metric.code, unit.code, String(year), 100 + (rows.length % 700), '', '', ''])
  }
  for (let number = 0; number < BAD; number += 1) {
    const at = 13 + number * 71
    const [column, code, spoil] = SPOILING[number % SPOILING.length] ?? ['', '', () => undefined]
    const row = rows[at]
    if (row !== undefined) spoil(row)
    // The header is the first row of the sheet.
    planted.set(at + 2, [column, code])
  }
  file = new Uint8Array(await writeXlsx({ sheets: [{ name: '历史', rows: [['指标', '单位', '期间', '数值', '精确程度', '更正原因', '注'], ...rows] }] }))
})
afterAll(async () => {
  await stopServing()
  await given.end()
})

it('UP-3: of ten thousand rows exactly the 137 that are wrong are told, with sheet, row, column and what to do, and nothing is written', async () => {
  expect(planted.size).toBe(BAD)
  const before = await valueOf(given.owner, 'select count(*)::int from revision')
  const batch = await sent(loader, file, { name: '历史.xlsx' })
  expect(batch).toMatchObject({ state: 'CHECKED', rowCount: ROWS, sheet: '历史', origin: 'XLSX' })
  const rows = await badRows(batch.number, 0, ROWS)
  expect(rows.map(({ row, problems }) => [row, problems.map(({ code, path }) => [path[0], code])])).toEqual([...planted].map(([row, found]) => [row, [found]]))
  const refused = await load(batch, loader)
  expect(refused.ok ? [] : refused.problems).toMatchObject([{ code: 'history.bad-rows', params: { count: String(BAD) } }])
  expect(await valueOf(given.owner, 'select count(*)::int from revision')).toBe(before)

  const report = await exportHistoryReport(loader, batch.number, 'zh-CN')
  const every = report.ok ? new TextDecoder().decode(report.value.bytes).trimEnd().split('\r\n') : []
  // After what is wrong come the questions between figures; they stop no load.
  const lines = every.filter((line) => !line.includes(',数据之间（'))
  expect(every.slice(0, lines.length)).toEqual(lines)
  expect(every.slice(lines.length).every((line) => /^历史,\d+,数据之间（(错误|警告|提示)）,\S+ \d{4}年,.+。/.test(line))).toBe(true)
  expect(lines).toHaveLength(BAD + 1)
  expect(lines.slice(1).every((line) => /^历史,\d+,(指标|单位|期间|数值|精确程度),.+请/.test(line))).toBe(true)

  expect(await rowCounts(batch.number)).toMatchObject({ NEW: ROWS - BAD, BAD })
  const loaded = await load(batch, loader, true)
  expect(loaded.ok ? loaded.value.figures : loaded.problems).toBe(ROWS - BAD)
  expect(await valueOf(given.owner, "select count(*)::int from revision where batch_id = $1 and origin = 'XLSX'", [batch.batchId])).toBe(9_863)
})

it('UP-4: one file sent ten times at once under one key is one batch, fifty times over', async () => {
  const bytes = csvOf([['LIT_HEARD', '410700', '1991', 1, '', '', '']])
  for (let round = 0; round < 50; round += 1) {
    const key = randomUUID()
    const all = await Promise.all(Array.from({ length: 10 }, () => receiveHistory(loader, { key, name: 'history.csv', bytes }, ORIGIN)))
    expect(all.filter(({ ok }) => !ok)).toEqual([])
    expect(new Set(all.map((one) => (one.ok ? one.value.number : 0))).size).toBe(1)
    expect(await valueOf(given.owner, 'select count(*)::int from history_batch where key = $1', [key])).toBe(1)
  }
})
