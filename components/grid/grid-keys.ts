// Which key does what, as the table of keys in the help says. A key that belongs to an input method is never taken.
import { cellAt } from '@/lib/domain/grid/grid-shape'
import { enterFrom, moveFrom, nextTyped, type Move } from '@/lib/domain/grid/move'
import { isSingle } from '@/lib/domain/grid/selection'
import type { GridActs } from './grid-acts'
import type { GridEngine } from './grid-engine'

/** A key as the browser tells it. */
export interface KeyPress {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly isComposing: boolean
  readonly keyCode: number
}

export interface KeyContext {
  readonly engine: GridEngine
  readonly acts: GridActs
  /** Rows that fit on the screen. */
  readonly page: () => number
  /** Moves the focus behind the grid. */
  readonly leave: () => void
}

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right', Home: 'row-start', End: 'row-end', PageUp: 'page-up', PageDown: 'page-down',
}

/** Takes keys for one grid. The handler answers true where the key is done with and the browser must not act on it. */
export function createKeys({ engine, acts, page, leave }: KeyContext): (press: KeyPress) => boolean {
  const { data, cursor, talk } = engine
  const t = engine.t.grid
  // Escape in a grid at rest lets the next Tab leave it.
  let isTabFree = false

  const moved = (press: KeyPress, move: Move): boolean => {
    const shape = cursor.shape()
    const far = press.ctrlKey || press.metaKey
    const real = far && move === 'row-start' ? 'start' : far && move === 'row-end' ? 'end' : move
    if (press.shiftKey) cursor.extend(moveFrom(shape, cursor.corner(), real, page()))
    else cursor.go(moveFrom(shape, cursor.active(), real, page()))
    if (press.shiftKey) {
      const { top, bottom, left, right } = cursor.range()
      engine.say(t.selected(String((bottom - top + 1) * (right - left + 1))))
    }
    return true
  }
  const tabbed = (press: KeyPress): boolean => {
    const next = isTabFree ? null : nextTyped(cursor.shape(), cursor.active(), press.shiftKey ? -1 : 1)
    isTabFree = false
    if (next === null) return false
    cursor.go(next)
    return true
  }
  const isTyped = (): boolean => cellAt(cursor.shape(), cursor.active())?.typed === true
  const symbols = (): boolean => {
    if (isTyped()) cursor.menu(true)
    return true
  }
  const details = (): boolean => {
    const cell = cursor.activeCell()
    if (cell !== null) engine.props().onOpenDetail?.(cell.key)
    return true
  }

  const withCommand = (press: KeyPress): boolean => {
    switch (press.key.toLowerCase()) {
      case 'a':
        cursor.all()
        engine.say(t.selected(String(cursor.shape().rows.flat().length)))
        return true
      case 'z':
        if (press.shiftKey) acts.redo()
        else acts.undo()
        return true
      case 'y':
        acts.redo()
        return true
      case 'd':
        acts.fillDown()
        return true
      case 'enter':
        if (isSingle(cursor.range())) return details()
        acts.fillSelection()
        return true
      default:
        return false
    }
  }

  const resting = (press: KeyPress): boolean => {
    const { key } = press
    const move = MOVES[key]
    if (key === 'ArrowDown' && press.altKey) return symbols()
    if (press.altKey) return false
    if (key === 'Tab') return tabbed(press)
    isTabFree = false
    if (move !== undefined) return moved(press, move)
    if (press.ctrlKey || press.metaKey) return withCommand(press)
    switch (key) {
      case 'Enter':
        if (press.shiftKey) cursor.go(enterFrom(cursor.shape(), cursor.active(), -1))
        else if (isTyped()) cursor.edit('caret')
        else return details()
        return true
      case 'F2':
        if (isTyped()) cursor.edit('caret')
        return true
      case 'F6':
        leave()
        return true
      case 'Escape':
        isTabFree = true
        engine.say(t.leaving)
        return true
      case 'Delete':
      case 'Backspace':
        acts.clear()
        return true
      case '/':
      case '、':
        return symbols()
      case '?':
      case '？':
        talk.set({ help: true })
        return true
      default:
        return false
    }
  }

  const inText = (press: KeyPress): boolean => {
    const { key } = press
    if ((key === 'ArrowUp' || key === 'ArrowDown') && press.altKey) return symbols()
    if (key === 'Escape') {
      acts.cancel()
      return true
    }
    if (key === 'F2') {
      cursor.edit(cursor.editing() === 'typed' ? 'caret' : 'typed')
      return true
    }
    if (key === 'Enter') {
      const several = !isSingle(cursor.range())
      acts.commit()
      if ((press.ctrlKey || press.metaKey) && several) acts.fillSelection()
      else cursor.go(enterFrom(cursor.shape(), cursor.active(), press.shiftKey ? -1 : 1))
      return true
    }
    if (key === 'Tab') {
      acts.commit()
      return tabbed(press)
    }
    if ((key === 'ArrowUp' || key === 'ArrowDown') && cursor.editing() === 'typed') {
      acts.commit()
      return moved(press, key === 'ArrowUp' ? 'up' : 'down')
    }
    return false
  }

  return (press) => {
    // The key of a candidate window: Enter there chooses a word (some browsers tell it only by this number).
    if (press.isComposing || press.keyCode === 229) return false
    if ((press.ctrlKey || press.metaKey) && press.key.toLowerCase() === 's') {
      acts.flush()
      return true
    }
    if (cursor.place(cursor.active()).menu) return false
    // A figure of the page may be looked up, but nothing is done to it.
    return data.rows().length > 0 && (cursor.editing() === null ? resting(press) : inText(press))
  }
}
