// The forms in which names of a file are compared with names of ours.

// 1. · 一、 · （3） · ① before a name in a list.
const NUMBERING = /^(?:\d{1,3}\s*[.、)]\s*(?!\d)|[一二三四五六七八九十]{1,3}、|\([\d一二三四五六七八九十]{1,3}\))\s*/u
const UNIT_OF_MEASURE = /^[十百千]?[万亿]?(?:件|起|宗|个|项|部|条|家|张|份|卷|处|例|人|名|人次|次|场次|场|期|年|届|元|位|天|日|小时|分|%|百分点|个百分点)$/u

export interface SplitLabel {
  readonly name: string
  /** The unit of measure at its end, in brackets or after 单位：; null where there is none. */
  readonly unit: string | null
}

const normal = (label: string): string => label.slice(0, 300).normalize('NFKC').replace(/[\p{Cf}\s]+/gu, ' ').trim()

/**
 * Takes a unit of measure off the end of a name.
 * @example splitUnit('罚没金额（单位：万元）') // { name: '罚没金额', unit: '万元' }
 */
export function splitUnit(label: string): SplitLabel {
  const text = normal(label)
  const open = Math.max(text.lastIndexOf('('), text.lastIndexOf('['))
  const unit = /[)\]]$/.test(text) && open > 0 ? text.slice(open + 1, -1).replace(/^(?:计量)?单位\s?:?\s?/u, '').replace(/\s/gu, '') : ''
  return UNIT_OF_MEASURE.test(unit) ? { name: text.slice(0, open).trim(), unit } : { name: text, unit: null }
}

/** A name as it is compared: half-width, small, without numbering, spaces and punctuation. What stands in brackets stays: it may tell two names apart. */
export const headerKey = (label: string): string => normal(label).replace(NUMBERING, '').toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, '')

/** True for what is a unit of measure and nothing else: 件, 万元, %. */
export const isUnitOfMeasure = (text: string): boolean => UNIT_OF_MEASURE.test(normal(text).replace(/\s/gu, ''))
