'use client'
// The entry grid: figures typed, pasted and saved as one goes. This file puts its parts on the page; what keys do stands in grid-keys.
import { useEffect, useMemo, useState, useSyncExternalStore, type ClipboardEvent, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react'
import { Button } from '@/components/ui/button'
import { listShape, matrixShape, positionOf, type Position } from '@/lib/domain/grid/grid-shape'
import { messages } from '@/lib/i18n/messages'
import { CellLine } from './cell-line.client'
import { ConflictChooser } from './conflict-chooser.client'
import type { EntryGridProps } from './entry-grid-props'
import { createActs } from './grid-acts'
import { createEngine } from './grid-engine'
import { createKeys } from './grid-keys'
import { GridToast } from './grid-toast.client'
import { KeyHelp } from './key-help.client'
import { ListTable } from './list-table.client'
import { MatrixTable } from './matrix-table.client'
import { PastePreview } from './paste-preview.client'
import { PhoneForm } from './phone-form.client'
import { ReasonPanel } from './reason-panel.client'
import { SaveLine } from './save-line.client'
import { SectionList } from './section-list.client'
import { useTalk } from './use-grid'

const PHONE = '(max-width: 39.99rem)'

function useIsPhone(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(PHONE)
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => window.matchMedia(PHONE).matches,
    () => false,
  )
}

/** The place of the cell that an event happened in. */
function placeOf(target: EventTarget): Position | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-row]') : null
  return cell === null ? null : { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) }
}

/** Gives the focus to a cell that is active already; one that becomes active takes it by itself. */
const focusActive = (): void => document.querySelector<HTMLElement>('.grid-scroll td[data-active] input, .grid-scroll td[data-active]:not(:has(input))')?.focus()

