import { expect, it } from 'vitest'
import { dueMoment, dueWords } from './due-words'
import { messages } from './messages'

const at = new Date('2024-12-02T01:00:00Z')
const [zh, en] = [messages('zh-CN'), messages('en')]

it.each([
  [{ kind: 'left', workingDays: 3, days: 3 }, '还剩 3 个工作日 · 12-05 17:00', '3 working days left · 12-05 17:00'],
  [{ kind: 'left', workingDays: 1, days: 1 }, '还剩 1 个工作日 · 12-05 17:00', '1 working day left · 12-05 17:00'],
  [{ kind: 'left', workingDays: 0, days: 2 }, '还剩 2 天（都是休息日） · 12-05 17:00', '2 days left, none of them worked · 12-05 17:00'],
  [{ kind: 'far', days: 400 }, '还剩 400 天 · 12-05 17:00', '400 days left · 12-05 17:00'],
  [{ kind: 'today' }, '今天到期 · 12-05 17:00', 'due today · 12-05 17:00'],
  [{ kind: 'over', workingDays: 2, today: false }, '逾期 2 个工作日 · 12-05 17:00', '2 working days late · 12-05 17:00'],
  [{ kind: 'over', workingDays: 0, today: true }, '今天刚逾期 · 12-05 17:00', 'late since today · 12-05 17:00'],
  [{ kind: 'over', workingDays: 0, today: false }, '逾期不足 1 个工作日 · 12-05 17:00', 'less than a working day late · 12-05 17:00'],
] as const)('says %j in both languages', (due, inChinese, inEnglish) => {
  expect(dueWords(zh, due, '2024-12-05T09:00:00Z', at)).toBe(inChinese)
  expect(dueWords(en, due, '2024-12-05T09:00:00Z', at)).toBe(inEnglish)
})

it('names the year where it is another one', () => {
  expect(dueMoment('2025-01-03T09:00:00Z', at)).toBe('2025-01-03 17:00')
})
