// Ways of writing a figure that readers are shown with what becomes of them; the reading itself is done where they are shown.
import type { QuantityField } from '../quantity-field'

export interface ReadingSample {
  readonly text: string
  readonly field: QuantityField
  /** The unit of the field in English. */
  readonly unitEn: string
}

const counted = (unit: string, displayScale = '1'): QuantityField => ({ unit, displayScale, whole: true, negativeAllowed: false, percent: false })
const PERCENT: QuantityField = { unit: '%', displayScale: '1', whole: false, negativeAllowed: false, percent: true }

/** One sample for each thing that a reader may wonder about. */
export const READING_SAMPLES: readonly ReadingSample[] = [
  { text: '73，111起', field: counted('起'), unitEn: 'cases' },
  { text: '2500余次', field: counted('次'), unitEn: 'times' },
  { text: '6万余件', field: counted('件'), unitEn: 'cases' },
  { text: '552', field: counted('万件', '10000'), unitEn: '10,000 cases' },
  { text: '连续两年', field: counted('年'), unitEn: 'years' },
  { text: '不足500', field: counted('人'), unitEn: 'people' },
  { text: '约14.7%', field: PERCENT, unitEn: '%' },
  { text: '99%以上', field: PERCENT, unitEn: '%' },
  { text: '零', field: counted('个'), unitEn: 'units' },
  { text: '暂无', field: counted('件'), unitEn: 'cases' },
  { text: '无', field: counted('件'), unitEn: 'cases' },
  { text: '0.919', field: PERCENT, unitEn: '%' },
  { text: '107名', field: counted('件'), unitEn: 'cases' },
]
