import { describe, expect, it } from 'vitest'
import { keptStore } from './kept-store'

const store = (bytes = 100) => keptStore<{ readonly bytes: number; readonly name: string }>({ bytes, ageMs: 1000 })
const page = (name: string, bytes = 10) => ({ name, bytes })

describe('what is kept', () => {
  it('is found under its own key and stamp only', () => {
    const kept = store()
    kept.keep('a', '1', 0, page('a'))
    expect(kept.find('a', '1', 999)).toEqual(page('a'))
    expect(kept.find('b', '1', 0)).toBeNull()
    expect(kept.find('a', '2', 0)).toBeNull()
  })

  it('is over after its time, and after a clock was set back', () => {
    const kept = store()
    kept.keep('a', '1', 5000, page('a'))
    expect([kept.find('a', '1', 5999), kept.find('a', '1', 6000), kept.find('a', '1', 4000)]).toEqual([page('a'), null, null])
    expect(kept.knows('a')).toBe(true)
  })

  it('gives way to what comes anew under its key', () => {
    const kept = store()
    kept.keep('a', '1', 0, page('old', 40))
    kept.keep('a', '2', 0, page('new', 30))
    expect([kept.find('a', '1', 0), kept.find('a', '2', 0), kept.held()]).toEqual([null, page('new', 30), 32])
  })

  it('takes no more bytes than it may: what was not asked for the longest goes', () => {
    const kept = store(100)
    for (const name of ['a', 'b', 'c']) kept.keep(name, '1', 0, page(name, 28))
    kept.find('a', '1', 0)
    kept.keep('d', '1', 0, page('d', 28))
    expect(['a', 'b', 'c', 'd'].filter((key) => kept.knows(key))).toEqual(['a', 'c', 'd'])
    expect(kept.held()).toBe(90)
  })

  it('is not what is larger than everything, however long its address', () => {
    const kept = store(100)
    kept.keep('a', '1', 0, page('a', 99))
    kept.keep('a'.repeat(50), '1', 0, page('b', 1))
    expect([kept.knows('a'), kept.held()]).toEqual([false, 0])
  })
})
