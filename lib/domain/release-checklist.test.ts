import { describe, expect, it } from 'vitest'
import { acknowledgedText, checklistOf, RELEASE_CHECKS, type CheckSubject, type ReleaseCheck } from './release-checklist'

const NONE = Object.fromEntries(RELEASE_CHECKS.map((check) => [check, []])) as unknown as Record<ReleaseCheck, readonly CheckSubject[]>
const subject = (key: string): CheckSubject => ({ key, nameZh: key, nameEn: key, place: { at: 'release' } })
const only = (check: ReleaseCheck, ...keys: readonly string[]) => checklistOf({ ...NONE, [check]: keys.map(subject) })

describe('the checklist of a release', () => {
  it('names every check, passed where nothing was found', () => {
    expect(checklistOf(NONE).map(({ check, level }) => [check, level])).toEqual(RELEASE_CHECKS.map((check) => [check, 'passed']))
  })

  it('tells what must be put right from what may be published knowingly', () => {
    const levels = RELEASE_CHECKS.map((check) => [check, only(check, 'x')[0]?.level])
    expect(levels.filter(([, level]) => level === 'error').map(([check]) => check)).toEqual(['own-changes', 'unfinished-correction', 'finding-error'])
    expect(levels.filter(([, level]) => level === 'warning')).toHaveLength(7)
  })

  it('puts errors first, then warnings, then what passed', () => {
    const results = checklistOf({ ...NONE, 'period-not-over': [subject('2026')], 'finding-error': [subject('a')] })
    expect(results.slice(0, 3).map(({ check, level }) => [check, level])).toEqual([['finding-error', 'error'], ['period-not-over', 'warning'], ['own-changes', 'passed']])
  })
})

describe('an acknowledgement', () => {
  const text = (...keys: readonly string[]): string => acknowledgedText(only('not-approved', ...keys)[0] ?? expect.fail('there is none'))

  it('is of exactly what was found, in whatever order', () => {
    expect(text('a', 'b')).toBe(text('b', 'a'))
    expect(new Set([text('a'), text('b'), text('a', 'b'), acknowledgedText(only('dropped', 'a')[0] ?? expect.fail('there is none'))]).size).toBe(4)
  })
})