export function EntryGrid(props: EntryGridProps) {
  const { groups, readOnly, readOnlyReason, layout, whole = null, detail, locale } = props
  const shapes = useMemo(() => {
    if (layout === 'matrix') return matrixShape(groups, readOnly)
    const { value, lastYear, change, notes } = messages(locale).grid
    return { ...listShape(groups, readOnly, { value: [value], last: [lastYear], change: [change], notes: [notes] }), subjects: [], columns: [] }
  }, [groups, readOnly, layout, locale])
  const [engine] = useState(() => createEngine(props, shapes))
  const [acts] = useState(() => createActs(engine))
  const [keys] = useState(() => createKeys({ engine, acts, page: () => Math.max(1, Math.floor(window.innerHeight / 44) - 4), leave: () => document.getElementById('grid-behind')?.focus() }))
  const { paste, help, said } = useTalk(engine)
  const isPhone = useIsPhone()
  const { cursor, data } = engine
  const t = engine.t.grid

  useEffect(() => engine.start(), [engine])
  useEffect(() => {
    engine.setProps(props)
    if (cursor.shape() !== shapes) cursor.reshape(shapes)
    data.adopt(groups, readOnly)
  }, [engine, cursor, data, props, shapes, groups, readOnly])

  // A link to a cell, from a list of errors or from another page, leads into it.
  useEffect(() => {
    const follow = (): void => {
      const key = decodeURIComponent(window.location.hash).replace(/^#cell[-=]/, '')
      const position = positionOf(cursor.shape(), key)
      if (position === null) return
      cursor.setFocused(true)
      cursor.go(position)
      if (isPhone) document.getElementById(`cell-${key}`)?.focus()
      else focusActive()
    }
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [cursor, isPhone])

  const onKeyDown = (event: KeyboardEvent): void => {
    // A dialog that closes gives the focus back while React hears no events: a key tells that it is here.
    cursor.setFocused(true)
    // oxlint-disable-next-line typescript/no-deprecated -- the only sign of some input methods, see grid-keys
    const { isComposing, keyCode } = event.nativeEvent
    if (keys({ key: event.key, shiftKey: event.shiftKey, ctrlKey: event.ctrlKey, metaKey: event.metaKey, altKey: event.altKey, isComposing, keyCode })) event.preventDefault()
  }
  const onMouseDown = (event: MouseEvent): void => {
    const place = placeOf(event.target)
    const isControl = event.target instanceof Element && event.target.closest('button') !== null
    if (place === null || event.button !== 0 || isControl) return
    const isHere = place.row === cursor.active().row && place.column === cursor.active().column
    // A click into the text that is being typed sets its caret.
    if (isHere && cursor.editing() !== null) return
    event.preventDefault()
    acts.commit()
    cursor.setFocused(true)
    if (event.shiftKey) cursor.extend(place)
    else cursor.go(place)
    if (isHere) focusActive()
  }
  const onMouseOver = (event: MouseEvent): void => {
    const place = event.buttons === 1 && cursor.focused() && cursor.editing() === null ? placeOf(event.target) : null
    if (place !== null && (place.row !== cursor.corner().row || place.column !== cursor.corner().column)) cursor.extend(place)
  }
  const onDoubleClick = (event: MouseEvent): void => {
    if (placeOf(event.target) !== null && cursor.activeCell()?.typed === true) cursor.edit('caret')
  }
  const onFocus = (event: FocusEvent): void => {
    cursor.setFocused(true)
    const place = placeOf(event.target)
    // Somebody led the focus here: a link, a list of errors.
    if (place === null || !(event.target instanceof HTMLTableCellElement)) return
    if (place.row !== cursor.active().row || place.column !== cursor.active().column) cursor.go(place)
    else focusActive()
  }
  const onBlur = (event: FocusEvent): void => {
    if (event.currentTarget.contains(event.relatedTarget)) return
    cursor.setFocused(false)
    if (cursor.editing() !== null) acts.commit()
  }
  const onClipboard = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain')
    // Inside a text the clipboard is the browser's, unless a whole block comes.
    if (cursor.editing() !== null && (event.type !== 'paste' || !/[\t\n]./.test(text))) return
    event.preventDefault()
    if (event.type !== 'paste') acts.copy(event.clipboardData, event.type === 'cut' && !readOnly)
    else if (!readOnly) {
      acts.commit()
      acts.paste(text)
    }
  }

  return (
    <div className="grid-frame" data-detail={detail != null || undefined}>
      {layout === 'list' && groups.length > 1 && <SectionList engine={engine} groups={groups} />}
      <div className="grid-main">
        {readOnly && readOnlyReason !== null && <p className="banner banner-info">{readOnlyReason}</p>}
        <div className="grid-bar no-print">
          <SaveLine engine={engine} hint={readOnly || isPhone ? null : t.keyHint} />
          {!readOnly && !isPhone && (
            <div className="grid-tools">
              <Button type="button" compact look="quiet" aria-keyshortcuts="Control+Z" onClick={acts.undo}>
                {t.undo}
              </Button>
              <Button type="button" compact look="quiet" aria-keyshortcuts="Control+Y" onClick={acts.redo}>
                {t.redo}
              </Button>
              <Button type="button" compact look="quiet" onClick={() => engine.talk.set({ help: true })}>
                {t.help.open}
              </Button>
            </div>
          )}
          {!isPhone && <CellLine engine={engine} acts={acts} />}
        </div>
        <ConflictChooser engine={engine} />
        <ReasonPanel engine={engine} />
        {isPhone ? (
          <PhoneForm engine={engine} acts={acts} groups={groups} readOnly={readOnly} />
        ) : (
          <>
            {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- one set of handlers for all cells of the grid inside */}
            <div
              className="grid-scroll"
              data-wide={layout === 'matrix' || undefined}
              onKeyDown={onKeyDown}
              onMouseDown={onMouseDown}
              onMouseOver={onMouseOver}
              onDoubleClick={onDoubleClick}
              onFocus={onFocus}
              onBlur={onBlur}
              onCopy={onClipboard}
              onCut={onClipboard}
              onPaste={onClipboard}
            >
              {layout === 'matrix' ? (
                <MatrixTable engine={engine} acts={acts} shape={shapes} subjects={shapes.subjects} columns={shapes.columns} whole={whole} />
              ) : (
                <ListTable engine={engine} acts={acts} groups={groups} shape={shapes} />
              )}
            </div>
            <p id="grid-behind" tabIndex={-1} className="table-note no-print">
              {t.leaveHint}
            </p>
          </>
        )}
        <GridToast engine={engine} acts={acts} />
        <p className="sr-only" role="status" aria-live="polite">
          {said}
        </p>
      </div>
      {detail}
      {paste !== null && <PastePreview engine={engine} acts={acts} pasted={paste} />}
      {help && <KeyHelp engine={engine} />}
    </div>
  )
}
