// The figures of a grid in the browser: what is recorded, what is typed and not saved yet, what can be undone. Cells listen to their own key,
// everything that counts over cells to `''`.
import type { GridGroup, GridRow } from '@/lib/domain/collecting/grid-row'
import { NO_HISTORY, redo, remember, undo, type History, type Step, type Turn } from '@/lib/domain/grid/history'
import { judgeText, plainText } from '@/lib/domain/grid/judge-text'
import { answered, dropped, EMPTY_OUTBOX, reasoned, settled, typed, type Outbox, type TypedCell } from '@/lib/domain/grid/outbox'
import type { Quantity } from '@/lib/domain/quantity'
import { gravestByKey } from '@/lib/domain/rules/gravest'
import { messages, type Locale } from '@/lib/i18n/messages'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import { readText } from './cell-text'
import { recordedFrom, textOf, viewOf, type CellView, type Recorded } from './cell-view'
import { newEditId } from './edit-id'
import type { AnsweredFinding } from './entry-grid-props'
import { createListeners, type Listeners } from './listeners'
import type { SaveAnswer } from './send-cells'
import { steadyTime } from './steady-time'

export interface CellText {
  readonly key: string
  readonly text: string
}

export interface GridData {
  readonly on: Listeners['on']
  /** Grows with every change of anything. */
  readonly version: () => number
  readonly view: (key: string) => CellView
  readonly text: (key: string) => string
  /** The figure that stands there now, typed or recorded; null for none. */
  readonly quantity: (key: string) => Quantity | null
  readonly row: (key: string) => GridRow
  readonly rows: () => readonly GridRow[]
  readonly outbox: () => Outbox
  readonly history: () => History
  /** What is recorded and not typed over, e.g. for the sentence "from 12 to 13". */
  readonly recorded: (key: string) => Recorded
  /** Takes texts as edits; `step` remembers them as one step that can be undone. */
  readonly type: (texts: readonly CellText[], step: 'step' | 'no-step') => void
  /** A text that was typed over a while, as one step from what stood there before. */
  readonly commit: (key: string, before: string, after: string) => void
  readonly undo: () => number
  readonly redo: () => number
  readonly take: (answer: SaveAnswer) => readonly AnsweredFinding[] | null
  readonly choose: (key: string, choice: 'mine' | 'theirs') => void
  readonly giveReasons: (reasons: ReadonlyMap<string, string>) => void
  readonly drop: (keys: readonly string[]) => void
  /** For the sender and the keeper: another outbox, or what was kept. */
  readonly setOutbox: (next: Outbox) => void
  readonly restore: (outbox: Outbox, history: History | null) => void
  readonly setOnline: (online: boolean) => void
  readonly online: () => boolean
  readonly savedOnce: () => boolean
  /** The page was read anew. */
  readonly adopt: (groups: readonly GridGroup[], readOnly: boolean) => void
}

