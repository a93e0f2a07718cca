import { expect, it } from 'vitest'
import { problem } from '@/lib/domain/problem'
import { messages } from '@/lib/i18n/messages'
import { problemAnswer } from './problem-answer'

const answer = (...[code, params]: Parameters<typeof problem>): Response => problemAnswer([problem(code, params)], messages('zh-CN'), 'r')

it('a part of a file that there is not is refused with how long the file is', () => {
  const { status, headers } = answer('export.outside', { size: '1553475' })
  expect([status, headers.get('content-range')]).toEqual([416, 'bytes */1553475'])
})

it('who only wanted to read is not told that something was not saved', async () => {
  const refusal = answer('session.needed', {})
  expect(refusal.status).toBe(401)
  expect(await refusal.text()).not.toContain('没有保存')
})
