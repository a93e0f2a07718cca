import { expect, it } from 'vitest'
import { absent, exactly } from '@/tests/builders/quantity'
import { problem } from '../problem'
import { submitObstacles, type AskedFigure } from './submit-obstacles'

const figure = (metricCode: string, facts: Partial<AskedFigure> = {}): AskedFigure => ({
  place: { metricCode, subjectCode: '410721', periodKey: '2024' }, nameZh: metricCode, nameEn: metricCode, subject: '新乡县', subjectEn: 'Xinxiang County', required: true,
  quantity: exactly('1'), noted: false, ...facts,
})
const told = (...given: Parameters<typeof submitObstacles>): readonly string[] => submitObstacles(...given).map(({ code, path }) => `${code} ${String(path[1]).split('|')[0]}`)
const explanation = { id: 1, text: 'so it is', by: 'A', byUserId: 'a', at: '2025-01-01T00:00:00Z', accepted: false }
const finding = (metricCode: string, severity: 'error' | 'warning' | 'hint', explained = false) => ({
  severity, problem: problem('rule.full-rate-needs-source', { nameZh: metricCode, nameEn: metricCode, base: '600' }), place: figure(metricCode).place, explanation: explained ? explanation : null,
})

it('asks of every required figure a value or a symbol, and of no other', () => {
  expect(told([figure('A', { quantity: null }), figure('B', { quantity: null, required: false }), figure('C', { quantity: absent('NOT_APPLICABLE') }), figure('D', { quantity: exactly('0') })], [])).toEqual(['submission.blank A'])
})

it('asks why a figure is not available', () => {
  expect(told([figure('A', { quantity: absent('NOT_REPORTED') }), figure('B', { quantity: absent('NOT_REPORTED'), noted: true })], [])).toEqual(['submission.note-missing A'])
})

it('is stopped by errors and by warnings that nobody explained, in the order of the form', () => {
  const findings = [finding('C', 'warning'), finding('B', 'error'), finding('A', 'warning', true), finding('A', 'hint'), finding('B', 'error', true)]
  expect(told([figure('A'), figure('B'), figure('C', { quantity: null })], findings)).toEqual([
    'rule.full-rate-needs-source B', 'rule.full-rate-needs-source B', 'submission.blank C', 'submission.unexplained C',
  ])
})

it('tells of a finding at a cell that is not asked for last, by its code', () => {
  const [first, last] = submitObstacles([figure('A', { quantity: null })], [finding('Z', 'warning')])
  expect([first?.code, last?.code, last?.params]).toEqual(['submission.blank', 'submission.unexplained', { nameZh: 'Z', nameEn: 'Z', subject: '410721', subjectEn: '410721' }])
})
