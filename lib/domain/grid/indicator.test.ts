import { describe, expect, it } from 'vitest'
import { indicatorOf, standingOf, STILL_FOR, type Saying, type Standing } from './indicator'
import { EMPTY_OUTBOX, failed, markSent, typed, type EditState } from './outbox'

const standing = (states: readonly EditState[], change: Partial<Standing> = {}): Standing => ({
  states, pause: null, online: true, savedOnce: true, oldest: states.some((state) => state === 'pending' || state === 'sending') ? 0 : null, ...change,
})

describe('what the bar says', () => {
  it.each<[string, Standing, number, Saying | null, number]>([
    ['nothing before the first save', standing([], { savedOnce: false }), 9e5, null, 0],
    ['all saved once nothing waits', standing([]), 9e5, 'saved', 0],
    ['nothing for the first two seconds, and not that all is saved', standing(['sending']), STILL_FOR - 1, null, 1],
    ['saving after two seconds', standing(['sending', 'pending']), STILL_FOR, 'saving', 2],
    ['that there is no network, once two seconds went by', standing(['pending'], { online: false }), STILL_FOR, 'offline', 1],
    ['that there is no network, after a failure at once', standing(['pending'], { online: false, pause: 'network' }), 10, 'offline', 1],
    ['that it tries again, at once after a failure', standing(['pending'], { pause: 'server' }), 10, 'retrying', 1],
    ['that the session is over, at once', standing(['pending'], { pause: 'session' }), 10, 'signed-out', 1],
    ['that the session is over, network or not', standing(['pending'], { pause: 'session', online: false }), 10, 'signed-out', 1],
    ['that the server takes none', standing(['stopped', 'pending']), 10, 'stopped', 2],
    ['that some need their writer', standing(['refused', 'conflict', 'reason']), 9e5, 'attention', 3],
    ['what is on its way before what needs its writer, and counts both', standing(['refused', 'pending']), 9e5, 'saving', 2],
  ])('%s', (_what, given, at, say, count) => {
    expect(indicatorOf(given, at)).toMatchObject({ say, count })
  })

  it('never says that all is saved while anything is not', () => {
    const states: readonly EditState[] = ['pending', 'sending', 'reason', 'refused', 'conflict', 'stopped']
    for (const state of states) {
      for (const pause of [null, 'network', 'session', 'busy', 'server'] as const) {
        for (const online of [true, false]) for (const at of [0, STILL_FOR, 9e9]) expect(indicatorOf(standing([state], { pause, online }), at).say).not.toBe('saved')
      }
    }
  })

  it('knows when it will speak', () => {
    expect(indicatorOf(standing(['pending'], { oldest: 100 }), 500).changesAt).toBe(100 + STILL_FOR)
  })

  it('reads the outbox as it is', () => {
    const waiting = typed(EMPTY_OUTBOX, [{ key: 'A', metricCode: 'A', subjectCode: 'U', periodKey: '2026', editId: '1', text: '1', baseSeq: 0, recorded: '', state: 'pending', sentences: [] }], 40)
    expect(standingOf(failed(markSent(waiting, new Set(['A'])), 'network', 50, 0), true, false)).toEqual({ states: ['pending'], pause: 'network', online: true, savedOnce: false, oldest: 40 })
  })
})
