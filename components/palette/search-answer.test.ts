import { describe, expect, it } from 'vitest'
import { foundIn } from './search-answer'

const GOOD = { kind: 'metric', title: '出庭应诉率', detail: '', href: '/metrics/A' }

describe('an answer of the search', () => {
  it('is read where it is one', () => {
    expect(foundIn({ results: [GOOD, { ...GOOD, kind: 'unit', more: 1 }] })).toEqual([GOOD, { ...GOOD, kind: 'unit' }])
  })

  it('gives nothing for anything else', () => {
    for (const body of [null, 1, 'x', [], {}, { results: null }, { results: 'x' }, { results: [null, 1, {}, { ...GOOD, kind: 'person' }, { ...GOOD, title: 1 }] }]) expect(foundIn(body)).toEqual([])
  })

  it('leads nowhere but to pages of this site', () => {
    for (const href of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', 'metrics', '']) expect(foundIn({ results: [{ ...GOOD, href }] }), href).toEqual([])
  })
})
