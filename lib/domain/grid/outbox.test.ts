import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptEdits, outboxFrom } from './kept-outbox'
import { answered, batchOf, dropped, EMPTY_OUTBOX, failed, LONGEST_WAIT, reasoned, markSent, retried, settled, stopped, typed, waitAfter, type Answer, type Outbox, type TypedCell } from './outbox'

let ids = 0
const newId = (): string => `id-${(ids += 1)}`
const cell = (metric: string, text: string, change: Partial<TypedCell> = {}): TypedCell => ({
  key: `${metric}|U|2026`, metricCode: metric, subjectCode: 'U', periodKey: '2026', editId: newId(), text, baseSeq: 0, recorded: '', state: 'pending', sentences: [], ...change,
})
const edit = (outbox: Outbox, metric = 'A') => outbox.edits.get(`${metric}|U|2026`)
const answer = (outbox: Outbox, status: Answer['status'], seq: number, metric = 'A', change: Partial<Answer> = {}): Answer => ({
  editId: edit(outbox, metric)?.editId ?? '', key: `${metric}|U|2026`, status, seq, sentences: [], theirs: null, asksReason: false, ...change,
})
const sending = (outbox: Outbox, at = 0): Outbox => markSent(outbox, new Set(batchOf(outbox, at, 100).map(({ key }) => key)))
const THEIRS = { seq: 7, text: '99', shown: '99', by: '演示填报员', at: '10:00' }

