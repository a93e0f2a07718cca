// How people write a period above a column or in a title.
import type { ImportPeriod } from './import-target'
import { headerKey } from './header-key'

const DIGITS = ['', '一', '二', '三', '四'] as const

/** Names of a period in the form in which names are compared; those without a year last. */
export function periodNames({ key, kind, basis, start, end, wordsZh, wordsEn, referenceYear }: ImportPeriod): readonly string[] {
  const own = [key, wordsZh ?? '', wordsEn ?? '']
  const year = start === null ? referenceYear : Number(start.slice(0, 4))
  const part = Number(key.at(-1))
  const plain: readonly string[] = basis !== 'SINGLE' ? []
    : kind === 'YEAR' ? [`${year}年`, `${year}年度`, `${year}年全年`, '全年']
    : kind === 'HALF' ? [part === 1 ? '上半年' : '下半年'].flatMap((half) => [`${year}年${half}`, `${year}${half}`, half])
    : kind === 'QUARTER' ? [`${DIGITS[part] ?? ''}季度`, `第${DIGITS[part] ?? ''}季度`, `${part}季度`, `第${part}季度`, `q${part}`].flatMap((quarter) => [`${year}年${quarter}`, `${year}${quarter}`, quarter])
    : []
  const months = start === null || !start.endsWith('-01') ? [] : spans(year, Number(start.slice(5, 7)), Number(end.slice(5, 7)))
  return [...new Set([...own, ...plain, ...months].map(headerKey).filter((name) => name !== ''))]
}

const spans = (year: number, from: number, to: number): readonly string[] => {
  const span = from === to ? `${from}月` : `${from}-${to}月`
  return [`${year}年${span}`, `${year}年${span}累计`, span]
}

/** The period that a name begins with, and what follows it: 2024年第三季度受理案件数. */
export function takePeriod(label: string): { readonly period: string; readonly rest: string } | null {
  const found = /^((?:19|20)\d{2})\s?年?度?\s?(?:第?[一二三四1-4]季度|[上下]半年|全年|\d{1,2}\s?[-—~至]\s?\d{1,2}\s?月(?:份)?|\d{1,2}月(?:份)?)?/u.exec(label.normalize('NFKC').trim())
  if (found === null || !/[年季]/u.test(found[0])) return null
  return { period: headerKey(found[0]), rest: label.normalize('NFKC').trim().slice(found[0].length) }
}
