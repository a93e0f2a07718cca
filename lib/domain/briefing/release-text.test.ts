import { expect, it } from 'vitest'
import { approvedText, hashedText } from './release-text'

const generated = { headlineZh: '标题', narrativeZh: '导语', headlineEn: 'Headline', narrativeEn: 'Lead' }

it.each([
  ['nothing was written', { headlineZh: '', narrativeZh: '', headlineEn: '', narrativeEn: '' }, generated, false],
  ['it was sent back as it was generated', generated, generated, false],
  ['one part was written', { ...generated, narrativeZh: '改过的导语' }, { ...generated, narrativeZh: '改过的导语' }, true],
  ['one part was emptied', { ...generated, headlineEn: '' }, generated, false],
] as const)('what is approved where %s', (_name, written, text, edited) => {
  expect(approvedText(generated, written)).toEqual({ text, edited })
})

it('has a text to be hashed that every part changes', () => {
  const all = [generated, { ...generated, headlineZh: 'x' }, { ...generated, narrativeZh: 'x' }, { ...generated, headlineEn: 'x' }, { ...generated, narrativeEn: 'x' }]
  expect(new Set(all.map(hashedText)).size).toBe(5)
})
