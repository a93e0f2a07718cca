import { describe, expect, it } from 'vitest'
import { readScreenChoice } from './screen-choice'

const read = (query: string) => {
  const search = new URLSearchParams(query)
  return readScreenChoice((name) => search.get(name))
}

describe('what the address of a wall asks for', () => {
  it('is a dark 16:9 screen of every page, 20 seconds each, where it asks for nothing', () => {
    expect(read('')).toEqual({ layout: '16x9', seams: 1, theme: 'dark', pages: null, every: 20, first: 1, metric: null, unread: [] })
  })

  it('is read in full', () => {
    expect(read('layout=32x9&seams=2&theme=light&pages=trends,key,trends&every=45&page=2&metric=LIT_HEAD_RATE')).toEqual({
      layout: '32x9', seams: 2, theme: 'light', pages: ['trends', 'key'], every: 45, first: 2, metric: 'LIT_HEAD_RATE', unread: [],
    })
  })

  it.each([
    ['layout=21x9', 'layout', '16x9'],
    ['seams=4', 'seams', 1],
    ['seams=2.0', 'seams', 1],
    ['theme=blue', 'theme', 'dark'],
    ['pages=key,nothing', 'pages', null],
    ['pages=', 'pages', null],
    ['every=4', 'every', 20],
    ['every=601', 'every', 20],
    ['every=1e2', 'every', 20],
    ['page=6', 'first', 1],
    ['page=0', 'first', 1],
  ] as const)('tells that it cannot read %s', (query, name, usual) => {
    const choice = read(query)
    expect(choice[name]).toEqual(usual)
    expect(choice.unread).toEqual([query])
  })

  it.each(['every=5', 'every=600', 'seams=3', 'layout=4x3'])('takes %s', (query) => {
    expect(read(query).unread).toEqual([])
  })
})
