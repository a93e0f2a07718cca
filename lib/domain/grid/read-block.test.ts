import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BLOCK_ROWS, readBlock } from './read-block'
import { writeBlock, writeBlockAsTable } from './write-block'

describe('a pasted text', () => {
  it.each<[string, string, string[][]]>([
    ['one cell', '12', [['12']]],
    ['Excel on Windows: CRLF and one line end after the last row', '1\t2\r\n3\t4\r\n', [['1', '2'], ['3', '4']]],
    ['WPS: LF and none after the last row', '1\t2\n3\t4', [['1', '2'], ['3', '4']]],
    ['an old Mac: CR', '1\r2\r', [['1'], ['2']]],
    ['a blank last row, which is meant', '1\n\n', [['1'], ['']]],
    ['a blank cell at the end of a row', '1\t\n2\t3', [['1', ''], ['2', '3']]],
    ['rows of different length, filled up', '1\n2\t3', [['1', ''], ['2', '3']]],
    ['a line end inside quotes', '"a\nb"\tc\n', [['a\nb', 'c']]],
    ['a tab inside quotes', '"a\tb"\tc', [['a\tb', 'c']]],
    ['quotes inside quotes', '"a ""b"""\t1', [['a "b"', '1']]],
    ['a quote that somebody typed', '"a" b\t1', [['"a" b', '1']]],
    ['a quote that is never closed', '"a\t1\nb', [['"a', '1'], ['b', '']]],
    ['an empty quoted cell', '""\t1', [['', '1']]],
    ['a byte order mark', '\uFEFF1\t2', [['1', '2']]],
    ['nothing', '', []],
  ])('%s', (_what, text, rows) => {
    expect(readBlock(text)).toEqual(rows)
  })

  it('stops at a block that no form has', () => {
    expect(readBlock('1\n'.repeat(BLOCK_ROWS + 5))).toHaveLength(BLOCK_ROWS)
  })

  it('comes back as it was written, whatever stands in it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', '\t', '\n', '中', ' ') })
    const block = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 4 })).chain(([rows, columns]) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }))
    fc.assert(fc.property(block, (rows) => {
      expect(readBlock(writeBlock(rows))).toEqual(rows)
    }))
  })
})

it('writes a table without letting a cell become markup', () => {
  expect(writeBlockAsTable([['<b>&"', 'a\nb']])).toBe('<table><tr><td>&lt;b&gt;&amp;&quot;</td><td>a<br>b</td></tr></table>')
})
