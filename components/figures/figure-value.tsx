export interface FigureValueProps {
  /** The number as written: 91.9, 7.31万. Null where there is none. */
  readonly text: string | null
  /** Stands behind the number: %, 件. */
  readonly unit?: string | undefined
  /** Stands before the number: ≥, ≈. */
  readonly qualifier?: string | undefined
  /** Stands behind the unit where a language says it there: 余, 左右. */
  readonly after?: string | undefined
  /** Why there is no number, in words: 未报, 不适用, 无案件. Never a bare dash. */
  readonly absence?: string | undefined
  /** The figure in full where `text` is shortened, e.g. 73,111 件; read out instead of the short form. */
  readonly exact?: string | undefined
  readonly size?: 'large' | 'medium' | 'inline'
}

/** One figure, or the words for its absence. */
export function FigureValue({ text, unit, qualifier, after, absence, exact, size = 'inline' }: FigureValueProps) {
  const dress = `figure-value figure-value-${size}`
  if (text === null) return <span className={`${dress} figure-absent`}>{absence ?? '—'}</span>
  const written = (
    <>
      {qualifier && <span className="qualifier">{qualifier}</span>}
      <span>{text}</span>
      {unit && <span className="unit">{unit}</span>}
      {after && <span className="unit">{after}</span>}
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
