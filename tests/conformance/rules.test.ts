// The laws that every validation rule keeps.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Quantity } from '@/lib/domain/quantity'
import { MISSING_REASONS, QUALIFIERS } from '@/lib/domain/quantity'
import { RULES, runRules } from '@/lib/domain/rules/index'
import { LOCALES, messages } from '@/lib/i18n/messages'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import { aMetric, aRate } from '@/tests/builders/metric'
import { about, exactly, known } from '@/tests/builders/quantity'

const CODES = [
  'REC_ACCEPT', 'REC_CLOSED', 'REC_CORRECT', 'REC_CORRECT_ALL',
  'LIT_CHIEF', 'LIT_ATTEND', 'LIT_HEARD', 'LIT_LOST', 'LIT_JUDGED', 'LIT_CLOSED', 'LIT_SETTLED',
]
const METRICS = [
  ...CODES.map((code) => aMetric({ code, nameZh: `指标 ${code}`, nameEn: `Metric ${code}` })),
  aRate({ code: 'REC_CLOSE_RATE', numeratorCode: 'REC_CLOSED', denominatorCode: 'REC_ACCEPT' }),
  aRate({ code: 'REC_CORRECT_RATE', numeratorCode: 'REC_CORRECT', denominatorCode: 'REC_CLOSED' }),
  aMetric({ code: 'ORG_SHUFA_STREAK', kind: 'STREAK', unit: '年' }),
]
const subject = (now: (code: string) => Quantity | null, before: (code: string) => Quantity | null = now) => ({
  metrics: METRICS, lookup: now, lookupYearBefore: before,
})
const quantity: fc.Arbitrary<Quantity | null> = fc.oneof(
  fc.constant(null),
  fc.constantFrom(...MISSING_REASONS).map((reason) => ({ kind: 'missing' as const, reason })),
  // Few values and mostly exact ones, so that every rule has something to say in some draws.
  fc.constantFrom(0, 1, 7, 30, 600, 900).map(exactly),
  fc.tuple(fc.constantFrom(0, 1, 7, 30, 600, 900), fc.constantFrom(...QUALIFIERS)).map((drawn) => known(...drawn)),
)
const values = fc.record(Object.fromEntries(METRICS.map(({ code }) => [code, quantity])))

it('gives every rule a code of its own', () => {
  expect(new Set(RULES.map((rule) => rule.code)).size).toBe(RULES.length)
})

describe.each(RULES)('$code', (rule) => {
  it('finds nothing where nothing is recorded, all is zero, or all is only roughly known', () => {
    expect(rule.check(subject(() => null))).toEqual([])
    expect(rule.check(subject(() => exactly(0)))).toEqual([])
    fc.assert(
      fc.property(values, values, (now, before) => {
        const roughly = (drawn: Quantity | null | undefined) => (drawn?.kind === 'value' ? about(drawn.value) : (drawn ?? null))
        expect(rule.check(subject((code) => roughly(now[code]), (code) => roughly(before[code])))).toEqual([])
      }),
    )
  })

  it('finds something for some figures, points at a metric, and says it in both languages', () => {
    const sentences = new Set<string>()
    fc.assert(
      fc.property(values, values, (now, before) => {
        for (const finding of rule.check(subject((code) => now[code] ?? null, (code) => before[code] ?? null))) {
          expect(finding.problem.path).toHaveLength(1)
          expect(METRICS.map((metric) => metric.code)).toContain(finding.problem.path[0])
          for (const locale of LOCALES) {
            const sentence = problemSentence(messages(locale).problem, finding.problem)
            expect(sentence).not.toMatch(/undefined|\[object|\(\)/)
            sentences.add(`${locale} ${finding.severity}`)
          }
        }
      }),
      { numRuns: 3000, seed: 2023 },
    )
    expect(sentences.size).toBeGreaterThanOrEqual(LOCALES.length)
  })
})

it('tells the same thing about the same metrics once', () => {
  fc.assert(
    fc.property(values, values, (now, before) => {
      const findings = runRules(subject((code) => now[code] ?? null, (code) => before[code] ?? null))
      const keys = findings.map(({ severity, about: codes }) => [severity, ...codes].join())
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})
