// How fast workbooks that people bring are read, the program of its own and every check included, beside SheetJS in a process of its own, and how
// much this process grows meanwhile (goal 9). SheetJS took 1.5 times as long as exceljs's streaming when both were measured side by side, so four times
// exceljs is six times SheetJS.
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { readRows } from '@/lib/platform/workbook/read-rows'
import { readWorkbook } from '@/lib/platform/workbook/read-workbook'
import { longWorkbook } from '../builders/long-workbook'
import { summary, type Bench, type Figure } from './figure'

const ROUNDS = 5
const COLUMNS = 12
const MEGABYTE = 1024 * 1024

interface Round {
  readonly milliseconds: number
  /** MiB that this process grew by at most. */
  readonly growth: number
}

async function byRows(bytes: Uint8Array, rows: number): Promise<Round> {
  const before = process.memoryUsage.rss()
  let most = before
  let cells = 0
  let count = 0
  const began = performance.now()
  for await (const row of readRows(bytes, 'a.xlsx')) {
    cells += row.length
    count += 1
    if (count % 500 === 0) most = Math.max(most, process.memoryUsage.rss())
  }
  const milliseconds = performance.now() - began
  if (cells !== (rows + 1) * COLUMNS) throw new Error(`${cells} cells were read`)
  return { milliseconds, growth: (most - before) / MEGABYTE }
}

async function whole(bytes: Uint8Array, rows: number): Promise<number> {
  const began = performance.now()
  const read = await readWorkbook(bytes, 'a.xlsx')
  if (!read.ok || read.value.sheets[0]?.cells.length !== (rows + 1) * COLUMNS) throw new Error('it was not read')
  return performance.now() - began
}

/** Milliseconds, start of the process left out: it says how long it read. */
function bySheetJs(file: string): number {
  const code = `import { read } from '@e965/xlsx'\nimport { readFileSync } from 'node:fs'\nconst bytes = readFileSync(process.argv[1])\nconst began = performance.now()\nread(bytes, { type: 'buffer', dense: true })\nconsole.log(performance.now() - began)`
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=4096', '--input-type=module', '-e', code, file], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return Number(stdout)
}

async function run(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'plumbline-bench-'))
  try {
    const figures: Figure[] = []
    const [short, long] = [longWorkbook(10_000), longWorkbook(100_000)]
    const delays: number[] = []
    for (const [bytes, rows, name] of [[short, 10_000, '10,000'], [long, 100_000, '100,000']] as const) {
      const file = path.join(folder, `${rows}.xlsx`)
      await writeFile(file, bytes)
      await byRows(bytes, rows)
      const rounds: (Round & { readonly theirs: number })[] = []
      for (let round = 0; round < ROUNDS; round += 1) {
        const theirs = bySheetJs(file)
        const delay = monitorEventLoopDelay({ resolution: 5 })
        delay.enable()
        rounds.push({ ...(await byRows(bytes, rows)), theirs })
        delay.disable()
        delays.push(delay.percentile(99) / 1e6)
      }
      figures.push(
        { id: 'goal 9', what: `${name} × ${COLUMNS} read row by row`, unit: 'ms', ...summary(rounds.map(({ milliseconds }) => milliseconds)), limit: null },
        { id: 'goal 9', what: `${name} × ${COLUMNS}, SheetJS over ours`, unit: 'times', ...summary(rounds.map(({ milliseconds, theirs }) => theirs / milliseconds)), limit: rows === 100_000 ? { atLeast: 6 } : null },
        { id: 'goal 9', what: `${name} × ${COLUMNS}, growth of this process`, unit: 'MiB', ...summary(rounds.map(({ growth }) => growth)), limit: { atMost: 64 } },
      )
    }
    const kept: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) kept.push(await whole(short, 10_000))
    return [
      ...figures,
      { id: 'goal 9', what: '10,000 × 12 read as a whole', unit: 'ms', ...summary(kept), limit: null },
      { id: 'UP-1', what: 'delay of the event loop while files were read, p99', unit: 'ms', ...summary(delays), limit: { atMost: 50 } },
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}

export const filesRead: Bench = { name: 'files-read', run }
