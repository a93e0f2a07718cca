'use client'
// The one field of a grid, in the active cell. At rest its text is selected as a whole, so that the first key, an input method's too,
// takes its place; while typing it is a plain field.
import { useLayoutEffect, useRef } from 'react'
import type { CellView } from './cell-view'
import type { PlaceView } from './grid-cursor'
import type { GridEngine } from './grid-engine'
import type { GridActs } from './grid-acts'

interface CellInputProps {
  readonly engine: GridEngine
  readonly acts: GridActs
  readonly view: CellView
  readonly place: PlaceView
  readonly labelledBy: string
  readonly describedBy: string
}

// What opens the menu of symbols, however the keyboard writes it; no figure begins so.
const SLASH = /^[/／、]$/

/** Whether an input method is still at work on the word. */
export const isComposing = (event: Event): boolean => event instanceof InputEvent && event.isComposing

export function CellInput({ engine, acts, view, place: { editing, menu }, labelledBy, describedBy }: CellInputProps) {
  const field = useRef<HTMLInputElement>(null)
  const { cursor } = engine
  const { key } = view.row
  // What was typed into the page before its scripts had loaded is typed all the same.
  useLayoutEffect(() => {
    const input = field.current
    if (input === null || input.value === input.defaultValue || cursor.editing() !== null) return
    cursor.setFocused(document.activeElement === input)
    cursor.edit('typed')
    acts.typing(key, input.value, false)
  }, [acts, cursor, key])
  useLayoutEffect(() => {
    const input = field.current
    if (input === null || editing !== null || menu) return
    input.value = view.text
    if (cursor.focused() && document.activeElement !== input) input.focus({ preventScroll: true })
    if (document.activeElement === input) input.select()
    // The cell, not the field: the cell knows how far it keeps from the bar above.
    if (cursor.focused()) input.closest('td')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [cursor, editing, menu, view.text])
  useLayoutEffect(() => {
    const input = field.current
    if (editing === 'caret' && input !== null && engine.draft() === null) input.setSelectionRange(input.value.length, input.value.length)
  }, [engine, editing])
  return (
    <input
      ref={field}
      className="grid-input"
      data-editing={editing ?? undefined}
      defaultValue={view.text}
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={view.state === 'error' || view.state === 'conflict' || undefined}
      aria-required={view.row.required || undefined}
      onChange={(event) => {
        const { value } = event.currentTarget
        if (editing === null && SLASH.test(value)) {
          event.currentTarget.value = view.text
          event.currentTarget.select()
          cursor.menu(true)
          return
        }
        if (editing === null) cursor.edit('typed')
        acts.typing(key, value, isComposing(event.nativeEvent))
      }}
      onFocus={(event) => {
        // At rest the whole text is selected, however the focus came here: the first key takes its place.
        if (editing === null) event.currentTarget.select()
      }}
      onCompositionEnd={(event) => acts.typing(key, event.currentTarget.value, false)}
    />
  )
}
