import { describe, expect, it } from 'vitest'
import { messages } from '@/lib/i18n/messages'
import { cssText, edgesOf } from './paper-edges'

describe('the edges of a sheet', () => {
  it.each([
    ['2023年度 · 版本 v1', '"2023年度 · 版本 v1"'],
    ['a"b', '"a\\22 b"'],
    ['a\\b', '"a\\5c b"'],
    ['a\nb', '"a\\a b"'],
    ['</style><script>', '"\\3c /style\\3e \\3c script\\3e "'],
  ])('write %j as a text that nothing in it can end', (text, written) => {
    expect(cssText(text)).toBe(written)
  })

  it('say what, when, where and which page, in the reader’s language', () => {
    const paper = { top: '准绳 · 2023年度 · 已发布', day: '2026-11-23 打印', foot: 'https://kpi.example/metrics/A', watermark: null }
    const style = edgesOf(paper, messages('zh-CN'))
    expect(style).toContain('@top-left{content:"准绳 · 2023年度 · 已发布"}')
    expect(style).toContain('content:"第 " counter(page) " 页，共 " counter(pages) " 页"')
    expect(edgesOf(paper, messages('en'))).toContain('content:"Page " counter(page) " of " counter(pages) ""')
    expect(edgesOf({ ...paper, top: '"}body{display:none}' }, messages('en'))).not.toContain('"}body')
  })
})
