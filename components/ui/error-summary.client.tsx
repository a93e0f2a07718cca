'use client'
// The list of everything that stops a form, on top of it: it takes the focus when it appears, and each line leads to its field.
import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { SIGN_IN_AGAIN, signInAgain } from './sign-in-again'

export interface SummaryLine {
  readonly text: string
  /** Id of the field; without one the line is about the form as a whole. */
  readonly fieldId?: string | undefined
  /** Where the field is, when it is on another page. */
  readonly href?: string | undefined
}

interface ErrorSummaryProps {
  /** Says that there is something to put right, e.g. “有 2 处需要改”. */
  readonly title: string
  /** The same sentences that stand beside the fields, in the order of the form. */
  readonly lines: readonly SummaryLine[]
  /** Changes with each answer of the server, so that the same problems twice take the focus twice. */
  readonly attempt?: string | number | undefined
}

/** Nothing for no lines. */
export function ErrorSummary({ title, lines, attempt = '' }: ErrorSummaryProps) {
  if (lines.length === 0) return null
  const answer = lines.map((line) => line.text).join('\n')
  return <Summary key={`${attempt}\n${answer}`} title={title} lines={lines} />
}

function Summary({ title, lines }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} className="error-summary" tabIndex={-1} role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={`${line.fieldId ?? ''} ${line.text}`}>{content(line)}</li>
        ))}
      </ul>
    </div>
  )
}

/** A line leads to its field; that of a session that is over, to signing in and back. */
function content({ text, fieldId, href }: SummaryLine): ReactNode {
  if (href) return <Link href={href}>{text}</Link>
  if (!fieldId) return text
  if (fieldId !== SIGN_IN_AGAIN) return <a href={`#${fieldId}`}>{text}</a>
  const go = (event: MouseEvent): void => {
    event.preventDefault()
    signInAgain()
  }
  return (
    <Link href="/sign-in" onClick={go}>
      {text}
    </Link>
  )
}
