import type { ReactNode } from 'react'

/**
 * Nothing to show, said honestly: what is missing, why, and what can be done about it.
 * @param title what is missing, e.g. “2024 年第一季度尚未发布”
 * @param why the reason, and who can help
 * @param action a link or button to go on with
 */
export function EmptyState({
  title,
  why,
  action,
  level = 2,
}: {
  readonly title: string
  readonly why: ReactNode
  readonly action?: ReactNode
  readonly level?: 2 | 3
}) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="empty-state">
      <Heading>{title}</Heading>
      <p>{why}</p>
      {action}
    </div>
  )
}
