import { describe, expect, it } from 'vitest'
import { drawTiles } from './tile-grid-drawing'
import type { Tile } from './tile-grid-input'
import { layOutTiles } from './tile-grid-layout'

const tile = (code: string, place: Tile['place'], facts: Partial<Tile> = {}): Tile => ({ code, name: code, href: `/units/${code}`, value: '91.9%', word: '达标', look: { kind: 'status', status: 'met' }, place, ...facts })
const cells = (tiles: readonly Tile[]) => layOutTiles(tiles)?.placed.map(({ tile: { code }, row, column }) => `${code} ${row}/${column}`)

describe('the cells of tiles', () => {
  it('are read row by row from the left, whatever order they come in', () => {
    expect(cells([tile('C', { row: 2, column: 2 }), tile('B', { row: 1, column: 3 }), tile('A', { row: 1, column: 1 })])).toEqual(['A 1/1', 'B 1/3', 'C 2/2'])
  })

  it('leave the others empty, each once', () => {
    const layout = layOutTiles([tile('A', { row: 1, column: 1 }), tile('B', { row: 2, column: 2 })])
    expect(layout).toMatchObject({ rows: 2, columns: 2, empty: [{ row: 1, column: 2 }, { row: 2, column: 1 }] })
  })

  it('of units without a place are rows of their own below', () => {
    expect(cells([tile('X', null), tile('A', { row: 1, column: 2 }), tile('Y', null), tile('Z', null)])).toEqual(['A 1/2', 'X 2/1', 'Y 2/2', 'Z 3/1'])
  })

  it('never hold two tiles: the second gets one of its own', () => {
    expect(cells([tile('A', { row: 1, column: 1 }), tile('B', { row: 1, column: 1 })])).toEqual(['A 1/1', 'B 2/1'])
  })

  it('stand four in a row where nothing has a place, and there are none without tiles', () => {
    expect(layOutTiles(Array.from({ length: 5 }, (_one, at) => tile(String(at), null)))).toMatchObject({ rows: 2, columns: 4 })
    expect(layOutTiles([])).toBeNull()
  })
})

describe('the drawing of tiles', () => {
  const given = { id: 'd', title: '标题', description: '说明', stripName: '功能区', width: 680 }

  it('has every name, value and word, and tells statuses by their edges', () => {
    const looks = ['met', 'near', 'missed', 'not-reported'] as const
    const svg = drawTiles({ ...given, tiles: looks.map((status, at) => tile(status, { row: 1, column: at + 1 }, { look: { kind: 'status', status } })), strip: [tile('Z', null)] }, true)?.markup ?? ''
    for (const text of ['met', 'near', 'missed', 'not-reported', 'Z', '91.9%', '达标', '功能区']) expect(svg).toContain(text)
    expect(svg).toContain('stroke-dasharray="6 3"')
    expect(svg).toContain('stroke-width="3"')
    expect(svg).toContain('stroke-dasharray="1 3"')
  })

  it('breaks a name of forty characters and cuts what is left, and writes markup as text', () => {
    const svg = drawTiles({ ...given, tiles: [tile('A', { row: 1, column: 1 }, { name: '某'.repeat(40) }), tile('B', { row: 1, column: 2 }, { name: '<b>' }), tile('C', { row: 1, column: 3 }), tile('D', { row: 1, column: 4 })], strip: [] }, true)?.markup ?? ''
    expect(svg).toContain('…')
    expect(svg).not.toContain('某'.repeat(13))
    expect(svg).toContain('&lt;b&gt;')
  })

  it('is nothing without tiles', () => {
    expect(drawTiles({ ...given, tiles: [], strip: [] }, true)).toBeNull()
  })
})
