import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HISTORY_STEPS, historyFrom, NO_HISTORY, redo, remember, undo, type History, type Step } from './history'

const step = (key: string, before: string, after: string): Step => [{ key, before, after }]

describe('what can be undone', () => {
  it('is undone as one step, backwards, and redone as it was', () => {
    const paste: Step = [{ key: 'A', before: '1', after: '2' }, { key: 'B', before: '', after: '3' }]
    const after = undo(remember(NO_HISTORY, paste))
    expect(after?.step).toEqual([{ key: 'A', before: '2', after: '1' }, { key: 'B', before: '3', after: '' }])
    expect(redo(after?.history ?? NO_HISTORY)?.step).toEqual(paste)
  })

  it('is not there at the start, nor after a new step for redoing', () => {
    expect(undo(NO_HISTORY)).toBeNull()
    const undone = undo(remember(NO_HISTORY, step('A', '', '1')))?.history ?? NO_HISTORY
    expect(redo(remember(undone, step('B', '', '2')))).toBeNull()
  })

  it('does not hold a step that changed nothing', () => {
    expect(remember(NO_HISTORY, step('A', '1', '1'))).toEqual(NO_HISTORY)
  })

  it('holds the last hundred', () => {
    const many = Array.from({ length: 130 }, (_none, at) => step('A', String(at), String(at + 1))).reduce(remember, NO_HISTORY)
    expect(many.done).toHaveLength(HISTORY_STEPS)
    expect(many.done[0]?.[0]?.before).toBe('30')
  })

  it('survives being kept, and drops what is not of its making', () => {
    const history = remember(remember(NO_HISTORY, step('A', '', '1')), step('B', '', '2'))
    expect(historyFrom(JSON.parse(JSON.stringify(history)))).toEqual(history)
    expect(historyFrom({ done: [[{ key: 1 }], 'x', step('A', '', '1')], undone: 'y' })).toEqual({ done: [step('A', '', '1')], undone: [] })
    expect(historyFrom(null)).toEqual(NO_HISTORY)
  })

  it('leads back to the start, whatever was typed', () => {
    const edits = fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.stringMatching(/^[0-9]{0,2}$/)), { maxLength: 40 })
    fc.assert(fc.property(edits, (all) => {
      const sheet: Record<string, string> = { A: 'a', B: 'b', C: 'c' }
      let history: History = NO_HISTORY
      for (const [key, text] of all) {
        history = remember(history, step(key, sheet[key] ?? '', text))
        sheet[key] = text
      }
      for (let turn = undo(history); turn !== null; turn = undo(turn.history)) for (const { key, after } of turn.step) sheet[key] = after
      expect(sheet).toEqual({ A: 'a', B: 'b', C: 'c' })
    }))
  })
})
