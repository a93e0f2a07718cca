import type { ReactNode } from 'react'
import type { Messages } from '@/lib/i18n/messages'

export type Standing = 'published' | 'draft' | 'superseded' | 'withdrawn'

interface PageHeadingProps {
  readonly t: Messages
  /** What the page says, as a sentence where it can. */
  readonly title: string
  readonly lead?: ReactNode
  /** Period of the page, e.g. 2023年度. */
  readonly period?: string | undefined
  readonly dataAsOf?: string | undefined
  readonly version?: number | undefined
  readonly standing?: Standing | undefined
  /** Buttons and downloads at the end of the heading; not printed. */
  readonly actions?: ReactNode
}

/** The meta line (数据截至 … · 版本 vN · 已发布), the h1, and a lead of a sentence or two. */
export function PageHeading({ t, title, lead, period, dataAsOf, version, standing, actions }: PageHeadingProps) {
  const meta = [
    period,
    dataAsOf !== undefined ? t.layout.dataAsOf(dataAsOf) : undefined,
    version !== undefined ? t.layout.version(version) : undefined,
    standing && t.layout[standing],
  ].filter((part) => part !== undefined)
  return (
    <div className="page-heading">
      {meta.length > 0 && (
        <ul className="meta-line">
          {meta.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      )}
      <h1 tabIndex={-1} className="page-title">
        {title}
      </h1>
      {lead && <p className="page-lead">{lead}</p>}
      {actions && <div className="page-actions mt-3 flex flex-wrap gap-x-4 gap-y-2">{actions}</div>}
    </div>
  )
}
