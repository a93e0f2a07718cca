// Goal 6, for the others: how long pages take while somebody takes every figure away, beside how long they take when nobody does. Over the
// product as it is built and the demonstration city, one page after the other.
import pg from 'pg'
import { startDemonstration } from '../product/demonstration'
import { percentile, summary, type Bench, type Figure } from './figure'

const ROUNDS = 3
const VIEWS = 120
const WARM_UP = 20

interface OtherPage {
  readonly what: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}

const PAGES: readonly OtherPage[] = [
  // A request with a condition is never answered from what is kept.
  { what: 'a page that is made anew', path: '/metrics/MED_RATE', headers: { accept: 'text/html', 'if-none-match': '"none"' } },
  { what: 'a kept page', path: '/metrics/MED_RATE', headers: { accept: 'text/html' } },
  { what: 'a page of the data interface', path: '/api/v1/observations?limit=100', headers: {} },
]

/** Reads an answer to its end and returns its milliseconds and bytes. */
async function read(address: string, headers: Readonly<Record<string, string>> = {}, signal?: AbortSignal): Promise<{ readonly ms: number; readonly bytes: number }> {
  const began = performance.now()
  const answer = await fetch(address, { headers, ...(signal === undefined ? {} : { signal }) })
  if (!answer.ok || answer.body === null) throw new Error(`${address} answers ${answer.status}`)
  let bytes = 0
  for await (const chunk of answer.body) bytes += chunk.byteLength
  return { ms: performance.now() - began, bytes }
}

async function times(origin: string, { path, headers }: OtherPage): Promise<readonly number[]> {
  const all: number[] = []
  for (let at = 0; at < VIEWS; at += 1) all.push((await read(`${origin}${path}`, headers)).ms)
  return all
}

/** Takes every figure away, again and again, until told to end. Returns how many bytes came. */
async function takeAway(origin: string, signal: AbortSignal): Promise<number> {
  let bytes = 0
  try {
    while (!signal.aborted) bytes += (await read(`${origin}/api/v1/exports/csv`, {}, signal)).bytes
  } catch (error) {
    if (!signal.aborted) throw error
  }
  return bytes
}

async function besideExport(origin: string, page: OtherPage): Promise<readonly number[]> {
  const over = new AbortController()
  const taken = takeAway(origin, over.signal)
  const found = await times(origin, page).finally(() => over.abort())
  await taken
  return found
}

async function run(): Promise<readonly Figure[]> {
  const city = await startDemonstration()
  const owner = new pg.Client({ connectionString: city.ownerUrl })
  try {
    await owner.connect()
    const forget = (): Promise<unknown> => owner.query('delete from rate_limit')
    const whole = await read(`${city.origin}/api/v1/exports/csv`)
    const figures: Figure[] = [{ id: 'goal 6', what: `CSV of every figure (${(whole.bytes / 1e6).toFixed(0)} MB), once, alone`, unit: 'ms', ...summary([whole.ms]), limit: null }]
    for (const page of PAGES) {
      for (let at = 0; at < WARM_UP; at += 1) await read(`${city.origin}${page.path}`, page.headers)
      const [alone, beside]: [number[], number[]] = [[], []]
      for (let round = 0; round < ROUNDS; round += 1) {
        await forget()
        alone.push(percentile(await times(city.origin, page), 0.99))
        await forget()
        beside.push(percentile(await besideExport(city.origin, page), 0.99))
      }
      const told = (what: string, runs: readonly number[]): Figure => ({ id: 'goal 6', what: `${page.what}: ${what}`, unit: 'ms', ...summary(runs), limit: null })
      const shares = beside.map((ms, at) => ms / (alone[at] ?? Number.NaN))
      figures.push(told('p99 alone', alone), told('p99 during exports', beside), { id: 'goal 6', what: `${page.what}: p99 during exports ÷ alone`, unit: '×', ...summary(shares), limit: { atMost: 2 } })
    }
    return figures
  } finally {
    await owner.end()
    await city.stop()
  }
}

export const exportBeside: Bench = { name: 'export-beside', run }
