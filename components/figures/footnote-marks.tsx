import type { Messages } from '@/lib/i18n/messages'

interface FootnoteMarksProps {
  readonly t: Messages
  /** Id of the list that the marks lead to. */
  readonly listId: string
  readonly numbers: readonly number[]
}

/** The numbers of a figure's footnotes, raised, each leading to its note. */
export function FootnoteMarks({ t, listId, numbers }: FootnoteMarksProps) {
  if (numbers.length === 0) return null
  return (
    <sup className="footnote-marks">
      {numbers.map((number) => (
        <a key={number} href={`#${listId}-${number}`} aria-label={t.figure.footnoteRead(number)}>
          {t.figure.footnoteMark(number)}
        </a>
      ))}
    </sup>
  )
}
