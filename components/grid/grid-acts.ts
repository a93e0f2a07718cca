// What a hand does to a grid: type, fill, clear, paste, copy, undo. Each act that changes more than a text is one step to undo.
import { fillAll, fillDown, type Fill } from '@/lib/domain/grid/fill'
import { judgeText, plainText } from '@/lib/domain/grid/judge-text'
import { matchNames } from '@/lib/domain/grid/match-names'
import { asksFirst, countVerdicts, planByPosition, type PasteCell, type PasteContext } from '@/lib/domain/grid/plan-paste'
import { readBlock } from '@/lib/domain/grid/read-block'
import { cellsIn, typedIn } from '@/lib/domain/grid/selection'
import { writeBlock, writeBlockAsTable } from '@/lib/domain/grid/write-block'
import type { GridEngine } from './grid-engine'
import { AFTER_TYPING } from './grid-sender'

export interface GridActs {
  /** A keystroke into a cell. @param composing true while an input method has not made up a word yet */
  readonly typing: (key: string, text: string, composing: boolean) => void
  /** Ends typing and takes the text. */
  readonly commit: () => void
  /** Ends typing and leaves what stood there. */
  readonly cancel: () => void
  readonly write: (key: string, text: string) => void
  readonly clear: () => void
  readonly fillDown: () => void
  readonly fillSelection: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly copy: (clipboard: DataTransfer, cut: boolean) => void
  readonly paste: (text: string) => void
  readonly applyPaste: (cells: readonly PasteCell[]) => void
  readonly flush: () => void
}

/** What a paste needs to know of the cells. */
export const pasteContext = ({ data }: GridEngine): PasteContext => ({ fieldOf: (key) => data.row(key).field, textOf: data.text })

export function createActs(engine: GridEngine): GridActs {
  const { data, cursor, talk, say } = engine
  const t = engine.t.grid
  let idle: ReturnType<typeof setTimeout> | undefined

  const step = (fills: readonly Fill[], words: (count: string) => string): void => {
    if (fills.length === 0) return
    data.type(fills, 'step')
    engine.changed('left')
    const text = words(String(fills.length))
    talk.set({ toast: { text, undo: true } })
    say(text)
  }
  const turn = (turned: number, words: (count: string) => string, nothing: string): void => {
    const text = turned === 0 ? nothing : words(String(turned))
    engine.changed('left')
    talk.set({ toast: { text, undo: false } })
    say(text)
  }
  const commit = (): void => {
    clearTimeout(idle)
    const draft = engine.draft()
    engine.setDraft(null)
    cursor.edit(null)
    if (draft === null) return
    data.commit(draft.key, draft.before, draft.text)
    const [sentence] = data.view(draft.key).sentences
    if (sentence !== undefined) say(sentence)
    engine.changed('left')
  }

  return {
    commit,
    typing: (key, text, composing) => {
      clearTimeout(idle)
      engine.setDraft({ key, before: engine.draft()?.before ?? data.text(key), text })
      engine.changed('kept-only')
      if (composing) return
      // A pause is long enough to save what reads as a figure; what does not may be half of one.
      idle = setTimeout(() => {
        const { field, needsReason } = data.row(key)
        if (engine.draft()?.text !== text || needsReason || judgeText(text, field).problems.length > 0) return
        data.type([{ key, text }], 'no-step')
        engine.changed('left')
      }, AFTER_TYPING)
    },
    cancel: () => {
      clearTimeout(idle)
      const draft = engine.draft()
      engine.setDraft(null)
      if (draft !== null && data.text(draft.key) !== draft.before) data.type([{ key: draft.key, text: draft.before }], 'no-step')
      cursor.edit(null)
      engine.changed('left')
    },
    write: (key, text) => {
      clearTimeout(idle)
      engine.setDraft(null)
      data.type([{ key, text }], 'step')
      cursor.edit(null)
      engine.changed('left')
    },
    clear: () => step(fillAll(cursor.shape(), cursor.range(), '').filter(({ key }) => data.text(key) !== ''), t.cleared),
    fillDown: () => step(fillDown(cursor.shape(), cursor.range(), data.text), t.filled),
    fillSelection: () => {
      const cell = cursor.activeCell()
      if (cell !== null) step(fillAll(cursor.shape(), cursor.range(), data.text(cell.key)), t.filled)
    },
    undo: () => turn(data.undo(), t.undone, t.nothingToUndo),
    redo: () => turn(data.redo(), t.redone, t.nothingToRedo),
    copy: (clipboard, cut) => {
      const block = cellsIn(cursor.shape(), cursor.range()).map((cells) =>
        cells.map((cell) => (cell === null ? '' : cell.part === 'value' ? data.text(cell.key) : cell.part === 'last' ? (data.row(cell.key).lastYear?.text ?? '') : cell.part === 'change' ? (data.view(cell.key).change ?? '') : '')),
      )
      clipboard.setData('text/plain', writeBlock(block))
      clipboard.setData('text/html', writeBlockAsTable(block))
      const count = String(block.flat().length)
      if (!cut) say(t.copied(count))
      else step(typedIn(cursor.shape(), cursor.range()).map((key) => ({ key, text: '' })), t.cutDone)
    },
    paste: (text) => {
      const block = readBlock(text)
      if (block.length === 0) {
        say(t.nothingPasted)
        return
      }
      const plan = planByPosition(block, cursor.shape(), cursor.range(), pasteContext(engine))
      const match = matchNames(block, cursor.shape())
      if (match === null && !asksFirst(plan)) applyPaste(plan)
      else talk.set({ paste: { block, match } })
    },
    applyPaste,
    flush: () => {
      commit()
      const count = data.outbox().edits.size
      engine.sender()?.flush(true)
      say(count === 0 ? t.flushed : t.flushing(String(count)))
    },
  }

  function applyPaste(cells: readonly PasteCell[]): void {
    const taken = cells.flatMap(({ key, text, verdict }) => (verdict === 'take' && key !== null ? [{ key, text: plainText(text) }] : []))
    const { refuse, outside, unknown } = countVerdicts(cells)
    const left = refuse + outside + unknown
    step(taken, (count) => (left === 0 ? t.pasted(count) : t.pastedSome({ taken: count, left: String(left) })))
  }
}
