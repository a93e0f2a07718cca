// AZ-1 and AZ-2: every actor at every page and handler, with every method, against what each may read.
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { ENTRIES } from '@/lib/domain/permissions/entries'
import { builtEntries, entryFaults } from '@/scripts/launch/check-entries'
import { assemble, type Cast } from './cast'
import { GOLDEN, GOLDEN_ACTIONS } from './golden'
import { cellsOf, walk } from './matrix'
import { addresses, samplesFor } from './samples'
import { report } from './tally'
import { ROOT, waysIn, type WaysIn } from './ways-in'

let cast: Cast
let ways: WaysIn

beforeAll(async () => {
  cast = await assemble(inject('product'))
  ways = await waysIn(cast)
})
afterAll(() => cast.end())

describe('AZ-1: the ways in', () => {
  // That planted entries are noticed is shown in scripts/launch/check-entries.test.ts.
  it('of the running build are those of the table, none more and none less', async () => {
    const [built, faults] = await Promise.all([builtEntries(ROOT), entryFaults(ROOT)])
    report('AZ-1', { entries: built.length, ruled: Object.keys(ENTRIES).length }, faults)
    expect(faults).toEqual([])
    expect(built.length).toBeGreaterThan(20)
  })

  it('each have something to put in place of their segments', () => {
    const routes = new Set([...ways.pages, ...ways.handlers].map(({ route }) => route))
    for (const route of routes) expect(addresses(cast, route).length, route).toBeGreaterThan(0)
    expect(() => samplesFor(cast, '/desk/[nowhere]', 2)).toThrow("add a row 'desk/[nowhere]'")
  })
})

describe('AZ-2: reading', () => {
  it('is open to whom it should be and to nobody else, changes nothing, and each refusal is written down once', { timeout: 1_800_000 }, async () => {
    const pages = await walk(cast, await cellsOf(cast, ways.pages))
    const handlers = await walk(cast, await cellsOf(cast, ways.handlers))
    const figures = { cells: pages.cells + handlers.cells, denied: pages.denied + handlers.denied, byHand: pages.byHand, compared: pages.compared }
    const wrong = [...pages.wrong, ...handlers.wrong]
    report('AZ-2 reading', figures, wrong)
    expect(wrong.slice(0, 40)).toEqual([])
    expect(figures.cells).toBeGreaterThan(300)
    expect(figures.denied).toBeGreaterThan(100)
    expect(figures.compared).toBeGreaterThan(2)
  })

  it('is held to a copy written by hand, all of which is there', () => {
    const there = new Set<string>([...ways.pages, ...ways.handlers, ...ways.actions].map(({ entry }) => entry))
    const named = [...GOLDEN.map(({ entry }) => entry), ...Object.keys(GOLDEN_ACTIONS)]
    expect(named.length).toBeGreaterThan(35)
    expect(named.filter((entry) => !there.has(entry))).toEqual([])
  })

  it('would be found wrong where a page is open to somebody it should be closed to', async () => {
    const open = (await cellsOf(cast, ways.pages)).filter(({ actor, way, verb }) => actor === 'publisher' && verb === 'GET' && way.path === '/desk/releases/2024')
    const closed = open.map((cell) => ({ ...cell, expected: 'forbidden' as const }))
    const { wrong } = await walk(cast, closed)
    expect(wrong).toEqual([
      'publisher: GET /desk/releases/2024: expected forbidden, got open',
      'publisher: GET /desk/releases/2024: the design says open, the table forbidden',
      'publisher: GET /desk/releases/2024: 1 refusal due in the log, 0 there',
    ])
  })
})
