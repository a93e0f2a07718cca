'use client'
// What stands at one period, in the words of the page. Read out as the arrow keys move.
import { useEffect } from 'react'
import type { TrendInput } from './trend-input'

interface ExplorerTipProps {
  /** Place of the period; null where none is in sight. */
  readonly at: number | null
  readonly input: TrendInput
  /** Of the lines that are shown. */
  readonly places: readonly number[]
  readonly provisional: string
  /** Told which period is in sight. */
  readonly onSight: (at: number | null) => void
}

export function ExplorerTip({ at, input: { periods, series, target }, places, provisional, onSight }: ExplorerTipProps) {
  useEffect(() => {
    onSight(at)
  }, [at, onSight])
  if (at === null) return null
  const aim = target?.steps?.find(({ from, to }) => at >= from && at <= to)?.text ?? (target?.steps === undefined ? target?.text : undefined)
  return (
    <div className="explorer-tip" role="status" aria-live="polite">
      <p className="font-semibold">{periods[at]}</p>
      {places.map((place) => {
        const point = series[place]?.points[at]
        return (
          <p key={place}>
            {series.length > 1 && `${series[place]?.name ?? ''} `}
            {point?.text}
            {point?.revised !== undefined && ` ${point.revised}`}
            {point?.provisional === true && ` ${provisional}`}
          </p>
        )
      })}
      {aim !== undefined && <p className="text-muted">{aim}</p>}
    </div>
  )
}
