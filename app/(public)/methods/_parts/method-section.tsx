import type { ReactNode } from 'react'
import { Section } from '@/components/layout/section'

interface MethodSectionProps {
  readonly id: string
  readonly title: string
  readonly note?: string
  readonly points?: readonly string[]
  /** What shows the points at work: a table, an example. */
  readonly children?: ReactNode
}

/** One part of the methods: its rules as a list, then what shows them. */
export function MethodSection({ id, title, note, points = [], children }: MethodSectionProps) {
  return (
    <Section id={id} title={title} note={note} panel>
      <div className="flex flex-col gap-5">
        <Points points={points} />
        {children}
      </div>
    </Section>
  )
}

/** Rules, each a sentence or two. */
export function Points({ points }: { readonly points: readonly string[] }) {
  if (points.length === 0) return null
  return (
    <ul className="flex max-w-4xl list-disc flex-col gap-2 ps-5">
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  )
}
