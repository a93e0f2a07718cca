'use client'
// What is to be said about the active cell, in words, above the grid: its state, why, and the answer to a question where there is one.
import { Button } from '@/components/ui/button'
import { cellAt } from '@/lib/domain/grid/grid-shape'
import { stateWords } from './cell-state-words'
import type { GridActs } from './grid-acts'
import type { GridEngine } from './grid-engine'
import { useActive, useView } from './use-grid'

interface CellLineProps {
  readonly engine: GridEngine
  readonly acts: GridActs
}

export function CellLine({ engine, acts }: CellLineProps) {
  const active = useActive(engine.cursor)
  const cell = cellAt(engine.cursor.shape(), active)
  return (
    // Of one height, so that the grid below stays still: longer words are scrolled, by keyboard too.
    <div className="cell-line" role="region" aria-label={engine.t.grid.atLine} tabIndex={0}>
      {cell !== null && <AboutCell key={cell.key} engine={engine} acts={acts} cellKey={cell.key} />}
    </div>
  )
}

function AboutCell({ engine, acts, cellKey }: CellLineProps & { readonly cellKey: string }) {
  const t = engine.t.grid
  const view = useView(engine.data, cellKey)
  const { row, fraction } = view
  return (
    <>
      <p>
        <strong>
          {row.subjectName} · {row.name}
        </strong>{' '}
        {view.text === '' ? t.blank : `${view.shown} ${row.measure}`}
        <span className="text-muted">
          {row.lastYear !== null && ` · ${t.lastYearWas(row.lastYear.shown)}`}
          {view.change !== null && ` · ${view.change}`}
          {row.recorded !== null && ` · ${row.recorded}`}
        </span>
      </p>
      <p className={view.state === 'error' || view.state === 'failed' || view.state === 'conflict' ? 'field-error' : undefined}>{stateWords(t, view, engine.props().readOnlyReason)}</p>
      {fraction !== null && (
        <p className="flex flex-wrap gap-2">
          <Button type="button" compact onClick={() => acts.write(cellKey, fraction.hundredfold)}>
            {t.makeHundredfold(fraction.hundredfold)}
          </Button>
          <Button type="button" compact look="quiet" onClick={() => acts.write(cellKey, fraction.asPercent)}>
            {t.keepPercent(fraction.asPercent)}
          </Button>
        </p>
      )}
    </>
  )
}
