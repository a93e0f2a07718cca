import { describe, expect, it } from 'vitest'
import { problem } from '@/lib/domain/problem'
import { messages } from './messages'
import { problemSentence } from './problem-sentence'

describe('the sentence of a problem', () => {
  it('is said in the language asked for, with what it is about', () => {
    const unclear = problem('value.symbol-ambiguous', { text: '—' })
    expect(problemSentence(messages('zh-CN').problem, unclear)).toMatch(/^“—”.*0、不适用 或 暂无。$/)
    expect(problemSentence(messages('en').problem, unclear)).toMatch(/^“—” does not say/)
  })
})
