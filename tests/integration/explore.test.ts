// The explorer against real releases: what an address shows, what a stale one says, and that the drawing, the table and the interactive chart
// have the very same figures.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
// First: it puts the framework's requests in place.
import { callAs } from '../security/input/call-action'
import { exploreFigure, loadExplore } from '@/app/(public)/_figures/explore'
import { askedExplore } from '@/app/(public)/explore/_parts/asked'
import { exploreLines } from '@/app/(public)/explore/_parts/lines'
import { pinDifference } from '@/app/(public)/explore/_parts/pin-difference'
import type { Display } from '@/app/_http/display'
import { messages } from '@/lib/i18n/messages'
import { clone, serveFrom, type Clone } from './database'

let given: Clone
let stopServing: () => Promise<void>
const SHOWN: Display = { locale: 'zh-CN', t: messages('zh-CN'), theme: 'auto', textSize: 'normal', singleKeys: true, wall: false }

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  callAs('')
})
afterAll(async () => {
  await stopServing()
  await given.end()
})

async function shown(query: string) {
  const asked = await askedExplore(Object.fromEntries(new URLSearchParams(query)))
  const lines = await exploreLines(asked)
  return { asked, lines, figure: asked.label === null ? null : await exploreFigure(SHOWN, asked.state, lines.lines, asked.label) }
}

describe('the explorer', () => {
  it('shows the first key metric of the city where nothing is chosen', async () => {
    const { asked, figure } = await shown('')
    expect(asked.metrics).toHaveLength(1)
    expect(asked.units.map(({ code }) => code)).toEqual(['410700'])
    expect(figure?.title).toContain('2023年')
  })

  it('draws, writes and hands over the same figures', async () => {
    const { figure } = await shown('metric=LIT_ATTEND_RATE&unit=410700')
    expect(figure?.whole.series[0]?.points.at(-1)?.text).toContain('91.9%')
    expect(figure?.rows.at(-1)).toEqual(['2023年', '91.9', expect.stringContaining('91.9%')])
    expect(figure?.draw({ width: 680, height: 320 }, true)?.markup).toContain('91.9%')
    expect(figure?.keys).toEqual(['2023'])
  })

  it('never puts two measures on one axis, and says so', async () => {
    const { lines } = await shown('metric=LIT_ATTEND_RATE.TOWN_STAFF&unit=410700')
    expect(lines.lines.map(({ metric }) => metric.code)).toEqual(['LIT_ATTEND_RATE'])
    expect(lines.otherMeasure.map(({ code }) => code)).toEqual(['TOWN_STAFF'])
  })

  it('says what is not there any more and goes on with the rest', async () => {
    const { asked, figure } = await shown('metric=NO_SUCH.LIT_ATTEND_RATE&unit=999999.410700&period=2023&version=7&by=week&pin=x')
    expect(asked).toMatchObject({ unknownMetrics: ['NO_SUCH'], unknownUnits: ['999999'], missing: { what: 'version', asked: '7' } })
    expect(asked.label).toMatchObject({ periodKey: '2023', version: 1 })
    expect(asked.unread).toEqual([{ name: 'pin', text: 'x' }])
    expect(figure?.names).toHaveLength(1)
  })

  it('says that no quarter was published', async () => {
    expect((await shown('by=quarter')).asked.label).toBeNull()
  })

  it('compares pinned periods only where both have a figure', async () => {
    const { lines } = await shown('metric=LIT_ATTEND_RATE&unit=410700')
    const [line] = lines.lines
    expect(line && pinDifference(SHOWN, line, '2022', '2023')).toBe(SHOWN.t.explore.noDifference)
  })

  it('refuses an address of its picture that names nothing, with the code of what is missing', async () => {
    const code = async (query: string) => {
      const answer = await loadExplore(Object.fromEntries(new URLSearchParams(query)), SHOWN)
      return answer.ok ? 'ok' : answer.problems[0]?.code
    }
    expect(await code('metric=NO_SUCH')).toBe('figure.unknown-metric')
    expect(await code('unit=999999')).toBe('figure.unknown-unit')
    expect(await code('metric=LIT_ATTEND_RATE&version=7&period=2023')).toBe('release.unknown')
    expect(await code('metric=LIT_ATTEND_RATE')).toBe('ok')
  })
})
