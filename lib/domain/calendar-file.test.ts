import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { calendarFile, escapeText, foldLine, type CalendarEntry } from './calendar-file'

const entry = (facts: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'one@example.test', at: { instant: '2024-12-05T09:00:00Z' }, summary: '截止：年报', description: '说明', url: 'https://example.test/desk', stamp: '2024-11-01T02:03:04Z', sequence: 2, ...facts,
})
const HARD = '一、"甲,乙;丙\\丁"\n第二行\r\nBEGIN:VEVENT\tEND 𠀀'
const read = (text: string): ICAL.Component => new ICAL.Component(ICAL.parse(text) as unknown[])

it('is read back by another program: texts, an instant of China, a whole day', () => {
  const file = read(calendarFile('名称一', [entry({ summary: HARD }), entry({ uid: 'two@example.test', at: { day: '2024-02-29' } })]))
  expect(file.getFirstPropertyValue('x-wr-calname')).toBe('名称一')
  const events = file.getAllSubcomponents('vevent')
  expect(events).toHaveLength(2)
  const [first, second] = events.map((component) => new ICAL.Event(component))
  expect(first?.summary).toBe('一、"甲,乙;丙\\丁"\n第二行\nBEGIN:VEVENT END 𠀀')
  expect(first?.startDate.zone.tzid).toBe('Asia/Shanghai')
  expect(first?.startDate.toJSDate().toISOString()).toBe('2024-12-05T09:00:00.000Z')
  expect(first?.sequence).toBe(2)
  expect([second?.startDate.isDate, second?.startDate.toString(), second?.endDate.toString()]).toEqual([true, '2024-02-29', '2024-03-01'])
})

it.each(['a'.repeat(300), '截'.repeat(200), '𠀀'.repeat(100), `a${'é'.repeat(150)}`, '', 'a'.repeat(75), 'a'.repeat(76)])('folds %j at 75 octets and loses nothing', (line) => {
  const folded = foldLine(line)
  for (const part of folded.split('\r\n')) expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(75)
  expect(folded.replaceAll('\r\n ', '')).toBe(line)
  expect(folded).not.toMatch(/[\uD800-\uDBFF]\r/)
})

it('ends every line with CRLF and holds no other line end', () => {
  const text = calendarFile('名称', [entry({ summary: HARD, description: HARD })])
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
})

it('lets no text begin a line of its own', () => {
  expect(escapeText('a\r\nATTENDEE:mailto:x@example.test')).toBe(String.raw`a\nATTENDEE:mailto:x@example.test`)
  expect(escapeText('\u2028x\u0000')).toBe(String.raw`\nx `)
})
