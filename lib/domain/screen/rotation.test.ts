import { describe, expect, it } from 'vitest'
import { isTurning, rotate, startRotation, type RotationEvent } from './rotation'

const after = (pages: number, ...events: readonly RotationEvent[]) => events.reduce(rotate, startRotation(pages))

describe('the rotation of a wall', () => {
  it('turns page after page and begins again behind the last', () => {
    expect(after(3, { kind: 'tick' }).at).toBe(1)
    expect(after(3, { kind: 'tick' }, { kind: 'tick' }, { kind: 'tick' }).at).toBe(0)
  })

  it('stands while it is paused, and changes by hand all the same', () => {
    const paused = after(3, { kind: 'pause' }, { kind: 'tick' })
    expect(paused).toEqual({ pages: 3, at: 0, paused: true })
    expect(isTurning(paused)).toBe(false)
    expect(rotate(paused, { kind: 'next' })).toEqual({ pages: 3, at: 1, paused: true })
    expect(isTurning(rotate(paused, { kind: 'toggle' }))).toBe(true)
  })

  it('goes back from the first page to the last', () => {
    expect(after(4, { kind: 'previous' }).at).toBe(3)
  })

  it.each([[2, 2], [99, 3], [-1, 0]])('goes to page %i as %i', (to, at) => {
    expect(after(4, { kind: 'go', to }).at).toBe(at)
  })

  it('begins anew where the page that stood is gone, and stays where it is not', () => {
    expect(after(5, { kind: 'go', to: 4 }, { kind: 'pages', pages: 3 })).toEqual({ pages: 3, at: 0, paused: false })
    expect(after(5, { kind: 'go', to: 2 }, { kind: 'pages', pages: 3 }).at).toBe(2)
    expect(after(5, { kind: 'pages', pages: 0 })).toEqual({ pages: 1, at: 0, paused: false })
  })

  it('never turns a single page, and starts on a page that there is', () => {
    expect(isTurning(startRotation(1))).toBe(false)
    expect(startRotation(3, 7).at).toBe(2)
    expect(startRotation(0).pages).toBe(1)
  })
})
