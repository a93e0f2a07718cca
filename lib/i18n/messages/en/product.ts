import type { Widen } from '../../widen'
import type { product as zh } from '../zh-CN/product'

export const product: Widen<typeof zh> = {
  name: 'Plumbline',
  nameOther: '准绳',
  tagline: 'Rule-of-law government indicators',
  skipToContent: 'Skip to content',
  languageOther: '中文',
  languageOtherLabel: '切换为中文',
  themeDark: 'Dark',
  themeLight: 'Light',
  themeAuto: 'As the system',
  themeLabel: 'Appearance',
}
