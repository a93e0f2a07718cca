import type { FormattedValue } from '@/lib/i18n/format-value'

export interface FigureValueProps {
  /** The number as written: 91.9, 7.31万, 2,500余. Null where there is none. */
  readonly text: string | null
  /** Stands behind the number: %, 件. */
  readonly unit?: string | undefined
  /** Stands before the number: ≥, 约, at least. */
  readonly qualifier?: string | undefined
  /** Why there is no number, in words: 未报, 不适用, 无案件. Never a bare dash. */
  readonly absence?: string | undefined
  /** The figure in full where `text` is shortened, e.g. 73,111 件; read out instead of the short form. */
  readonly exact?: string | undefined
  readonly size?: 'large' | 'medium' | 'inline'
}

/** One figure, or the words for its absence. */
export function FigureValue({ text, unit, qualifier, absence, exact, size = 'inline' }: FigureValueProps) {
  const dress = `figure-value figure-value-${size}`
  if (text === null) return <span className={`${dress} figure-absent`}>{absence ?? '—'}</span>
  const written = !qualifier && !unit ? <span>{text}</span> : (
    <>
      {qualifier && <span className="qualifier">{qualifier}</span>}
      <span>{text}</span>
      {unit && <span className="unit">{unit}</span>}
    </>
  )
  return exact ? (
    <span className={dress} title={exact}>
      <span aria-hidden="true">{written}</span>
      <span className="sr-only">{exact}</span>
    </span>
  ) : (
    <span className={dress}>{written}</span>
  )
}

/** A formatted figure as props: its number, or the word that says why there is none. */
export function valueProps(formatted: FormattedValue): Omit<FigureValueProps, 'size'> {
  const { text, number, unit, qualifier, exact } = formatted
  if (number !== null) return { text: number, unit, qualifier, exact: exact === `${text}${unit}` ? undefined : exact }
  // A milestone is a figure in words (已实现); an absence has nothing in full.
  return exact === '' ? { text: null, absence: text } : { text }
}
