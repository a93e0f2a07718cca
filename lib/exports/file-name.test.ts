import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentDisposition, fileName } from './file-name'

describe('fileName', () => {
  test.each([
    [['准绳', '出庭应诉率', '2023年度', 'v1', '20240227'], '准绳_出庭应诉率_2023年度_v1_20240227.xlsx'],
    [['Plumbline', 'Rule-of-law indicators', '2023', 'v1', '20240227'], 'Plumbline_Rule-of-law-indicators_2023_v1_20240227.xlsx'],
    [['准绳', '../../etc/passwd', 'v1'], '准绳_etc-passwd_v1.xlsx'],
    [['准绳', 'a"b\r\nSet-Cookie: x', 'v1'], '准绳_a-b-Set-Cookie-x_v1.xlsx'],
    [['准绳', 'C:\\temp\\x', ''], '准绳_C-temp-x.xlsx'],
    [['准绳', '达标✅👨‍👩‍👧', 'v1'], '准绳_达标✅👨‍👩‍👧_v1.xlsx'],
    [['准绳', 'abc\u202Efdp.exe', 'v1'], '准绳_abcfdp.exe_v1.xlsx'],
    [['准绳', '新政〔2023〕15号', 'v1'], '准绳_新政〔2023〕15号_v1.xlsx'],
    [['', '...', ''], 'export.xlsx'],
    [['准绳', '\ud800', 'v1'], '准绳_v1.xlsx'],
  ])('%j gives %s', (parts, expected) => {
    expect(fileName(parts, 'xlsx')).toBe(expected)
  })

  test('a long title is cut between characters, and what stands behind it survives', () => {
    const name = fileName(['准绳', '👨‍👩‍👧'.repeat(80), '2023年度', 'v1', '20240227'], 'xlsx')
    expect(name).toMatch(/^准绳_(👨‍👩‍👧)+_2023年度_v1_20240227\.xlsx$/u)
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(190)
  })
})

describe('contentDisposition', () => {
  test.each([
    ['准绳_出庭应诉率_2023年度_v1_20240227.xlsx', '2023_v1_20240227.xlsx'],
    ['plain-name.csv', 'plain-name.csv'],
    ['准绳.csv', 'export.csv'],
    ['a"b\\c.csv', 'a-b-c.csv'],
    ['../../x.csv', 'x.csv'],
    ['✅.xlsx', 'export.xlsx'],
    ['', 'export'],
  ])('%s is %s for readers that know ASCII only', (name, ascii) => {
    expect(contentDisposition(name)).toContain(`filename="${ascii}"; filename*=UTF-8''`)
  })

  test('whatever the name, the header is one line of ASCII, quotes nothing open, and gives the cleaned name back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const header = contentDisposition(name)
        const wellFormed = /^attachment; filename="([A-Za-z0-9._-]+)"; filename\*=UTF-8''([A-Za-z0-9!#$&+.^_`|~%-]+)$/
        const [, ascii = '', encoded = ''] = wellFormed.exec(header) ?? []
        expect(ascii).not.toMatch(/^\./)
        const decoded = decodeURIComponent(encoded)
        expect(decoded).not.toMatch(/[\r\n\0"\\/]|^\./)
        expect(contentDisposition(decoded)).toBe(header)
      }),
      { numRuns: 2000 },
    )
  })
})
