import { describe, expect, it } from 'vitest'
import { figurePicture, PICTURE_SIZES, sentencePicture, type PictureText } from './figure-picture'
import { sheet, tag } from './svg'
import { textWidth } from './text-width'

const text: PictureText = {
  id: 'p', title: '2023 年出庭应诉率为 91.9%', subtitle: '新乡市，2019—2023 年，%', marks: [], notes: ['虚线框表示该期没有数值'], lines: ['来源：报告', '2023年度 · 第1版', '网址：https://example.gov.cn/metrics/A?period=2023&version=1'], empty: '没有可画的内容', watermark: null,
}
const drawing = sheet({ id: 'd', width: 672, height: 336, title: 't', description: 'd', alone: { font: 'x', ground: '#fff' } }, tag('circle', { r: 4 }))

/** Every line that is drawn, with where and how large. */
function linesOf(markup: string): readonly { readonly x: number; readonly y: number; readonly size: number; readonly words: string }[] {
  return [...markup.matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-size="([\d.]+)"[^>]*>([^<]*)</g)].map(([, x, y, size, words = '']) => ({ x: Number(x), y: Number(y), size: Number(size), words }))
}

describe('a figure as a picture', () => {
  it.each(['wide', 'narrow'] as const)('keeps every line inside, one under the other, %s', (size) => {
    const long: PictureText = { ...text, title: '行政机关负责人出庭应诉率与行政复议决定履行率'.repeat(6), marks: ['旧版本，已被第2版取代。'.repeat(8)], notes: ['注：'.concat('甲'.repeat(300))], lines: [`https://example.gov.cn/${'%E4%BD%99'.repeat(40)}`] }
    const picture = figurePicture(long, drawing, size)
    const lines = linesOf(picture.markup)
    expect(lines.length).toBeGreaterThan(15)
    for (const line of lines) expect(line.x + textWidth(line.words, line.size), line.words).toBeLessThanOrEqual(PICTURE_SIZES[size].width - PICTURE_SIZES[size].pad + 1)
    const ys = lines.map(({ y }) => y)
    expect(ys).toEqual([...ys].sort((a, b) => a - b))
    expect(new Set(ys).size).toBe(ys.length)
    expect(Math.max(...ys)).toBeLessThan(picture.size?.height ?? 0)
  })

  it('says everything that a reader of the picture alone must know', () => {
    const { markup } = figurePicture({ ...text, marks: ['草稿'], watermark: '草稿' }, drawing, 'wide')
    for (const words of [text.title, text.subtitle, ...text.notes, '来源：报告', '第1版', 'https://example.gov.cn/metrics/A', 'circle']) expect(markup).toContain(words)
    expect(markup).toMatch(/rotate\(-18/)
    expect(figurePicture(text, drawing, 'wide').markup).not.toMatch(/rotate/)
  })

  it('says in words that there is nothing to draw', () => {
    expect(figurePicture(text, null, 'wide').markup).toContain('没有可画的内容')
  })

  it('lets no text become markup', () => {
    const { markup } = figurePicture({ ...text, title: '<script>alert(1)</script>', lines: ['"/><foreignObject>'] }, null, 'wide')
    expect(markup).not.toMatch(/<script|<foreignObject/)
    expect(sentencePicture('s', '<img onerror=x>', [], 'wide').markup).not.toContain('<img')
  })

  it('is light: it names colours, never a token of the page', () => {
    expect(figurePicture(text, drawing, 'wide').markup).not.toContain('var(')
  })
})
