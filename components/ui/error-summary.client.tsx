'use client'
// The list of everything that stops a form, on top of it: it takes the focus when it appears, and each line leads to its field.
import { useEffect, useRef } from 'react'

export interface SummaryLine {
  readonly text: string
  /** Id of the field; without one the line is about the form as a whole. */
  readonly fieldId?: string | undefined
}

/**
 * @param title says that there is something to put right, e.g. “有 2 处需要改”
 * @param lines the same sentences that stand beside the fields, in the order of the form
 */
export function ErrorSummary({ title, lines }: { readonly title: string; readonly lines: readonly SummaryLine[] }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [lines])
  if (lines.length === 0) return null
  return (
    <div ref={box} className="error-summary" tabIndex={-1} role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={`${line.fieldId ?? ''} ${line.text}`}>{line.fieldId ? <a href={`#${line.fieldId}`}>{line.text}</a> : line.text}</li>
        ))}
      </ul>
    </div>
  )
}
