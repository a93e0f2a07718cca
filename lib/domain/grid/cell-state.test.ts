import { expect, it } from 'vitest'
import { cellState, type CellFacts, type CellState } from './cell-state'
import { sectionCounts } from './section-counts'

const facts = (change: Partial<CellFacts>): CellFacts => ({ edit: null, reachable: true, readOnly: false, computed: false, required: false, blank: false, severity: null, ...change })

it.each<[string, Partial<CellFacts>, CellState]>([
  ['recorded', {}, 'saved'],
  ['blank', { blank: true }, 'empty'],
  ['blank and asked for', { blank: true, required: true }, 'required'],
  ['computed', { computed: true, blank: true, required: true }, 'computed'],
  ['locked', { readOnly: true }, 'locked'],
  ['locked and wrong by a rule', { readOnly: true, severity: 'error' }, 'error'],
  ['with a warning', { severity: 'warning' }, 'warning'],
  ['with an explained warning', { severity: 'hint' }, 'hint'],
  ['on its way', { edit: { state: 'sending' }, severity: 'warning' }, 'saving'],
  ['waiting without network', { edit: { state: 'pending' }, reachable: false }, 'unsaved'],
  ['not read', { edit: { state: 'refused' } }, 'error'],
  ['not taken', { edit: { state: 'stopped' } }, 'failed'],
  ['waiting for a reason', { edit: { state: 'reason' }, reachable: false }, 'reason'],
  ['in conflict', { edit: { state: 'conflict' }, readOnly: true }, 'conflict'],
])('a cell that is %s is named so', (_what, change, state) => {
  expect(cellState(facts(change))).toBe(state)
})

it('counts what is left in a section', () => {
  const cell = (state: CellState, blank = false, typed = true) => ({ state, blank, typed })
  expect(sectionCounts([cell('required', true), cell('empty', true), cell('computed', true, false), cell('error'), cell('conflict'), cell('warning'), cell('hint'), cell('saved')])).toEqual({ unfilled: 2, errors: 2, warnings: 1 })
})
