import type { ReactNode } from 'react'
import type { Messages } from '@/lib/i18n/messages'

interface ChartFigureProps {
  readonly t: Messages
  readonly id: string
  /** The message, as a sentence. */
  readonly title: string
  /** The statistic: what, where, when, unit. */
  readonly subtitle: string
  /** A drawing of this folder. */
  readonly children: ReactNode
  readonly notes?: readonly string[]
  readonly source?: string | undefined
  /** The list that the marks in the drawing name. */
  readonly footnotes?: ReactNode
  /** The table that says the same, or a link to it; required, since nobody may need the picture. */
  readonly table: ReactNode
  readonly downloads?: ReactNode
}

/** A drawing with all it needs to stand alone: message, statistic, notes, source, files, and its table. */
export function ChartFigure({ t, id, title, subtitle, children, notes = [], source, footnotes, table, downloads }: ChartFigureProps) {
  return (
    <figure className="chart" aria-labelledby={`${id}-figure-title`}>
      <figcaption>
        <h3 id={`${id}-figure-title`} className="chart-title">
          {title}
        </h3>
        <p className="chart-subtitle">{subtitle}</p>
      </figcaption>
      {children}
      {(notes.length > 0 || source || footnotes) && (
        <div className="chart-notes">
          {notes.map((note) => (
            <p key={note}>{t.chart.note(note)}</p>
          ))}
          {footnotes}
          {source && <p>{t.chart.source(source)}</p>}
        </div>
      )}
      {downloads && <div className="no-print mt-1 flex flex-wrap gap-x-5">{downloads}</div>}
      <div className="mt-4">{table}</div>
    </figure>
  )
}
