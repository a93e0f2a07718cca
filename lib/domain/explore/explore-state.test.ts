import { describe, expect, it } from 'vitest'
import { readExplore, togglePin, writeExplore, type ExploreState } from './explore-state'

const asked = (query: string) => {
  const search = new URLSearchParams(query)
  return readExplore((name) => search.getAll(name))
}
const FULL: ExploreState = { metrics: ['LIT_HEARD', 'LIT_CLOSED'], units: ['410721', 'XX-01'], by: 'quarter', from: '2022-Q1', to: '2024-Q4', pins: ['2022-Q3', '2024-Q1'], hidden: [2, 4] }
const EMPTY: ExploreState = { metrics: [], units: [], by: 'year', from: null, to: null, pins: [], hidden: [] }

describe('the state of the explorer', () => {
  it('is read as it was written', () => {
    for (const state of [FULL, EMPTY, { ...FULL, by: 'half', from: '2022-S1', to: null, pins: ['2023-S2'] } as const]) {
      expect(asked(new URLSearchParams(writeExplore(state)).toString())).toEqual({ state, unread: [] })
    }
  })

  it('needs no escapes in an address', () => {
    expect(new URLSearchParams(writeExplore(FULL)).toString()).toBe('metric=LIT_HEARD.LIT_CLOSED&unit=410721.XX-01&by=quarter&from=2022-Q1&to=2024-Q4&pin=2022-Q3.2024-Q1&hide=2.4')
  })

  it('takes what a form without scripting sends: a parameter several times, some of them empty', () => {
    expect(asked('metric=A&metric=&metric=B&unit=&from=&to=').state).toEqual({ ...EMPTY, metrics: ['A', 'B'] })
  })

  it('turns a span around that ends before it begins', () => {
    expect(asked('from=2024&to=2020').state).toMatchObject({ from: '2020', to: '2024' })
  })

  it('says what it could not read, and keeps nothing of it', () => {
    const { state, unread } = asked('by=week&from=2022-Q9&pin=2020.<script>.9999&hide=0.7.x&metric=A.A.B.C.D.E')
    expect(state).toEqual({ ...EMPTY, metrics: ['A', 'B', 'C', 'D'], pins: ['2020'] })
    expect(unread).toEqual([
      { name: 'metric', text: 'E' },
      { name: 'by', text: 'week' },
      { name: 'from', text: '2022-Q9' },
      { name: 'hide', text: '0' },
      { name: 'hide', text: '7' },
      { name: 'hide', text: 'x' },
      { name: 'pin', text: '<script>' },
      { name: 'pin', text: '9999' },
    ])
  })

  it('lets go of periods of another kind without a word: a form sends them when the kind is changed', () => {
    expect(asked('by=quarter&from=2020&to=2023&pin=2021.2022-q3')).toEqual({ state: { ...EMPTY, by: 'quarter', pins: ['2022-Q3'] }, unread: [] })
  })

  it('stays small whatever is sent', () => {
    const { state, unread } = asked(`metric=${'x'.repeat(5000)}&unit=${'y.'.repeat(5000)}&pin=${'2020.'.repeat(5000)}`)
    expect(state.metrics).toEqual(['x'.repeat(64)])
    expect(state.units).toEqual(['y'])
    expect(state.pins).toEqual(['2020'])
    expect(unread.length).toBeLessThanOrEqual(8)
    expect(asked(Array.from({ length: 3000 }, (_, at) => `pin=${at}`).join('&')).unread).toHaveLength(8)
  })

  it('pins and releases a period, and makes room by the oldest', () => {
    const pinned = ['2015', '2016', '2017', '2018', '2019', '2020', '2021'].reduce(togglePin, EMPTY)
    expect(pinned.pins).toEqual(['2016', '2017', '2018', '2019', '2020', '2021'])
    expect(togglePin(pinned, '2018').pins).toEqual(['2016', '2017', '2019', '2020', '2021'])
    expect(togglePin(pinned, '2001').pins).toEqual(['2001', '2017', '2018', '2019', '2020', '2021'])
  })
})
