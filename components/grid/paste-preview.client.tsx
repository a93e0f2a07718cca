'use client'
// What a paste would do, before it does it: where each cell goes, what cannot be read and why, by name or by position.
import { useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { countVerdicts, planByName, planByPosition, type PasteCell } from '@/lib/domain/grid/plan-paste'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import { pasteContext, type GridActs } from './grid-acts'
import { GridDialog } from './grid-dialog.client'
import type { GridEngine } from './grid-engine'
import type { PastedBlock } from './grid-talk'

interface PastePreviewProps {
  readonly engine: GridEngine
  readonly acts: GridActs
  readonly pasted: PastedBlock
}

/** A longer list is read by nobody; what is wrong stands first. */
const SHOWN = 60
const ORDER = ['refuse', 'unknown', 'outside', 'take', 'same', 'skip'] as const

export function PastePreview({ engine, acts, pasted: { block, match } }: PastePreviewProps) {
  const t = engine.t.grid.paste
  const [byName, setByName] = useState(match !== null)
  const cells = useMemo(() => {
    const { cursor } = engine
    const context = pasteContext(engine)
    return byName && match !== null ? planByName(block, cursor.shape(), cursor.range(), match, context) : planByPosition(block, cursor.shape(), cursor.range(), context)
  }, [engine, block, match, byName])
  const counts = countVerdicts(cells)
  const bad = counts.refuse + counts.outside + counts.unknown
  const listed = cells.toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict)).slice(0, SHOWN)
  const close = (): void => {
    engine.cursor.setFocused(true)
    engine.talk.set({ paste: null })
    engine.cursor.edit(null)
  }
  return (
    <GridDialog id="grid-paste-title" title={t.title} onClose={close}>
      <p>{t.lead(String(block.length), String(block[0]?.length ?? 0))}</p>
      {match !== null && (
        <fieldset className="grid-paste-layout">
          <legend>{t.layout}</legend>
          {[true, false].map((named) => (
            <label key={String(named)} className="choice">
              <input type="radio" name="grid-paste-layout" checked={byName === named} onChange={() => setByName(named)} />
              <span>{named ? t.byName : t.byPosition}</span>
            </label>
          ))}
        </fieldset>
      )}
      <p role="status">{t.counts({ take: String(counts.take), refuse: String(counts.refuse), skip: String(counts.skip), same: String(counts.same), outside: String(counts.outside + counts.unknown) })}</p>
      <div className="grid-paste-list" tabIndex={0} role="region" aria-labelledby="grid-paste-title">
        <table className="data-table data-table-dense">
          <thead>
            <tr>
              <th scope="col">{t.source}</th>
              <th scope="col">{t.text}</th>
              <th scope="col">{t.target}</th>
              <th scope="col">{t.result}</th>
            </tr>
          </thead>
          <tbody>
            {listed.map((cell) => (
              <PlannedCell key={`${cell.row}:${cell.column}:${cell.key ?? ''}`} engine={engine} cell={cell} />
            ))}
          </tbody>
        </table>
        {cells.length > SHOWN && <p className="table-note">{t.more(String(cells.length - SHOWN))}</p>}
      </div>
      {counts.take === 0 && <p className="field-error">{t.nothing}</p>}
      <p className="flex flex-wrap gap-3">
        <Button
          type="button"
          look="primary"
          disabled={counts.take === 0}
          onClick={() => {
            close()
            acts.applyPaste(cells)
          }}
        >
          {bad > 0 ? t.confirm : t.confirmAll}
        </Button>
        <Button type="button" onClick={close}>
          {t.cancel}
        </Button>
      </p>
    </GridDialog>
  )
}

function PlannedCell({ engine, cell }: { readonly engine: GridEngine; readonly cell: PasteCell }) {
  const t = engine.t.grid.paste
  const row = cell.key === null ? null : engine.data.row(cell.key)
  const isBad = cell.verdict === 'refuse' || cell.verdict === 'outside' || cell.verdict === 'unknown'
  return (
    <tr data-verdict={cell.verdict}>
      <td className="nowrap">{t.place(String(cell.row + 1), String(cell.column + 1))}</td>
      <td>{cell.text.slice(0, 60)}</td>
      <td>{row === null ? '—' : `${row.subjectName} · ${row.name}`}</td>
      <td className={isBad ? 'field-error' : undefined}>
        {t.verdict[cell.verdict]}
        {[...cell.problems, ...cell.warnings].map((one) => (
          <small key={one.code} className="block">
            {problemSentence(engine.t.problem, one)}
          </small>
        ))}
      </td>
    </tr>
  )
}
