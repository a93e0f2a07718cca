import { describe, expect, it } from 'vitest'
import { checkHead, isDay, questionsAbout, type TypedHead } from './check-head'

const sound: TypedHead = {
  titleZh: '2024年度数据', titleEn: 'Figures of 2024', opensOn: '2025-01-02', dueOn: '2025-01-24', dueTime: '17:00', formNumber: '', issuer: '市司法局', approvalNumber: '', validUntil: '', note: '',
}
const codes = (changed: Partial<TypedHead>): readonly string[] => {
  const checked = checkHead({ ...sound, ...changed })
  return checked.ok ? [] : checked.problems.map(({ code, path }) => `${code} ${path.join('.')}`)
}

describe('a head', () => {
  it('is taken with blanks left out, and its due time told in China', () => {
    expect(checkHead(sound)).toEqual({
      ok: true,
      value: { titleZh: '2024年度数据', titleEn: 'Figures of 2024', opensOn: '2025-01-02', dueAt: '2025-01-24T09:00:00.000Z', formNumber: null, issuer: '市司法局', approvalNumber: null, validUntil: null, note: null },
    })
  })

  it('is told every field that is missing or unreadable at once', () => {
    expect(codes({ titleZh: '', issuer: '', opensOn: '2025-02-30', dueOn: 'soon', dueTime: '25:00', validUntil: '1/1' })).toEqual([
      'collection.field-missing titleZh', 'collection.field-missing issuer', 'collection.day-unreadable opensOn', 'collection.day-unreadable dueOn', 'collection.day-unreadable validUntil',
      'collection.time-unreadable dueTime',
    ])
  })

  it('is refused when it is due before it opens, and not when it is due the same day', () => {
    expect(codes({ dueOn: '2025-01-01' })).toEqual(['collection.dates dueOn'])
    expect(codes({ dueOn: '2025-01-02' })).toEqual([])
  })
})

it('knows the days of the calendar', () => {
  expect(['2024-02-29', '2023-02-29', '0024-01-01', '2024-1-1'].map(isDay)).toEqual([true, false, false, false])
})

it('asks about a due day off, a form that has expired by then, and a period that still runs', () => {
  const ask = (dueAt: string, validUntil: string | null): readonly string[] => questionsAbout({ dueAt, validUntil }, '2024-12-31', (day) => day !== '2025-01-25').map(({ code }) => code)
  expect(ask('2025-01-24T09:00:00Z', '2025-12-31')).toEqual([])
  expect(ask('2025-01-25T09:00:00Z', '2024-12-31')).toEqual(['collection.due-day-off', 'collection.form-expired'])
  expect(ask('2024-12-31T09:00:00Z', null)).toEqual(['collection.due-before-end'])
})
