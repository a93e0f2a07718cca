'use client'
// The work on one sheet: the bar that stays in sight, what the checks found, the grid, and the drawer of a cell.
import { useCallback, useRef, useState } from 'react'
import { CellDrawer } from '@/components/entry/cell-drawer.client'
import { EntryGrid } from '@/components/grid/entry-grid.client'
import type { AnsweredFinding, EntryGridProps } from '@/components/grid/entry-grid-props'
import { Button, LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { messages } from '@/lib/i18n/messages'
import { FoundList } from './found-list'

interface EntryWorkbenchProps {
  readonly grid: Omit<EntryGridProps, 'onOpenDetail' | 'detail' | 'onFindings' | 'onUnsaved'>
  /** Unit, period, due date and state, in words. */
  readonly facts: readonly string[]
  readonly findings: readonly AnsweredFinding[]
  /** Page on which warnings are explained. */
  readonly explainHref: string
  /** Page on which the sheet is checked and submitted; null for whoever may not submit it now. */
  readonly submitHref: string | null
}

export function EntryWorkbench({ grid, facts, findings: first, explainHref, submitHref }: EntryWorkbenchProps) {
  const t = messages(grid.locale).entry
  const [findings, setFindings] = useState(first)
  const [unsaved, setUnsaved] = useState(0)
  const [saves, setSaves] = useState(0)
  const [open, setOpen] = useState<string | null>(null)
  const [shown, setShown] = useState(false)
  const found = useRef<HTMLElement>(null)
  const onFindings = useCallback((fresh: readonly AnsweredFinding[]) => {
    setFindings(fresh)
    setSaves((count) => count + 1)
  }, [])
  const names = new Map(grid.groups.flatMap(({ rows }) => rows).map((row) => [row.key, grid.layout === 'matrix' ? `${row.name} · ${row.subjectName}` : row.name]))
  const check = (): void => {
    setShown(true)
    // Once it is there.
    requestAnimationFrame(() => found.current?.focus())
  }
  const close = (): void => {
    const cell = open === null ? null : document.getElementById(`cell-${open}`)
    setOpen(null)
    cell?.focus()
  }
  return (
    <>
      <div className="entry-bar" role="group" aria-label={t.bar}>
        <ul className="meta-line">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        <div className="entry-bar-acts">
          {!grid.readOnly && (
            <span className="entry-bar-saved">
              <Icon name={unsaved === 0 ? 'check' : 'clock'} />
              {unsaved === 0 ? t.allSaved : t.unsaved(String(unsaved))}
            </span>
          )}
          <Button type="button" compact onClick={check}>
            {t.check}
          </Button>
          {submitHref !== null &&
            (unsaved === 0 ? (
              <LinkButton look="primary" compact href={submitHref}>
                {t.submit}
              </LinkButton>
            ) : (
              <Button type="button" look="primary" compact aria-disabled="true" title={t.submitWaits}>
                {t.submit}
              </Button>
            ))}
        </div>
      </div>
      {shown && (
        <section ref={found} tabIndex={-1} className="panel no-print" aria-labelledby="found-title">
          <h2 id="found-title" className="section-title">
            {t.findings}
          </h2>
          <FoundList t={t} findings={findings} nameOf={(key) => names.get(key) ?? key} onOpen={setOpen} />
          {findings.length > 0 && (
            <div className="mt-3">
              <LinkButton compact href={explainHref}>
                {t.explain}
              </LinkButton>
            </div>
          )}
        </section>
      )}
      <EntryGrid {...grid} onOpenDetail={setOpen} onFindings={onFindings} onUnsaved={setUnsaved} />
      {open !== null && <CellDrawer locale={grid.locale} collection={grid.collection} unit={grid.unit} cellKey={open} seen={String(saves)} onClose={close} />}
    </>
  )
}
