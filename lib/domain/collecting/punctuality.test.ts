import { expect, it } from 'vitest'
import { punctualityOf, type PastDuty } from './punctuality'

const AT = '2026-11-23T00:00:00.000Z'
const duty = (month: string, givenAt: string | null, state: PastDuty['state'] = givenAt === null ? 'DRAFT' : 'APPROVED'): PastDuty => ({ state, due: `2026-${month}-10T09:00:00.000Z`, givenAt })
const early = (month: string): PastDuty => duty(month, `2026-${month}-09T00:00:00.000Z`)

it('counts what came by its due date, to the second', () => {
  expect(punctualityOf([early('03'), duty('06', '2026-06-10T09:00:00.000Z'), duty('09', '2026-09-10T09:00:01.000Z')], AT)).toEqual({ onTime: 2, of: 3 })
})

it('counts what has not come at all as late', () => {
  expect(punctualityOf([early('03'), duty('06', null)], AT)).toEqual({ onTime: 1, of: 2 })
})

it('looks at the four that were due last, in whatever order they are given', () => {
  const late = duty('01', null)
  expect(punctualityOf([late, early('03'), early('09'), early('06'), early('10')], AT)).toEqual({ onTime: 4, of: 4 })
})

it('passes over what is not due yet, what was waived, and what the system loaded', () => {
  expect(punctualityOf([duty('12', null), duty('06', null, 'WAIVED'), duty('03', null, 'APPROVED')], AT)).toEqual({ onTime: 0, of: 0 })
})