describe('an edit', () => {
  it('goes from typed to saved', () => {
    const waiting = typed(EMPTY_OUTBOX, [cell('A', '1')], 0)
    const underway = sending(waiting)
    expect(edit(underway)).toMatchObject({ state: 'sending', sent: true })
    expect(answered(underway, [answer(underway, 'saved', 1)], 5)).toEqual(EMPTY_OUTBOX)
  })

  it('takes the place of an earlier one that never left, and keeps what it was typed upon', () => {
    const first = typed(EMPTY_OUTBOX, [cell('A', '1', { baseSeq: 3, recorded: '0' })], 10)
    const second = typed(first, [cell('A', '12', { baseSeq: 4, recorded: '0' })], 20)
    expect(second.edits.size).toBe(1)
    expect(edit(second)).toMatchObject({ text: '12', baseSeq: 3, since: 10 })
  })

  it('is none where it says what is recorded', () => {
    expect(typed(typed(EMPTY_OUTBOX, [cell('A', '2', { recorded: '1' })], 0), [cell('A', '1', { recorded: '1' })], 1).edits.size).toBe(0)
  })

  it('typed while one is on its way waits behind it, and goes upon what that one became', () => {
    const underway = typed(sending(typed(EMPTY_OUTBOX, [cell('A', '1')], 0)), [cell('A', '2')], 1)
    expect(edit(underway)).toMatchObject({ state: 'sending', text: '1', next: { text: '2' } })
    const after = answered(underway, [answer(underway, 'saved', 1)], 2)
    expect(edit(after)).toMatchObject({ state: 'pending', text: '2', baseSeq: 1, sent: false, next: null })
    expect(edit(after)?.editId).not.toBe(edit(underway)?.editId)
  })

  it('keeps its id over failures, and a text typed after a failure does not overtake it: it may have arrived', () => {
    const underway = sending(typed(EMPTY_OUTBOX, [cell('A', '1')], 0))
    const lost = failed(underway, 'network', 0, 0)
    expect(edit(lost)).toMatchObject({ state: 'pending', editId: edit(underway)?.editId })
    const more = typed(lost, [cell('A', '2')], 1)
    expect(edit(more)).toMatchObject({ text: '1', editId: edit(underway)?.editId, next: { text: '2' } })
    const again = sending(more, 5000)
    expect(edit(answered(again, [answer(again, 'saved', 1)], 6000))).toMatchObject({ text: '2', baseSeq: 1 })
  })

  it('is not sent before its time after a failure, nor while an answer is awaited', () => {
    const lost = failed(sending(typed(EMPTY_OUTBOX, [cell('A', '1')], 0)), 'server', 100, 0)
    expect(batchOf(lost, 1099, 10)).toEqual([])
    expect(batchOf(lost, 1100, 10)).toHaveLength(1)
    expect(batchOf(retried(lost, false, 200), 200, 10)).toHaveLength(1)
    expect(batchOf(typed(sending(lost, 1100), [cell('B', '1')], 1100), 9999, 10)).toEqual([])
  })

  it('that the answer does not mention is sent again', () => {
    const underway = sending(typed(EMPTY_OUTBOX, [cell('A', '1'), cell('B', '2')], 0))
    const after = answered(underway, [answer(underway, 'saved', 1)], 1)
    expect(edit(after, 'B')).toMatchObject({ state: 'pending', text: '2' })
  })

  it('is not touched by an answer to another edit of its cell', () => {
    const underway = sending(typed(EMPTY_OUTBOX, [cell('A', '1')], 0))
    expect(edit(answered(underway, [answer(underway, 'saved', 9, 'A', { editId: 'another' })], 1))).toMatchObject({ state: 'pending', text: '1' })
  })

  it('refused stays with its sentence until it is typed anew', () => {
    const underway = sending(typed(EMPTY_OUTBOX, [cell('A', 'x')], 0))
    const after = answered(underway, [answer(underway, 'refused', 0, 'A', { sentences: ['读不出'] })], 1)
    expect(edit(after)).toMatchObject({ state: 'refused', text: 'x', sentences: ['读不出'] })
    expect(batchOf(after, 9, 10)).toEqual([])
    expect(edit(typed(after, [cell('A', '5')], 2))).toMatchObject({ state: 'pending', text: '5', sentences: [] })
  })

  it('in conflict waits for its writer: mine goes upon what the other recorded, theirs ends it', () => {
    const underway = sending(typed(EMPTY_OUTBOX, [cell('A', '1', { baseSeq: 2 })], 0))
    const conflict = answered(underway, [answer(underway, 'conflict', 7, 'A', { theirs: THEIRS })], 1)
    expect(edit(conflict)).toMatchObject({ state: 'conflict', text: '1', theirs: THEIRS })
    expect(batchOf(conflict, 9, 10)).toEqual([])
    expect(edit(typed(conflict, [cell('A', '3')], 2))).toMatchObject({ state: 'conflict', text: '3' })
    expect(edit(settled(conflict, 'A|U|2026', 'mine', 3))).toMatchObject({ state: 'pending', baseSeq: 7, text: '1', theirs: null })
    expect(settled(conflict, 'A|U|2026', 'theirs', 3).edits.size).toBe(0)
  })

  it('of a published figure waits for its reason, and asks for it once', () => {
    const waiting = typed(EMPTY_OUTBOX, [cell('A', '1', { state: 'reason' })], 0)
    expect(batchOf(waiting, 9, 10)).toEqual([])
    expect(reasoned(waiting, new Map([['A|U|2026', '  ']]), newId, 1)).toEqual(waiting)
    const given = reasoned(waiting, new Map([['A|U|2026', ' 漏计 ']]), newId, 1)
    expect(edit(given)).toMatchObject({ state: 'pending', reason: '漏计' })
    expect(edit(typed(given, [cell('A', '2', { state: 'reason' })], 2))).toMatchObject({ state: 'pending', reason: '漏计', text: '2' })
  })

  it('is asked for a reason where the figure was published meanwhile', () => {
    const underway = sending(typed(EMPTY_OUTBOX, [cell('A', '1')], 0))
    expect(edit(answered(underway, [answer(underway, 'refused', 1, 'A', { asksReason: true })], 1))).toMatchObject({ state: 'reason' })
  })

  it('that the server takes none of is kept with the reason, and sent again when somebody asks', () => {
    const held = stopped(sending(typed(EMPTY_OUTBOX, [cell('A', '1')], 0)), '已锁定')
    expect(edit(held)).toMatchObject({ state: 'stopped', sentences: ['已锁定'] })
    expect(batchOf(held, 9e9, 10)).toEqual([])
    expect(batchOf(retried(held, true, 1), 1, 10)).toHaveLength(1)
  })

  it('is given up only where it cannot have arrived', () => {
    const waiting = typed(EMPTY_OUTBOX, [cell('A', '1', { state: 'refused' })], 0)
    expect(dropped(waiting, 'A|U|2026').edits.size).toBe(0)
    expect(dropped(sending(typed(EMPTY_OUTBOX, [cell('A', '1')], 0)), 'A|U|2026').edits.size).toBe(1)
  })

  it('waits longer after each failure, never beyond half a minute and a fifth', () => {
    expect([1, 2, 3, 4, 5, 6, 40].map((failures) => waitAfter(failures, 0))).toEqual([1000, 2000, 4000, 8000, 16_000, LONGEST_WAIT, LONGEST_WAIT])
    expect(waitAfter(1, 1)).toBe(1200)
  })
})

