import type { ReactNode } from 'react'

interface SectionProps {
  readonly id: string
  readonly title: string
  readonly note?: ReactNode
  /** On a surface of its own, with an edge; otherwise straight on the ground. */
  readonly panel?: boolean
  readonly children: ReactNode
}

/** A named part of a page; its heading names it for readers and can be linked to. */
export function Section({ id, title, note, panel, children }: SectionProps) {
  return (
    <section aria-labelledby={`${id}-title`} className={panel ? 'panel' : undefined}>
      <h2 id={`${id}-title`} className="section-title">
        {title}
      </h2>
      {note && <p className="section-note">{note}</p>}
      <div id={id} className="mt-3">
        {children}
      </div>
    </section>
  )
}
