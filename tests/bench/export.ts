// Goal 6: a million published figures as CSV over HTTP, beside `psql \copy` of the same SELECT in the same run: time, memory, first byte.
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { tidySql } from '@/lib/data/export-statement'
import { figuresReader } from '@/lib/data/figures-reader'
import { selectFigures } from '@/lib/data/selected-figures'
import { EVERYTHING } from '@/lib/domain/exporting/selection'
import { rowWords } from '@/lib/exports/export-source'
import { exportFigures } from '@/lib/operations/export-figures'
import { endCopies } from '@/lib/platform/database/copy-out'
import { benchDatabase } from './database'
import { summary, type Bench, type Figure } from './figure'
import { MILLION, MILLION_PERIODS, publishMillion } from './published-million'
import { serveFrom } from './serve-from'

const ROUNDS = 3
const SELECTION = { ...EVERYTHING, periods: MILLION_PERIODS }
const ORIGIN = { ip: '192.0.2.1', requestId: 'bench' }

/** Runs a program to its end. */
function told(program: string, parameters: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<string> {
  return new Promise((done, failed) => {
    const child = spawn(program, parameters, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
    child.on('error', failed)
    child.on('close', (code) => (code === 0 ? done(text) : failed(new Error(`${program} ended with ${code}`))))
  })
}

/** What psql takes for the statement, its rows thrown away. Milliseconds. */
async function byPsql(url: string, file: string): Promise<number> {
  const began = performance.now()
  await told('psql', [url, '-q', '-v', 'ON_ERROR_STOP=1', '-f', file], { PGOPTIONS: '-c work_mem=32MB -c jit=off -c max_parallel_workers_per_gather=0' })
  return performance.now() - began
}

interface Download {
  readonly ms: number
  readonly firstByteMs: number
  readonly bytes: number
  readonly growth: number
}

/** What a reader takes for it, and by how much this process grew meanwhile. */
async function byHttp(address: string): Promise<Download> {
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 25)
  const began = performance.now()
  const [first = 0, bytes = 0] = (await told('curl', ['-sS', '--fail', '-o', '/dev/null', '-w', '%{time_starttransfer} %{size_download}', address])).split(' ').map(Number)
  clearInterval(watch)
  return { ms: performance.now() - began, firstByteMs: first * 1000, bytes, growth: (most - before) / 1024 / 1024 }
}

/** The operation behind a server of Node's own, which sends what it is given as the route does. */
async function serve(): Promise<{ readonly address: string; readonly stop: () => void }> {
  const server = createServer((request, response) => {
    const over = new AbortController()
    response.on('close', () => over.abort())
    void exportFigures(null, ORIGIN, { selection: SELECTION, format: request.url?.slice(1) ?? '', locale: 'zh-CN', headers: 'words', signal: over.signal }).then(async (file) => {
      if (!file.ok) throw new Error(JSON.stringify(file.problems))
      await pipeline(Readable.fromWeb(file.value.stream as Parameters<typeof Readable.fromWeb>[0]), response)
    }).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const at = server.address()
  return { address: `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`, stop: () => server.close() }
}

async function run(): Promise<readonly Figure[]> {
  const database = await benchDatabase()
  const stopServing = serveFrom(database)
  const server = await serve()
  try {
    await publishMillion(await database.open(database.ownerUrl))
    const selected = await selectFigures(SELECTION)
    if (!selected.ok) throw new Error(JSON.stringify(selected.problems))
    const sql = tidySql(selected.value, rowWords('zh-CN', await figuresReader(selected.value)), { guard: true, flagsAsText: true })
    const file = path.join(tmpdir(), `plumbline-bench-${process.pid}.sql`)
    writeFileSync(file, `\\copy (${sql.replace(/\s+/g, ' ')}) to '/dev/null' with (format csv)\n`)
    await byPsql(database.appUrl, file)
    await byHttp(`${server.address}/csv`)
    const limits: number[] = []
    const files: Download[] = []
    const json: Download[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      limits.push(await byPsql(database.appUrl, file))
      files.push(await byHttp(`${server.address}/csv`))
      json.push(await byHttp(`${server.address}/json`))
    }
    const ratios = files.map(({ ms }, at) => ms / (limits[at] ?? Number.NaN))
    const size = `${MILLION.toLocaleString('en')} figures, ${((files[0]?.bytes ?? 0) / 1e6).toFixed(0)} MB`
    return [
      { id: 'EX', what: `psql \\copy of the same SELECT (${size})`, unit: 'ms', ...summary(limits), limit: null },
      { id: 'EX', what: 'CSV over HTTP', unit: 'ms', ...summary(files.map(({ ms }) => ms)), limit: null },
      { id: 'EX', what: 'CSV over HTTP ÷ psql \\copy', unit: '×', ...summary(ratios), limit: { atMost: 1.25 } },
      { id: 'EX', what: 'CSV: first byte', unit: 'ms', ...summary(files.map(({ firstByteMs }) => firstByteMs)), limit: { atMost: 100 } },
      { id: 'EX', what: 'CSV: growth of the process', unit: 'MB', ...summary(files.map(({ growth }) => growth)), limit: { atMost: 32 } },
      { id: 'EX', what: 'JSON over HTTP', unit: 'ms', ...summary(json.map(({ ms }) => ms)), limit: null },
      { id: 'EX', what: 'JSON: growth of the process', unit: 'MB', ...summary(json.map(({ growth }) => growth)), limit: null },
    ]
  } finally {
    server.stop()
    await endCopies()
    await stopServing()
    await database.stop()
  }
}

export const exportBench: Bench = { name: 'export', run }
