import { expect, it } from 'vitest'
import { calledState } from './history-batch'

it('calls a batch by its state, but for a file that the check could not begin with', () => {
  expect(calledState({ state: 'CHECKING', fault: [] })).toBe('CHECKING')
  expect(calledState({ state: 'CHECKING', fault: [{ code: 'history.no-header' }] })).toBe('UNREADABLE')
  expect(calledState({ state: 'LOADED', fault: [{ code: 'history.no-header' }] })).toBe('LOADED')
})
