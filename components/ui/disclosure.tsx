import type { ReactNode } from 'react'
import { Icon } from './icon'

/** More to read for whoever wants it, without a script. Print leaves closed ones out. */
export function Disclosure({
  summary,
  open,
  children,
}: {
  readonly summary: string
  readonly open?: boolean
  readonly children: ReactNode
}) {
  return (
    <details className="disclosure" open={open ?? false}>
      <summary>
        <Icon name="chevron-right" />
        <span>{summary}</span>
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  )
}
