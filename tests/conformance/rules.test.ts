// The laws that every validation rule keeps.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Quantity } from '@/lib/domain/quantity'
import { MISSING_REASONS, QUALIFIERS } from '@/lib/domain/quantity'
import { RULES, runRules } from '@/lib/domain/rules/index'
import { LOCALES, messages } from '@/lib/i18n/messages'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import { about, exactly, known } from '@/tests/builders/quantity'
import { ruleMetric, ruleRate, ruleSubject, partUnit, type Values } from '@/tests/builders/rule-subject'
import { aStatement } from '@/tests/builders/statement'

const CODES = [
  'REC_ACCEPT', 'REC_CLOSED', 'REC_CORRECT', 'REC_CORRECT_ALL', 'REC_CARRIED',
  'LIT_CHIEF', 'LIT_ATTEND', 'LIT_HEARD', 'LIT_LOST', 'LIT_JUDGED', 'LIT_CLOSED', 'LIT_SETTLED',
  'LIT_HEARD_FIRST', 'LIT_HEARD_SECOND', 'LIT_HEARD_RETRIAL', 'LIT_ATTEND_FIRST', 'LIT_ATTEND_SECOND', 'LIT_ATTEND_RETRIAL',
]
const METRICS = [
  ...CODES.map((code) => ruleMetric({ code, nameZh: `指标 ${code}`, nameEn: `Metric ${code}` })),
  ruleRate({ code: 'REC_CLOSE_RATE', numeratorCode: 'REC_CLOSED', denominatorCode: 'REC_ACCEPT' }),
  ruleRate({ code: 'REC_CORRECT_RATE', numeratorCode: 'REC_CORRECT', denominatorCode: 'REC_CLOSED' }),
  ruleMetric({ code: 'ORG_SHUFA_STREAK', kind: 'STREAK', unit: '年' }),
]
const STATEMENTS = [
  aStatement({ code: 'S-1', metricCode: 'REC_CORRECT_RATE', kind: 'VALUE', printed: '14%', value: '14' }),
  aStatement({ code: 'S-2', metricCode: 'REC_ACCEPT', kind: 'VALUE', printed: '600件', value: '600' }),
]
const subject = (now: Values, before: Values = now, below: Values = now) =>
  ruleSubject({ metrics: METRICS, now, before, statements: STATEMENTS, parts: [partUnit('COUNTY', '410721', below), partUnit('CITY_ORGANS', 'XX-ORGANS', before)] })
const everywhere = (quantity: Quantity): Values => Object.fromEntries(METRICS.map(({ code }) => [code, quantity]))
const quantity: fc.Arbitrary<Quantity | null> = fc.oneof(
  fc.constant(null),
  fc.constantFrom(...MISSING_REASONS).map((reason) => ({ kind: 'missing' as const, reason })),
  // Few values and mostly exact ones, so that every rule has something to say in some draws.
  fc.constantFrom(0, 1, 7, 30, 600, 900, 9000, 123, 132).map(exactly),
  fc.tuple(fc.constantFrom(0, 1, 7, 30, 600, 900), fc.constantFrom(...QUALIFIERS)).map((drawn) => known(...drawn)),
)
const recorded = (drawn: Readonly<Record<string, Quantity | null>>): Values => Object.fromEntries(Object.entries(drawn).flatMap(([code, one]) => (one === null ? [] : [[code, one]])))
const values: fc.Arbitrary<Values> = fc.record(Object.fromEntries(METRICS.map(({ code }) => [code, quantity]))).map(recorded)
/** Asks about the roughness itself. */
const ABOUT_ROUGHNESS = 'parts-known-exactly'

it('gives every rule a code of its own', () => {
  expect(new Set(RULES.map((rule) => rule.code)).size).toBe(RULES.length)
})

it('tells of every rule in the document about rules, and of none that is not there', () => {
  const told = [...readFileSync('docs/adding/rule.md', 'utf8').matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code)
  expect(told.toSorted()).toEqual(RULES.map(({ code }) => code).toSorted())
})

describe.each(RULES)('$code', (rule) => {
  it('finds nothing where nothing is recorded, all is zero, or all is only roughly known', () => {
    const bare = { ...subject({}), statements: [] }
    expect(rule.check(bare)).toEqual([])
    expect(rule.check({ ...subject(everywhere(exactly(0))), statements: [] })).toEqual([])
    if (rule.code === ABOUT_ROUGHNESS) return
    fc.assert(
      fc.property(values, values, (now, before) => {
        const roughly = (drawn: Values): Values => Object.fromEntries(Object.entries(drawn).map(([code, one]) => [code, one.kind === 'value' ? about(one.value) : one]))
        expect(rule.check(subject(roughly(now), roughly(before)))).toEqual([])
      }),
    )
  })

  it('finds something for some figures, points at a metric, says what it compared, and says it in both languages', () => {
    const sentences = new Set<string>()
    fc.assert(
      fc.property(values, values, values, (now, before, below) => {
        for (const finding of rule.check(subject(now, before, below))) {
          expect(finding.problem.path).toHaveLength(1)
          expect(METRICS.map((metric) => metric.code)).toContain(finding.problem.path[0])
          expect(finding.compared.length).toBeGreaterThan(0)
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

  it('writes down every value that its answer depends on: where what it compared is the same, so is the finding', () => {
    const answers = new Map<string, string>()
    fc.assert(
      fc.property(values, values, values, (now, before, below) => {
        for (const { compared, severity, problem } of rule.check(subject(now, before, below))) {
          const answer = JSON.stringify([severity, problem])
          const key = `${problem.path.join()} ${compared.join()}`
          expect(answers.get(key) ?? answer).toBe(answer)
          answers.set(key, answer)
        }
      }),
      { numRuns: 1000, seed: 2024 },
    )
  })
})

it('tells the same thing about the same metrics once', () => {
  fc.assert(
    fc.property(values, values, (now, before) => {
      const found = runRules(subject(now, before))
      const keys = found.map(({ severity, against, about: codes }) => [severity, against, ...codes].join())
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})
