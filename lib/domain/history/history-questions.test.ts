import { expect, it } from 'vitest'
import { problem } from '../problem'
import type { Severity } from '../rules/rule'
import { MOST_OF_ONE, NO_QUESTIONS, questionsFor, withQuestions, type HistoryQuestion } from './history-questions'

const question = (severity: Severity, row: number, own = true): HistoryQuestion => ({ severity, problem: problem('rule.rounded-count', { nameZh: '甲', nameEn: 'A', now: '1000' }, ['A']), unitId: 1, periodKey: '2019', row, own })

it('tells what stops a submission first, and in each severity what came first', () => {
  const asked = withQuestions(withQuestions(NO_QUESTIONS, [question('hint', 2), question('warning', 3)]), [question('error', 4), question('warning', 5)])
  expect(asked.list.map(({ severity, row }) => `${severity} ${row}`)).toEqual(['error 4', 'warning 3', 'warning 5', 'hint 2'])
  expect(asked.counts).toEqual({ error: 1, warning: 2, hint: 1 })
})

it('counts all and keeps the first of each severity', () => {
  const asked = withQuestions(NO_QUESTIONS, [...Array.from({ length: MOST_OF_ONE + 5 }, (_one, at) => question('warning', at + 1)), question('error', 9_999)])
  expect(asked.counts).toEqual({ error: 1, warning: MOST_OF_ONE + 5, hint: 0 })
  expect(asked.list).toHaveLength(MOST_OF_ONE + 1)
  expect(asked.list[0]).toMatchObject({ severity: 'error', row: 9_999 })
})

it('tells who sees their own file only what that file gives rise to', () => {
  const asked = withQuestions(NO_QUESTIONS, [question('warning', 1), question('warning', 2, false)])
  expect(questionsFor(asked, false)).toMatchObject({ counts: { warning: 1 }, list: [{ row: 1 }] })
  expect(questionsFor(asked, true)).toMatchObject({ counts: { warning: 2 }, list: [{ row: 1 }, { row: 2 }] })
})