export function createGridData(locale: Locale, groups: readonly GridGroup[], isReadOnly: boolean): GridData {
  const t = messages(locale)
  const { on, tell } = createListeners()
  const held = new Map<string, Recorded>()
  const views = new Map<string, CellView>()
  const quantities = new Map<string, Quantity | null>()
  let [readOnly, online, savedOnce, version] = [isReadOnly, true, false, 0]
  let outbox = EMPTY_OUTBOX
  let history = NO_HISTORY
  for (const group of groups) for (const row of group.rows) held.set(row.key, recordedFrom(row))

  const recorded = (key: string): Recorded => {
    const found = held.get(key)
    if (found === undefined) throw new Error(`no cell ${key} in this grid`)
    return found
  }
  const isReachable = (): boolean => online && outbox.pause === null
  const view = (key: string): CellView => {
    const known = views.get(key)
    if (known !== undefined) return known
    const made = viewOf(recorded(key), outbox.edits.get(key), { locale, readOnly, reachable: isReachable() })
    views.set(key, made)
    return made
  }
  const touch = (keys: Iterable<string>): void => {
    const all = [...keys]
    for (const key of all) {
      views.delete(key)
      quantities.delete(key)
    }
    version += 1
    tell([...all, ''])
  }
  const setOutbox = (next: Outbox): void => {
    const before = outbox
    const wasReachable = isReachable()
    outbox = next
    const moved = new Set([...before.edits.keys(), ...next.edits.keys()].filter((key) => before.edits.get(key) !== next.edits.get(key) || isReachable() !== wasReachable))
    touch([...moved].filter((key) => held.has(key)))
  }
  const text = (key: string): string => textOf(recorded(key), outbox.edits.get(key))

  const typedCell = ({ key, text: raw }: CellText): TypedCell => {
    const { row, seq, text: before } = recorded(key)
    const { problems } = judgeText(raw, row.field)
    const { metricCode, subjectCode, periodKey } = row
    return {
      key, metricCode, subjectCode, periodKey, editId: newEditId(), text: plainText(raw), baseSeq: seq, recorded: before,
      state: problems.length > 0 ? 'refused' : row.needsReason ? 'reason' : 'pending',
      sentences: problems.map((one) => problemSentence(t.problem, one)),
    }
  }
  const type: GridData['type'] = (texts, step) => {
    const taken = texts.filter(({ key }) => held.has(key) && !recorded(key).row.computed && !readOnly)
    if (step === 'step') history = remember(history, taken.map((one): Step[number] => ({ key: one.key, before: text(one.key), after: plainText(one.text) })))
    for (const { key } of taken) held.set(key, { ...recorded(key), warnings: [], fraction: null })
    setOutbox(typed(outbox, taken.map(typedCell), steadyTime()))
  }
  const turn = (next: Turn | null): number => {
    if (next === null) return 0
    history = next.history
    type(next.step.map(({ key, after }) => ({ key, text: after })), 'no-step')
    return next.step.length
  }

  return {
    on, view, text, recorded, type, setOutbox,
    quantity: (key) => {
      const known = quantities.get(key)
      if (known !== undefined) return known
      const { quantity } = judgeText(text(key), recorded(key).row.field)
      quantities.set(key, quantity)
      return quantity
    },
    version: () => version,
    row: (key) => recorded(key).row,
    rows: () => [...held.values()].map(({ row }) => row),
    outbox: () => outbox,
    history: () => history,
    online: () => online,
    savedOnce: () => savedOnce,
    commit: (key, before, after) => {
      if (plainText(after) !== text(key)) type([{ key, text: after }], 'no-step')
      history = remember(history, [{ key, before, after: plainText(after) }])
      touch([key])
    },
    undo: () => turn(undo(history)),
    redo: () => turn(redo(history)),
    take: ({ cells, computed, findings }) => {
      const edits = outbox.edits
      for (const cell of cells) {
        const known = held.get(cell.key)
        if (known === undefined || cell.seq < known.seq) continue
        const typedText = edits.get(cell.key)?.text
        const fraction = cell.warnings.length > 0 && typedText !== undefined ? readText(locale, known.row, typedText).fraction : null
        held.set(cell.key, { ...known, text: cell.text, shown: cell.shown, seq: cell.seq, change: cell.change, warnings: cell.warnings, fraction })
        if (cell.status === 'saved') savedOnce = true
      }
      for (const { key, ...fresh } of computed) {
        const known = held.get(key)
        if (known !== undefined) held.set(key, { ...known, ...fresh })
      }
      const about = gravestByKey(findings)
      const found = [...held].filter(([key, one]) => about.has(key) || one.finding !== null).map(([key]) => key)
      for (const key of found) held.set(key, { ...recorded(key), finding: about.get(key) ?? null })
      setOutbox(answered(outbox, cells, steadyTime()))
      touch([...cells.map(({ key }) => key), ...computed.map(({ key }) => key), ...found].filter((key) => held.has(key)))
      return findings
    },
    choose: (key, choice) => setOutbox(settled(outbox, key, choice, steadyTime())),
    giveReasons: (reasons) => setOutbox(reasoned(outbox, reasons, newEditId, steadyTime())),
    drop: (keys) => setOutbox(keys.reduce(dropped, outbox)),
    restore: (kept, keptHistory) => {
      // A figure that this grid no longer asks for has no cell to be typed into.
      setOutbox({ ...kept, edits: new Map([...kept.edits].filter(([key]) => held.has(key))) })
      if (keptHistory !== null) history = { done: [...keptHistory.done, ...history.done].slice(-100), undone: history.done.length === 0 ? keptHistory.undone : history.undone }
      touch([])
    },
    setOnline: (next) => {
      online = next
      touch(outbox.edits.keys())
    },
    adopt: (fresh, nowReadOnly) => {
      const changed = fresh.flatMap(({ rows }) => rows).filter((row) => held.get(row.key)?.row !== row)
      const locked = nowReadOnly !== readOnly
      readOnly = nowReadOnly
      for (const row of changed) {
        const known = held.get(row.key)
        held.set(row.key, known !== undefined && known.seq > row.seq ? { ...known, row } : { ...recordedFrom(row), warnings: known?.warnings ?? [], fraction: known?.fraction ?? null })
      }
      touch(locked ? held.keys() : changed.map(({ key }) => key))
    },
  }
}
