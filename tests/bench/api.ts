// The interface for programs: a page of a hundred figures through the product as it is built, beside the shortest server of Node that sends
// the same bytes by the same statement. Over the demonstration city. One connection for its times, eight for how many a second.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { figurePlaces, periodsHeld } from '@/lib/data/api/figure-places'
import { pageText, pageValues, type PageAsked } from '@/lib/data/api/observation-page'
import { everyPeriod } from '@/lib/data/periods'
import { selectFigures } from '@/lib/data/selected-figures'
import { EVERYTHING } from '@/lib/domain/exporting/selection'
import { rowWords } from '@/lib/exports/export-source'
import { today } from '@/lib/platform/clock'
import { endReads } from '@/lib/platform/database/prepared'
import { startDemonstration } from '../product/demonstration'
import { percentile, summary, type Bench, type Figure } from './figure'
import { serveFrom } from './serve-from'

const ROUNDS = 3
const ONE_BY_ONE = 150
const AT_ONCE = 8
// Below what one address may ask for in a minute; what was counted is forgotten between the rounds.
const TOGETHER = 400
const PAGE = 100
const WARM_UP = 40

interface BareServer {
  readonly origin: string
  readonly stop: () => Promise<void>
}

/** Whatever it is asked, it reads the page and sends it. */
async function startBareServer(url: string, page: PageAsked, head: string, tail: string): Promise<BareServer> {
  const pool = new pg.Pool({ connectionString: url, max: AT_ONCE, options: '-c plan_cache_mode=force_generic_plan -c jit=off' })
  const { name, text } = pageText(page.selected.releases, rowWords('zh-CN', { periods: await everyPeriod(), releases: page.selected.releases }))
  const values = [...pageValues(page)]
  const server: Server = createServer((_request, response) => {
    pool.query<{ json: string }>({ name, text, values }).then(
      ({ rows }) => response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(`${head}${rows[0]?.json ?? ''}${tail}`),
      () => response.writeHead(500).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const stop = async (): Promise<void> => {
    server.closeAllConnections()
    server.close()
    await pool.end()
  }
  return { origin: `http://127.0.0.1:${port}`, stop }
}

async function timed(address: string): Promise<number> {
  const began = performance.now()
  const answer = await fetch(address, { headers: { 'accept-encoding': 'identity' } })
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`)
  return performance.now() - began
}

async function oneByOne(address: string): Promise<readonly number[]> {
  const times: number[] = []
  for (let at = 0; at < ONE_BY_ONE; at += 1) times.push(await timed(address))
  return times
}

/** Requests a second with eight under way at any time. */
async function together(address: string): Promise<number> {
  let left = TOGETHER
  const began = performance.now()
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      await timed(address)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return TOGETHER / ((performance.now() - began) / 1000)
}

async function run(): Promise<readonly Figure[]> {
  const city = await startDemonstration()
  const stopServing = serveFrom({ appUrl: city.ownerUrl })
  const owner = new pg.Client({ connectionString: city.ownerUrl })
  await owner.connect()
  const address = `${city.origin}/api/v1/observations?limit=${PAGE}`
  const given = await (await fetch(address)).text()
  const selected = await selectFigures(EVERYTHING)
  if (!selected.ok) throw new Error('nothing is published')
  const { units } = await figurePlaces(today())
  const releases = selected.value.releases.toSorted((a, b) => a.id - b.id)
  const page: PageAsked = { selected: { ...selected.value, releases }, periods: await periodsHeld(releases.map(({ id }) => id)), units, limit: PAGE, after: null }
  const [head, tail] = [given.slice(0, given.indexOf('"data":') + 7), given.slice(given.lastIndexOf(',"next":'))]
  const bare = await startBareServer(city.ownerUrl, page, head, tail)
  const forget = (): Promise<unknown> => owner.query('delete from rate_limit')
  try {
    if ((await (await fetch(bare.origin)).text()) !== given) throw new Error('the two servers do not send the same')
    for (const each of [address, bare.origin]) for (let at = 0; at < WARM_UP; at += 1) await timed(each)
    const [ours, theirs, ourRates, shares]: number[][] = [[], [], [], []]
    for (let round = 0; round < ROUNDS; round += 1) {
      await forget()
      ours?.push(...(await oneByOne(address)))
      theirs?.push(...(await oneByOne(bare.origin)))
      await forget()
      const [rate, limit] = [await together(address), await together(bare.origin)]
      ourRates?.push(rate)
      shares?.push(rate / limit)
    }
    const tag = (await fetch(address)).headers.get('etag') ?? ''
    await forget()
    const known: number[] = []
    for (let at = 0; at < ONE_BY_ONE; at += 1) {
      const began = performance.now()
      const answer = await fetch(address, { headers: { 'if-none-match': tag } })
      if (answer.status !== 304) throw new Error(`what is known is answered with ${answer.status}`)
      known.push(performance.now() - began)
    }
    const told = (what: string, unit: string, runs: readonly number[], share = 0.5): Figure => ({ id: 'goal 5', what, unit, ...summary(runs), median: percentile(runs, share), limit: null })
    const what = `a page of ${PAGE}, ${Math.round(given.length / 1000)} kB`
    return [
      told(`${what}: p50, one connection`, 'ms', ours ?? []),
      told(`${what}: p99, one connection`, 'ms', ours ?? [], 0.99),
      told('the same by node:http and pg: p50', 'ms', theirs ?? []),
      told('the same by node:http and pg: p99', 'ms', theirs ?? [], 0.99),
      told(`${what}: a second, ${AT_ONCE} connections`, '/s', ourRates ?? []),
      told('as a share of node:http and pg', '×', shares ?? []),
      told('the same page where it is known (304): p50', 'ms', known),
    ]
  } finally {
    await bare.stop()
    await owner.end()
    await endReads()
    await stopServing()
    await city.stop()
  }
}

export const api: Bench = { name: 'api', run }
