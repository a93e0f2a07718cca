import { describe, expect, it } from 'vitest'
import { fitsQuery, nearestEntries, rankEntries } from './rank-entries'
import type { FoundKind, SearchEntry } from './search-entry'

const entry = (kind: FoundKind, code: string, names: readonly (readonly [text: string, said?: string])[]): SearchEntry => ({
  kind,
  title: names[0]?.[0] ?? '',
  detail: '',
  href: `/${kind}/${code}`,
  codes: [code],
  names: names.map(([text, said = '']) => ({ text, syllables: said === '' ? [] : said.split(' ') })),
})

const ENTRIES = [
  entry('page', 'overview', [['总览', 'zong lan'], ['Overview']]),
  entry('metric', 'LIT_ATTEND_RATE', [['行政机关负责人出庭应诉率', 'xing zheng ji guan fu ze ren chu ting ying su lv'], ['Heads of organs appearing in court']]),
  entry('metric', 'LIT_HEARD', [['行政诉讼案件数', 'xing zheng su song an jian shu'], ['Administrative cases heard']]),
  entry('metric', 'REC_HEARD', [['行政复议案件数', 'xing zheng fu yi an jian shu'], ['Reconsideration cases heard']]),
  entry('unit', '410783', [['长垣市', 'chang yuan shi'], ['Changyuan'], ['长垣县', 'chang yuan xian']]),
  entry('unit', '410728', [['长垣县旧编号', 'chang yuan xian jiu bian hao'], ['Changyuan county']]),
  entry('unit', '410702', [['红旗区', 'hong qi qu'], ['Hongqi']]),
  entry('release', 'annual-2023', [['2023年度', '2023 nian du'], ['2023']]),
]
const found = (query: string, limit = 20) => rankEntries(ENTRIES, query, limit).map(({ codes }) => codes[0])

describe('searching', () => {
  it('finds a metric by initials of pinyin from its middle, by syllables, by 汉字 and by code', () => {
    for (const query of ['ctys', 'CTYS', 'ｃｔｙｓ', 'chutingyingsu', 'chutingyi', "chu'ting", '出庭应诉', '出庭 应诉', 'LIT_ATTEND', 'lit attend', 'lit_attend_rate']) expect(found(query)[0], query).toBe('LIT_ATTEND_RATE')
  })

  it('reads ü as v, and as it is', () => {
    for (const query of ['yingsulv', 'yingsulü']) expect(found(query), query).toEqual(['LIT_ATTEND_RATE'])
  })

  it('finds 长垣 as chang yuan, never as zhang yuan', () => {
    expect(found('changyuan')[0]).toBe('410783')
    expect(found('cy')[0]).toBe('410783')
    expect(found('zhangyuan')).toEqual([])
  })

  it('finds a unit by its former name and by its code', () => {
    expect(found('长垣县')[0]).toBe('410783')
    expect(found('410702')).toEqual(['410702'])
    expect(found('4107')).toEqual(['410783', '410702', '410728'])
  })

  it('puts the whole name before a beginning, a beginning before a part, and a part before letters in order', () => {
    expect(found('行政诉讼案件数')[0]).toBe('LIT_HEARD')
    expect(found('xzssaj')).toEqual(['LIT_HEARD'])
    expect(found('案件')).toEqual(['LIT_HEARD', 'REC_HEARD'])
    expect(found('政应率')).toEqual(['LIT_ATTEND_RATE'])
  })

  it('wants every word to fit', () => {
    expect(found('heard administrative')).toEqual(['LIT_HEARD'])
    expect(found('heard nonsense')).toEqual([])
  })

  it('takes English from the beginnings of words only', () => {
    expect(found('court')).toEqual(['LIT_ATTEND_RATE'])
    expect(found('ourt')).toEqual([])
  })

  it('finds nothing for nothing, and is not led astray by one letter in the middle', () => {
    for (const query of ['', '   ', '。', '-', "'"]) expect(found(query), query).toEqual([])
    expect(found('s')).toEqual([])
  })

  it('says of one thing alone whether it fits, and of nothing searched for that it does', () => {
    const [, attend] = ENTRIES
    if (attend === undefined) throw new Error('no entry')
    expect(['', '  ', 'ctys', 'chutingying', '出庭', 'lit_att', 'court', 'zzz', 'ctys zzz'].map((query) => fitsQuery(query, attend))).toEqual([true, true, true, true, true, true, true, false, false])
  })

  it('keeps to the limit, and looks at no more than the beginning of a long query', () => {
    expect(found('案件', 1)).toEqual(['LIT_HEARD'])
    expect(found('x'.repeat(10_000))).toEqual([])
    expect(found('q '.repeat(5000))).toEqual([])
  })

  it('is not moved by signs of patterns', () => {
    for (const query of ['.*', '(', '[', '\\', '%', '_', '<script>', '\u0000']) expect(found(query), query).toEqual([])
  })

  it('offers what is called most like a code that is not there', () => {
    expect(nearestEntries(ENTRIES, 'LIT_ATTENDANCE', 2).map(({ codes }) => codes[0])).toEqual(['LIT_ATTEND_RATE', 'LIT_HEARD'])
    expect(nearestEntries(ENTRIES, 'LIT_ATTENDX', 1).map(({ codes }) => codes[0])).toEqual(['LIT_ATTEND_RATE'])
    expect(nearestEntries(ENTRIES, 'LIT_HEARX', 1).map(({ codes }) => codes[0])).toEqual(['LIT_HEARD'])
    expect(nearestEntries(ENTRIES, 'ZZZ', 2)).toEqual([])
  })
})
