'use client'
// The same figures to walk through with a pointer or the arrow keys. Comes after the drawing, never instead of it:
// this library draws nothing on a server.
import { useState } from 'react'
import { Brush, CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { outlineOf, shapeAt, type Shape } from './marker'

export interface ExplorerProps {
  readonly title: string
  readonly hint: string
  readonly periods: readonly string[]
  /** Up to four; `texts` are the figures as the page writes them. */
  readonly series: readonly { readonly name: string; readonly values: readonly (string | null)[]; readonly texts: readonly string[] }[]
  readonly target?: { readonly value: string; readonly text: string } | undefined
  /** The axis of the drawing above, so that both say the same. */
  readonly axis: {
    readonly low: number
    readonly high: number
    readonly ticks: readonly { readonly value: number; readonly text: string }[]
  }
}

type Row = Readonly<Record<string, string | number | null>>

const BRUSH_FROM = 12

/** An interactive line chart; series can be switched off, points are reached with the arrow keys. */
export function Explorer({ title, hint, periods, series, target, axis }: ExplorerProps) {
  const [hidden, setHidden] = useState<readonly number[]>([])
  const rows: readonly Row[] = periods.map((period, at) => ({
    period,
    at,
    ...Object.fromEntries(series.map((one, place) => [`s${place}`, numberOf(one.values[at])])),
  }))
  const shown = series.map((one, place) => ({ ...one, place })).filter(({ place }) => !hidden.includes(place))
  return (
    <div>
      {series.length > 1 && (
        <div className="flex flex-wrap gap-x-5">
          {series.map((one, place) => (
            <label key={one.name} className="choice">
              <input type="checkbox" checked={!hidden.includes(place)} onChange={() => setHidden(toggled(hidden, place))} />
              <Key shape={shapeAt(place)} colour={colourAt(series.length, place)} />
              <span>{one.name}</span>
            </label>
          ))}
        </div>
      )}
      <p className="mb-2 text-sm text-muted">{hint}</p>
      <div className="explorer-plot">
        <ResponsiveContainer width="100%" height="100%">
          <LineChart data={[...rows]} accessibilityLayer title={title} margin={{ top: 16, right: target ? 96 : 24, bottom: 8, left: 8 }}>
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis dataKey="period" stroke="var(--muted)" tickLine={false} tickMargin={8} padding={{ left: 28, right: 28 }} />
            <YAxis
              domain={[axis.low, axis.high]}
              stroke="var(--muted)"
              tickLine={false}
              width={64}
              ticks={axis.ticks.map((tick) => tick.value)}
              tickFormatter={(value) => axis.ticks.find((tick) => tick.value === value)?.text ?? String(value)}
            />
            {target && (
              <ReferenceLine
                y={Number(target.value)}
                stroke="var(--ink)"
                strokeDasharray="7 4"
                label={{ value: target.text, position: 'right', fill: 'var(--ink)' }}
              />
            )}
            <Tooltip
              filterNull={false}
              isAnimationActive={false}
              content={({ active, label }) => (
                <Tip active={active ?? false} at={periods.indexOf(String(label))} periods={periods} series={shown} />
              )}
            />
            {shown.map(({ name, place }) => (
              <Line
                key={name}
                dataKey={`s${place}`}
                name={name}
                stroke={colourAt(series.length, place)}
                strokeWidth={2.25}
                isAnimationActive={false}
                connectNulls={false}
                dot={({ key, cx, cy, value }) =>
                  value == null ? (
                    <g key={key} />
                  ) : (
                    <path
                      key={key}
                      d={outlineOf(shapeAt(place), 4.5)}
                      transform={`translate(${cx},${cy})`}
                      fill={colourAt(series.length, place)}
                      stroke="var(--surface)"
                    />
                  )
                }
                activeDot={{ r: 7 }}
              />
            ))}
            {periods.length > BRUSH_FROM && <Brush dataKey="period" height={28} stroke="var(--brand)" fill="var(--sunken)" />}
          </LineChart>
        </ResponsiveContainer>
      </div>
    </div>
  )
}

// What stands at one period, in the words of the page. Read out as the arrow keys move.
function Tip({
  active,
  at,
  periods,
  series,
}: {
  readonly active: boolean
  readonly at: number
  readonly periods: readonly string[]
  readonly series: ExplorerProps['series']
}) {
  if (!active || at < 0) return null
  return (
    <div className="explorer-tip" role="status" aria-live="polite">
      <p className="font-semibold">{periods[at]}</p>
      {series.map((one) => (
        <p key={one.name}>
          {series.length > 1 && `${one.name} `}
          {one.texts[at]}
        </p>
      ))}
    </div>
  )
}

function Key({ shape, colour }: { readonly shape: Shape; readonly colour: string }) {
  return (
    <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true" className="mt-2">
      <path d={outlineOf(shape, 5)} fill={colour} />
    </svg>
  )
}

const numberOf = (value: string | null | undefined): number | null => (value == null ? null : Number(value))
const colourAt = (count: number, place: number): string => (count === 1 ? 'var(--brand)' : `var(--series-${place + 1})`)
const toggled = (places: readonly number[], place: number): readonly number[] =>
  places.includes(place) ? places.filter((one) => one !== place) : [...places, place]
