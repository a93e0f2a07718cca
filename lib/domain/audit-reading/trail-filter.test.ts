import { describe, expect, test } from 'vitest'
import { actsWanted, filterParams, NO_FILTER, positionText, readFilter, readPosition } from './trail-filter'

const read = (params: Readonly<Record<string, string>>) => readFilter((name) => params[name] ?? null)

describe('a filter', () => {
  test('is read from an address and written back into the same one', () => {
    const params = { from: '2026-01-01', to: '2026-12-31', actor: 'system', group: 'figures', act: 'session.start', unit: 'SFJ', result: 'denied', object: '410700/2023', stream: 'unit-410700' }
    expect(filterParams(read(params))).toEqual(params)
    expect(filterParams(NO_FILTER)).toEqual({})
  })

  test.each([
    ['from', '2026-02-30'], ['from', '2026-1-1'], ['to', 'today'], ['from', "2026-01-01'; drop table"], ['actor', 'a b'], ['group', 'everything'], ['act', 'moon.launch'], ['result', 'fine'], ['stream', 'Unit_1'], ['object', 'x'.repeat(201)],
  ])('leaves out %s=%s', (name, text) => {
    expect(read({ [name]: text })).toEqual(NO_FILTER)
  })

  test('wants one act, or all acts of a group, or any', () => {
    expect(actsWanted({ act: 'session.start', group: 'figures' })).toEqual(['session.start'])
    expect(actsWanted({ act: null, group: 'publishing' })).toEqual(['lock.set', 'lock.lift', 'lock.except', 'release.publish', 'release.withdraw', 'export.begin', 'export.end', 'export.fetch', 'export.give-up'])
    expect(actsWanted({ act: null, group: null })).toBeNull()
  })
})

describe('a position', () => {
  test('is read back as it was written', () => {
    const position = { towards: 'older', at: '1795400000000001', stream: 'unit-410700', seq: '12' } as const
    expect(readPosition('older', positionText(position))).toEqual(position)
  })

  test.each(['', '1', '1.auth', '1.Auth.2', '-1.auth.2', '1.auth.2.3', '1.auth.x', `${'9'.repeat(18)}.auth.1`])('is none in %j', (text) => {
    expect(readPosition('newer', text)).toBeNull()
  })
})
