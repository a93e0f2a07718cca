import { describe, expect, it } from 'vitest'
import { syllablesOf } from './pinyin'

describe('how a name is said', () => {
  it('follows the word and not the character', () => {
    for (const [name, said] of [
      ['出庭应诉率', 'chu ting ying su lv'],
      ['长垣市', 'chang yuan shi'],
      ['长垣县人民政府', 'chang yuan xian ren min zheng fu'],
      ['获嘉县', 'huo jia xian'],
      ['重大行政决策', 'zhong da xing zheng jue ce'],
      ['行政复议', 'xing zheng fu yi'],
      ['卫辉市', 'wei hui shi'],
    ] as const) expect(syllablesOf(name).join(' '), name).toBe(said)
  })

  it('keeps digits and letters together, and lets signs go', () => {
    expect(syllablesOf('12345热线（RKJ）')).toEqual(['12345', 're', 'xian', 'rkj'])
    expect(syllablesOf('Overview')).toEqual([])
    expect(syllablesOf('')).toEqual([])
  })
})
