// One page of a wall: its title and what it shows.
import type { ReactNode } from 'react'
import type { ScreenPage as Name } from '@/lib/domain/screen/screen-choice'

interface ScreenPageProps {
  readonly name: Name
  /** What it says, as a sentence where it can. */
  readonly title: string
  /** What stands beside the title. */
  readonly note?: ReactNode
  readonly children: ReactNode
}

export function ScreenPage({ name, title, note, children }: ScreenPageProps) {
  return (
    <section id={`screen-${name}`} className={`screen-page screen-page-${name}`} aria-labelledby={`screen-${name}-title`}>
      <div className="screen-title">
        <h2 id={`screen-${name}-title`}>{title}</h2>
        {note && <div className="screen-lead">{note}</div>}
      </div>
      {children}
    </section>
  )
}
