// What pages cost: the server's time beside a bare page of the same size (goal 2), and their JavaScript beside that page's (goal 11).
// Over the demonstration city: ten years of 57 units. A page is made once and kept until something that readers see changes
// (docs/decisions/0048-kept-pages.md): goal 2 asks about the views after the first, and the first is told beside them.
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { startDemonstration } from '../product/demonstration'
import { startBarePage } from './bare-page'
import { summary, type Bench, type Figure } from './figure'

const ROUNDS = 15
/** Views that find nothing kept, of each page. */
const FIRST_VIEWS = 7
/** Of the speed of a bare page of the same size. */
const SHARE = 0.5
/** Of the bare page, in kB gzip: public pages by the budget of the plan, the overview by its own. */
const ALLOWANCE = 90
const OVERVIEW_ALLOWANCE = 15

const PAGES = [
  ['overview', '/'],
  ['metric', '/metrics/MED_RATE'],
  ['units', '/units'],
  ['compare', '/compare'],
  ['explore', '/explore'],
  ['releases', '/releases'],
  ['documents', '/documents'],
  ['methods', '/methods'],
  ['help', '/help'],
  ['wall', '/screen'],
] as const

async function timed(address: string): Promise<{ readonly ms: number; readonly bytes: number }> {
  const began = performance.now()
  const answer = await fetch(address, { headers: { accept: 'text/html', 'accept-encoding': 'identity' } })
  const body = await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`)
  return { ms: performance.now() - began, bytes: body.byteLength }
}

/** The same page at an address that nobody asked for before: no page reads this parameter. */
const unseen = (address: string, round: number): string => `${address}?bench=${round}`

/** How many bytes the bare page is asked for so that its answer is as long as another: its markup travels twice. */
const sameSize = (bytes: number, empty: number): number => Math.max(0, Math.round((bytes - empty) / 2))

interface Turns {
  readonly ours: readonly number[]
  /** Of the speed of the bare page in the same turn. */
  readonly shares: readonly number[]
}

/** In turns, so that what else the machine does slows both. */
async function inTurns(rounds: number, address: (round: number) => string, beside: string): Promise<Turns> {
  const [ours, shares]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    const [page, limit] = [await timed(address(round)), await timed(beside)]
    ours.push(page.ms)
    shares.push(limit.ms / page.ms)
  }
  return { ours, shares }
}

/** JavaScript that a page loads, gzipped, in kB. */
async function javascript(addresses: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const executablePath = process.env['PLUMBLINE_CHROMIUM'] ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  const sizes = new Map<string, number>()
  for (const address of addresses) {
    const page = await browser.newPage()
    const bodies: Promise<Buffer>[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') bodies.push(response.body())
    })
    await page.goto(address, { waitUntil: 'load' })
    // What is fetched ahead of its use comes after the page.
    await page.waitForTimeout(1000)
    const each = (await Promise.all(bodies)).map((body) => gzipSync(body, { level: 6 }).byteLength)
    sizes.set(address, each.reduce((sum, size) => sum + size, 0) / 1000)
    await page.close()
  }
  await browser.close()
  return sizes
}

async function run(): Promise<readonly Figure[]> {
  const city = await startDemonstration()
  const bare = await startBarePage()
  try {
    const figures: Figure[] = []
    const empty = (await timed(bare.origin)).bytes
    for (const [name, path] of PAGES) {
      const address = city.origin + path
      const { bytes } = await timed(address)
      const beside = `${bare.origin}/?bytes=${sameSize(bytes, empty)}`
      await timed(beside)
      const first = await inTurns(FIRST_VIEWS, (round) => unseen(address, round), beside)
      const later = await inTurns(ROUNDS, () => address, beside)
      const what = `${name}, ${Math.round(bytes / 1000)} kB`
      figures.push({ id: 'goal 2', what: `${what}: first view after a change`, unit: 'ms', ...summary(first.ours), limit: null })
      figures.push({ id: 'goal 2', what: `${name}: first view as a share of a bare page of that size`, unit: '×', ...summary(first.shares), limit: null })
      figures.push({ id: 'goal 2', what: `${what}: a view after it`, unit: 'ms', ...summary(later.ours), limit: null })
      figures.push({ id: 'goal 2', what: `${name}: speed as a share of a bare page of that size`, unit: '×', ...summary(later.shares), limit: { atLeast: SHARE } })
    }
    const sizes = await javascript([bare.origin, ...PAGES.map(([, path]) => city.origin + path)])
    const least = sizes.get(bare.origin) ?? 0
    figures.push({ id: 'goal 11', what: 'JavaScript of the bare page, gzip', unit: 'kB', median: least, min: least, max: least, limit: null })
    for (const [name, path] of PAGES) {
      const more = (sizes.get(city.origin + path) ?? 0) - least
      figures.push({ id: 'goal 11', what: `JavaScript of ${name} above the bare page, gzip`, unit: 'kB', median: more, min: more, max: more, limit: { atMost: name === 'overview' ? OVERVIEW_ALLOWANCE : ALLOWANCE } })
    }
    return figures
  } finally {
    bare.stop()
    await city.stop()
  }
}

export const pages: Bench = { name: 'pages', run }
