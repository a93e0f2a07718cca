// The catalogue in the words of an invented city: its notes and sources speak of real places, so only the laws of the whole country stay.
import type { CalendarDuty, ReferenceMetric } from '../../reference/reference-data'

const PLACES = /新乡|获嘉|许昌|河南|大连|南阳|鄂州|广东/
const isLaw = (name: string): boolean => /^(《|最高法)/.test(name) && !PLACES.test(name)
const elsewhere = (text: string): string => text.replaceAll('河南', '示例省').replaceAll('Henan', 'Example Province')

const metricWords = (metric: ReferenceMetric): ReferenceMetric => ({
  ...metric,
  nameZh: elsewhere(metric.nameZh),
  nameEn: elsewhere(metric.nameEn),
  definitionZh: elsewhere(metric.definitionZh),
  noteZh: null,
  legalBasis: metric.legalBasis.filter(({ name }) => isLaw(name)),
})

// What was found in one city's own papers has no place in another's calendar; statutes keep theirs.
const dutyWords = (duty: CalendarDuty): CalendarDuty => (PLACES.test(duty.basisZh) || duty.basisZh.includes('2023年报告') ? { ...duty, basisZh: '演示：本市做法', basisEn: 'Demonstration: practice of the city' } : duty)

/** The catalogue as the demonstration words it. */
export const demoWords = { metric: metricWords, duty: dutyWords } as const
