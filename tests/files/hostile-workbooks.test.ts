// UP-1 in full: every hostile file is refused for what is wrong with it, in a program that stays small and short, while this process goes on.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WORKBOOK_LIMITS } from '@/lib/domain/workbook/workbook-limits'
import { readWorkbook } from '@/lib/platform/workbook/read-workbook'
import { HOSTILE_ARCHIVES } from '../builders/hostile/archives'
import { asked, judged } from '../builders/hostile/judged'
import { HOSTILE_KINDS } from '../builders/hostile/kinds'
import { HOSTILE_SHEETS } from '../builders/hostile/sheets'
import { longWorkbook } from '../builders/long-workbook'
import { workbookFile } from '../builders/workbook-file'
import { watchReaders, type Watched } from './watch-readers'

const FILES = [...HOSTILE_KINDS, ...HOSTILE_ARCHIVES, ...HOSTILE_SHEETS]
/** MiB. */
const MEMORY_MOST = 300

let ended: () => Promise<Watched>
/** Milliseconds that the event loop came late, of each file: 99 in 100 times at most, and at most. */
const delays: (readonly [p99: number, most: number])[] = []

beforeAll(() => {
  ended = watchReaders()
})

afterAll(async () => {
  const { mostMemory, longest, mostAtOnce, seen } = await ended()
  const told = `${seen} readers, ${mostAtOnce} at once at most; the largest took ${mostMemory.toFixed(0)} MiB, the longest ${longest.toFixed(1)} s`
  const median = delays.map(([p99]) => p99).sort((one, other) => one - other)[Math.floor(delays.length / 2)] ?? 0
  const most = Math.max(...delays.map(([, at]) => at))
  process.stdout.write(`${told}; event loop delayed p99 ${median.toFixed(0)} ms for half of the files, at most ${most.toFixed(0)} ms for any\n`)
  expect(seen).toBeGreaterThan(60)
  expect(mostAtOnce).toBeLessThanOrEqual(2)
  expect(mostMemory).toBeLessThan(MEMORY_MOST)
})

describe('UP-1: the corpus', () => {
  it('holds more than sixty files, each of its own kind', () => {
    expect(FILES.length).toBeGreaterThan(60)
    expect(new Set(FILES.map(({ what }) => what)).size).toBeGreaterThan(FILES.length - 2)
  })

  it.each(FILES.map((file, at) => [at + 1, file.what, file] as const))('%i: %s', async (_at, _what, file) => {
    // Made before it is timed: some of them take longer to make than to refuse.
    const bytes = file.bytes()
    const delayed = monitorEventLoopDelay({ resolution: 5 })
    delayed.enable()
    const found = await judged({ ...file, bytes: () => bytes })
    delayed.disable()
    delays.push([delayed.percentile(99) / 1e6, delayed.max / 1e6])
    expect(found).toEqual(asked(file))
  })
})

describe('the reader', () => {
  it('is ended where it takes longer than it may, and where it tells more', async () => {
    const wide = { ...WORKBOOK_LIMITS, rows: 200_000, cells: 4_000_000, partBytes: 2 ** 28, unpackedBytes: 2 ** 28, told: 2 ** 28 }
    expect(await readWorkbook(longWorkbook(90_000), 'a.xlsx', { ...wide, seconds: 0.2 })).toMatchObject({ ok: false, problems: [{ code: 'upload.timed-out' }] })
    expect(await readWorkbook(longWorkbook(60_000), 'a.xlsx', { ...wide, told: 1024 * 1024 })).toMatchObject({ ok: false, problems: [{ code: 'upload.too-complex', params: { excess: 'memory' } }] })
  })

  it('turns away those for whom there is no place to wait, with a sentence, and serves the others', async () => {
    const results = await Promise.all(Array.from({ length: 30 }, () => readWorkbook(workbookFile(), 'a.xlsx')))
    const refused = results.filter((result) => !result.ok)
    expect(results.length - refused.length).toBeGreaterThanOrEqual(22)
    expect(refused.length).toBeGreaterThan(0)
    for (const result of refused) expect(result).toMatchObject({ problems: [{ code: 'upload.busy' }] })
  })
})
