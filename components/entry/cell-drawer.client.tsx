'use client'
// The drawer of one cell: beside the grid on a desk, from below on a phone. Escape closes it and goes back to the cell.
import { useEffect, useId, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { messages, type Locale } from '@/lib/i18n/messages'
import { CellFacts, CellRevisions } from './cell-facts'
import { CommentThreads } from './comment-threads.client'
import { EvidenceList } from './evidence-list.client'
import { cellParameters, useCell } from './use-cell'

export interface CellDrawerProps {
  readonly locale: Locale
  readonly collection: string
  readonly unit: string
  /** As `cellKey` names it. */
  readonly cellKey: string
  /** Anything that changes when the cell may have: it is then read anew. */
  readonly seen: string
  readonly onClose: () => void
}

export function CellDrawer({ locale, collection, unit, cellKey, seen, onClose }: CellDrawerProps) {
  const t = messages(locale).drawer
  const id = useId()
  const place = `${encodeURIComponent(collection)}/${encodeURIComponent(unit)}`
  const address = `/api/v1/entry/${place}`
  const { state, readAgain } = useCell(locale, address, cellKey, seen)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (cellKey !== '') heading.current?.focus()
  }, [cellKey])
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || !(event.target instanceof Element)) return
      // In the grid Escape leaves a cell as it was.
      if (event.target.closest('.drawer') === null && event.target !== document.body) return
      event.preventDefault()
      onClose()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [onClose])
  const parameters = cellParameters(cellKey)
  const cell = { metricCode: parameters.metric, subjectCode: parameters.subject, periodKey: parameters.period }
  const answer = state.kind === 'read' ? state.answer : null
  const notReported = answer !== null && answer.shown === messages(locale).figure.absence.NOT_REPORTED
  return (
    <aside className="drawer" aria-labelledby={`${id}-title`}>
      <div className="drawer-head">
        <div>
          <h2 id={`${id}-title`} ref={heading} tabIndex={-1} className="section-title">
            {answer?.name ?? t.label}
          </h2>
          {answer !== null && (
            <p className="text-muted">
              {answer.subject} · {answer.period} · {t.now} <strong>{answer.shown}</strong> {answer.measure}
            </p>
          )}
        </div>
        <Button type="button" look="quiet" compact icon="cross" onClick={onClose}>
          {t.close}
        </Button>
      </div>
      <div role="status">{state.kind === 'loading' && <p className="text-muted">{t.loading}</p>}</div>
      {state.kind === 'failed' && (
        <div role="alert" className="flex flex-col items-start gap-2">
          <p className="field-error">
            {t.failed} {state.sentence}
          </p>
          <Button type="button" compact onClick={readAgain}>
            {t.retry}
          </Button>
        </div>
      )}
      {answer !== null && (
        <>
          <CellFacts answer={answer} locale={locale} />
          <section className="drawer-part">
            <h3>{t.comments}</h3>
            <CommentThreads
              key={cellKey}
              locale={locale}
              address={address}
              cell={cell}
              threads={answer.threads}
              mayComment={answer.mayComment}
              hint={notReported && answer.threads.length === 0 ? t.missingHint : undefined}
              onChange={readAgain}
            />
          </section>
          <section className="drawer-part">
            <h3>{t.evidence}</h3>
            <EvidenceList key={cellKey} locale={locale} address={`/api/v1/evidence/${place}`} cell={parameters} answer={answer} onChange={readAgain} />
          </section>
          <CellRevisions answer={answer} locale={locale} />
        </>
      )}
    </aside>
  )
}
