'use client'
// Cells of a grid. Each listens to its own figure and its own place, so that a move paints two of them.
import { memo, useLayoutEffect, useRef, type ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import type { CellPart } from '@/lib/domain/grid/grid-shape'
import { CellInput } from './cell-input.client'
import { STATE_ICONS, stateWords } from './cell-state-words'
import type { CellView } from './cell-view'
import type { GridActs } from './grid-acts'
import type { PlaceView } from './grid-cursor'
import type { GridEngine } from './grid-engine'
import { SymbolMenu } from './symbol-menu.client'
import { usePlace, useView } from './use-grid'

interface GridCellProps {
  readonly engine: GridEngine
  readonly acts: GridActs
  readonly cellKey: string
  readonly part: CellPart
  readonly typed: boolean
  readonly row: number
  readonly column: number
  /** Place among all columns of the table, from 1. */
  readonly columnIndex: number
  /** Ids of the headers of its row and column. */
  readonly labelledBy: string
  /** In a matrix last year's figure stands in the same cell. */
  readonly withLastYear: boolean
}

export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { engine, cellKey, part, typed, row, column, columnIndex } = props
  const view = useView(engine.data, cellKey)
  const place = usePlace(engine.cursor, row, column)
  const cell = useRef<HTMLTableCellElement>(null)
  const isField = typed && part === 'value' && place.active
  useLayoutEffect(() => {
    if (!place.active || isField || !engine.cursor.focused() || cell.current === null) return
    if (!cell.current.contains(document.activeElement)) cell.current.focus({ preventScroll: true })
    cell.current.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [engine, place.active, isField])
  return (
    <td
      ref={cell}
      id={part === 'value' ? `cell-${cellKey}` : undefined}
      className={`grid-cell grid-${part}`}
      data-row={row}
      data-column={column}
      data-active={place.active || undefined}
      data-state={part === 'value' ? view.state : undefined}
      aria-colindex={columnIndex}
      aria-selected={place.selected || place.active}
      aria-readonly={typed ? undefined : true}
      tabIndex={place.active && !isField ? 0 : -1}
      {...(place.active && !isField && part === 'value' ? { 'aria-describedby': `state-${cellKey}` } : {})}
    >
      {part === 'value' ? <ValuePart {...props} view={view} place={place} isField={isField} /> : part === 'notes' ? <NotesPart engine={engine} view={view} /> : <PastPart part={part} view={view} />}
    </td>
  )
})

function ValuePart({ engine, acts, cellKey, labelledBy, withLastYear, view, place, isField }: GridCellProps & { readonly view: CellView; readonly place: PlaceView; readonly isField: boolean }) {
  const t = engine.t.grid
  const icon = STATE_ICONS[view.state]
  const isTold = place.active
  return (
    <>
      <span className="grid-line">
        {icon !== undefined && <Icon name={icon} label={t.state[view.state]} />}
        {isField ? <CellInput engine={engine} acts={acts} view={view} place={place} labelledBy={labelledBy} describedBy={`state-${cellKey}`} /> : <Shown t={t} view={view} />}
      </span>
      {withLastYear && <LastYearLine view={view} words={t.lastYearWas} />}
      {isTold && (
        <span id={`state-${cellKey}`} className="sr-only">
          {stateWords(t, view, engine.props().readOnlyReason)}
        </span>
      )}
      {place.menu && (
        <SymbolMenu
          engine={engine}
          acts={acts}
          cellKey={cellKey}
          onClose={(how) => {
            if (how === 'back') engine.cursor.setFocused(true)
            engine.cursor.menu(false)
          }}
        />
      )}
    </>
  )
}

function Shown({ t, view }: { readonly t: GridEngine['t']['grid']; readonly view: CellView }): ReactNode {
  if (view.text !== '' || view.row.computed) return <span className="grid-shown">{view.shown}</span>
  return view.row.required ? <span className="grid-shown grid-required">{t.state.required}</span> : <span className="grid-shown" />
}

function LastYearLine({ view, words }: { readonly view: CellView; readonly words: (value: string) => string }) {
  const { lastYear } = view.row
  if (lastYear === null) return null
  return (
    <small className="grid-past">
      {words(lastYear.shown)}
      {view.change !== null && ` · ${view.change}`}
    </small>
  )
}

function PastPart({ part, view }: { readonly part: 'last' | 'change'; readonly view: CellView }): ReactNode {
  const { lastYear } = view.row
  if (part === 'change') return view.change ?? '—'
  return (
    <>
      {lastYear?.shown ?? '—'}
      {lastYear !== null && lastYear.note !== null && <small className="grid-past">{lastYear.note}</small>}
    </>
  )
}

function NotesPart({ engine, view: { row } }: { readonly engine: GridEngine; readonly view: CellView }) {
  const t = engine.t.grid
  return (
    <button type="button" className="grid-notes-button" tabIndex={-1} aria-label={t.open(row.name)} onClick={() => engine.props().onOpenDetail?.(row.key)}>
      {row.evidence > 0 && <span aria-hidden="true">{t.evidence(String(row.evidence))}</span>}
      {row.comments > 0 && <span aria-hidden="true">{t.comments(String(row.comments))}</span>}
      {row.evidence + row.comments === 0 && <span aria-hidden="true">{t.details}</span>}
    </button>
  )
}
