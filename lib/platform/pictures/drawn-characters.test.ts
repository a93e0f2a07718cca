import { expect, it } from 'vitest'
import { sheet, tag } from '@/components/charts/svg'
import { drawnCharacters } from './drawn-characters'

it('are those of every text of a drawing, once, and none of what is only read out or of its attributes', () => {
  const drawing = sheet({ id: '甲', width: 1, height: 1, title: '乙', description: '丙' }, tag('text', { fill: '丁' }, 'ab < b & "余"'), tag('g', {}, tag('title', {}, '戊'), tag('text', {}, '余\u200b 𠮷')))
  expect(drawnCharacters(drawing.markup)).toEqual(['a', 'b', '<', '&', '"', '余', '𠮷'])
})

it('are none where nothing is drawn', () => {
  expect(drawnCharacters('')).toEqual([])
  expect(drawnCharacters('<svg><path d="M0,0"/></svg>')).toEqual([])
})