describe('what is kept over a reload', () => {
  it('is sent again under the same ids', () => {
    const underway = typed(sending(typed(EMPTY_OUTBOX, [cell('A', '1'), cell('B', '2')], 0)), [cell('A', '3')], 1)
    const back = outboxFrom(JSON.parse(JSON.stringify(keptEdits(underway))), EMPTY_OUTBOX, 50)
    expect([...back.edits.values()].map(({ editId, text, state, next, since }) => [editId, text, state, next?.text, since])).toEqual(
      [...underway.edits.values()].map(({ editId, text, next }) => [editId, text, 'pending', next?.text, 50]),
    )
  })

  it('gives way to what was typed since, and drops what is not of our making', () => {
    const young = typed(EMPTY_OUTBOX, [cell('A', 'new')], 9)
    const old = keptEdits(typed(EMPTY_OUTBOX, [cell('A', 'old'), cell('B', '2')], 0))
    const back = outboxFrom([...old, { key: 'C' }, null, 7], young, 10)
    expect([...back.edits.values()].map(({ text }) => text).toSorted()).toEqual(['2', 'new'])
  })
})

// A server as simple as can be: it keeps every edit it got once, and refuses what was typed upon an older figure.
class Server {
  readonly seqs = new Map<string, number>()
  readonly texts = new Map<string, string>()
  readonly done = new Set<string>()
  readonly take = (outbox: Outbox): readonly Answer[] =>
    [...outbox.edits.values()].filter(({ state }) => state === 'sending').map(({ key, editId, text, baseSeq }) => {
      const seq = this.seqs.get(key) ?? 0
      const base = { editId, key, sentences: [], theirs: null, asksReason: false }
      if (this.done.has(editId)) return { ...base, status: 'saved', seq }
      if (seq !== 0 && seq !== baseSeq) return { ...base, status: 'conflict', seq }
      this.done.add(editId)
      this.seqs.set(key, seq + 1)
      this.texts.set(key, text)
      return { ...base, status: 'saved', seq: seq + 1 }
    })
}

it('loses nothing typed and never conflicts with itself, whatever fails in whatever order', () => {
  const acts = fc.array(fc.oneof(fc.tuple(fc.constantFrom('A', 'B'), fc.stringMatching(/^[1-9]{1,2}$/)), fc.constantFrom('answer', 'lost-request', 'lost-answer', 'reload')), { maxLength: 60 })
  fc.assert(fc.property(acts, (all) => {
    const server = new Server()
    let outbox: Outbox = EMPTY_OUTBOX
    let at = 0
    const known = new Map<string, { seq: number; text: string }>()
    const last = new Map<string, string>()
    const round = (arrives: boolean, answers: boolean): void => {
      outbox = sending(outbox, at)
      const answersNow = arrives ? server.take(outbox) : []
      if (!arrives || !answers) {
        outbox = failed(outbox, 'network', at, 0)
        return
      }
      for (const one of answersNow) {
        expect(one.status).toBe('saved')
        known.set(one.key, { seq: one.seq, text: server.texts.get(one.key) ?? '' })
      }
      outbox = answered(outbox, answersNow, at)
    }
    for (const act of all) {
      at += LONGEST_WAIT * 2
      if (typeof act !== 'string') {
        const [metric, text] = act
        const held = known.get(`${metric}|U|2026`)
        outbox = typed(outbox, [cell(metric, text, { baseSeq: held?.seq ?? 0, recorded: held?.text ?? '' })], at)
        last.set(`${metric}|U|2026`, text)
      } else if (act === 'reload') outbox = outboxFrom(JSON.parse(JSON.stringify(keptEdits(outbox))), EMPTY_OUTBOX, at)
      else round(act !== 'lost-request', act === 'answer')
    }
    for (let tries = 0; tries < 4; tries += 1) {
      at += LONGEST_WAIT * 2
      round(true, true)
    }
    expect(outbox.edits.size).toBe(0)
    for (const [key, text] of last) expect(server.texts.get(key)).toBe(text)
  }), { numRuns: 300 })
})
