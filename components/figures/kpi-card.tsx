// One key figure. From top to bottom: name and status, value and course, what it is compared with, and its recomputation.
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import type { FigureStatus } from '@/lib/domain/status'
import type { Messages } from '@/lib/i18n/messages'
import { ChangeWords, type ChangeDirection } from './change-words'
import { FigureValue, type FigureValueProps } from './figure-value'
import { StatusPill } from './status-pill'

export interface KpiCardProps {
  readonly t: Messages
  readonly name: string
  readonly href: string
  readonly value: Omit<FigureValueProps, 'size'>
  /** Marks of its footnotes, whose list stands in `note`. */
  readonly marks?: ReactNode
  /** `href` leads to where the threshold and its source are explained. */
  readonly status: { readonly key: FigureStatus; readonly word: string; readonly href?: string | undefined }
  /** A missing last year is said, not hidden. */
  readonly change: { readonly words: string; readonly direction: ChangeDirection | null }
  /** ≥90%,高 1.9 个百分点; null where none is set. */
  readonly target: string | null
  /** The two counts, 72,798÷73,111, or the base in words; left out where there is nothing to say. */
  readonly basis?: string | undefined
  /** A sparkline, or null for fewer than three periods: then `periods` is said instead. */
  readonly course: ReactNode
  readonly periods: number
  /** A recomputation note where the print and its counts differ. */
  readonly note?: ReactNode
}

/** A card of the overview; put it into a `KpiGrid`. */
export function KpiCard({ t, name, href, value, marks, status, change, target, basis, course, periods, note }: KpiCardProps) {
  return (
    <article className="kpi-card">
      <div className="kpi-head">
        <h3 className="kpi-name">
          <Link href={href}>{name}</Link>
        </h3>
        <StatusPill status={status.key} word={status.word} href={status.href} />
      </div>
      <div className="kpi-body">
        <span>
          <FigureValue {...value} size="large" />
          {marks}
        </span>
        <div className="kpi-spark">{course ?? t.card.periods(periods)}</div>
      </div>
      <dl className="kpi-facts">
        <dt>{t.card.change}</dt>
        <dd>
          <ChangeWords words={change.words} direction={change.direction} />
        </dd>
        <dt>{t.card.target}</dt>
        <dd>{target ?? t.card.noTarget}</dd>
        {basis && (
          <>
            <dt>{t.card.basis}</dt>
            <dd>{basis}</dd>
          </>
        )}
      </dl>
      {note && <div className="kpi-note">{note}</div>}
    </article>
  )
}

/** Three cards a row on a desk, two on a tablet, one on a phone: never a lone card at the end of six. */
export function KpiGrid({ children }: { readonly children: readonly ReactNode[] }) {
  return (
    <div className="kpi-block">
      <ul className="kpi-grid">
        {children.map((child, at) => (
          // Cards never change places within one page.
          <li key={at}>{child}</li>
        ))}
      </ul>
    </div>
  )
}
