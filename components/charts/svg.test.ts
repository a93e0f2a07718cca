import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sheet, short, tag } from './svg'

describe('markup of a drawing', () => {
  test.each([
    [tag('text', { x: 1 }, '<b>').markup, '<text x="1">&lt;b&gt;</text>'],
    [tag('g', { fill: '"><script>' }).markup, '<g fill="&quot;&gt;&lt;script&gt;"/>'],
    [tag('path', { d: 'M0,0', stroke: undefined }).markup, '<path d="M0,0"/>'],
    [tag('g', {}, null, false, undefined, [tag('b', {}), 'a & b']).markup, '<g><b/>a &amp; b</g>'],
    [tag('text', {}, 'a\u0000b\u0008c\ud800d').markup, '<text>abcd</text>'],
    [tag('text', {}, '法治𠮷').markup, '<text>法治𠮷</text>'],
  ])('%s', (markup, expected) => {
    expect(markup).toBe(expected)
  })

  test('whatever a name holds, it stays text and attributes stay shut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, value) => {
        const { markup } = tag('text', { id: value }, `x${text}`)
        expect(markup).toMatch(/^<text id="[^"<>]*">[^<>]*<\/text>$/)
        expect(markup).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/)
      }),
    )
  })

  test('numbers are written at a hundredth, without a negative zero', () => {
    expect([1, 1.005, 1 / 3, -0.001, 1e-9, 100_000].map(short)).toEqual(['1', '1', '0.33', '0', '0', '100000'])
  })

  test('a sheet is an image whose title and description are read out', () => {
    const { markup } = sheet({ id: 'a', width: 10, height: 20, title: '标题', description: '说明' })
    expect(markup).toContain('role="img" aria-labelledby="a-title a-desc"')
    expect(markup).toContain('<title id="a-title">标题</title><desc id="a-desc">说明</desc>')
  })

  test('a sheet that leaves the page brings its size, font and ground with it', () => {
    const { markup } = sheet({
      id: 'a',
      width: 10,
      height: 20,
      title: 't',
      description: 'd',
      alone: { font: 'Noto Sans SC', ground: '#ffffff' },
    })
    expect(markup).toContain('font-family="Noto Sans SC" width="10" height="20"')
    expect(markup).toContain('<rect width="10" height="20" fill="#ffffff"/>')
  })
})
