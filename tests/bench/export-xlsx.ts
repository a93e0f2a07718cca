// Goal 7: a hundred thousand published figures as a workbook beside the same figures as CSV, in the same run: time and growth of the process.
import type { FigureSelection } from '@/lib/domain/exporting/selection'
import { EVERYTHING } from '@/lib/domain/exporting/selection'
import { exportFigures } from '@/lib/operations/export-figures'
import { endCopies } from '@/lib/platform/database/copy-out'
import { benchDatabase } from './database'
import { summary, type Bench, type Figure } from './figure'
import { MILLION, MILLION_PERIODS, publishMillion } from './published-million'
import { serveFrom } from './serve-from'

const ROUNDS = 5
const PERIODS = MILLION_PERIODS.slice(0, Math.ceil((MILLION_PERIODS.length * 100_000) / MILLION))
const SELECTION: FigureSelection = { ...EVERYTHING, periods: PERIODS }
const ORIGIN = { ip: '192.0.2.1', requestId: 'bench' }

interface Taken {
  readonly ms: number
  readonly bytes: number
  readonly growth: number
}

/** Reads a file to its end and throws it away. */
async function taken(format: 'csv' | 'xlsx'): Promise<Taken> {
  const before = process.memoryUsage().rss
  let [most, bytes] = [before, 0]
  const began = performance.now()
  const file = await exportFigures(null, ORIGIN, { selection: SELECTION, format, locale: 'zh-CN', headers: 'words' })
  if (!file.ok) throw new Error(JSON.stringify(file.problems))
  const reader = file.value.stream.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes += next.value.length
    most = Math.max(most, process.memoryUsage.rss())
  }
  return { ms: performance.now() - began, bytes, growth: (most - before) / 1024 / 1024 }
}

async function run(): Promise<readonly Figure[]> {
  const database = await benchDatabase()
  const stopServing = serveFrom(database)
  try {
    await publishMillion(await database.open(database.ownerUrl))
    await taken('csv')
    await taken('xlsx')
    const [files, books]: [Taken[], Taken[]] = [[], []]
    for (let round = 0; round < ROUNDS; round += 1) {
      files.push(await taken('csv'))
      books.push(await taken('xlsx'))
    }
    const size = `${((MILLION / MILLION_PERIODS.length) * PERIODS.length).toLocaleString('en')} figures of 26 columns, ${((books[0]?.bytes ?? 0) / 1e6).toFixed(1)} MB`
    return [
      { id: 'goal 7', what: `CSV of the same selection (${((files[0]?.bytes ?? 0) / 1e6).toFixed(1)} MB)`, unit: 'ms', ...summary(files.map(({ ms }) => ms)), limit: null },
      { id: 'goal 7', what: `XLSX (${size})`, unit: 'ms', ...summary(books.map(({ ms }) => ms)), limit: null },
      { id: 'goal 7', what: 'XLSX ÷ CSV', unit: '×', ...summary(books.map(({ ms }, at) => ms / (files[at]?.ms ?? Number.NaN))), limit: { atMost: 5 } },
      { id: 'goal 7', what: 'XLSX: growth of the process', unit: 'MB', ...summary(books.map(({ growth }) => growth)), limit: { atMost: 64 } },
    ]
  } finally {
    await endCopies()
    await stopServing()
    await database.stop()
  }
}

export const exportXlsxBench: Bench = { name: 'export-xlsx', run }
