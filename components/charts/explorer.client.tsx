'use client'
// The same figures to walk through with a pointer or the arrow keys. Comes after the drawing, never instead of it:
// this library draws nothing on a server.
import { useCallback, useEffect, useRef, useState } from 'react'
import { Brush, CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { ExplorerKeys } from './explorer-keys.client'
import { colourAt, ExplorerMark } from './explorer-mark.client'
import { ExplorerTip } from './explorer-tip.client'
import { explorerRows, segmentsOf } from './explorer-rows'
import type { TrendInput } from './trend-input'

/** What the page keeps of the chart in its address; places of periods and lines count from 0. */
export interface KeptView {
  readonly from: number
  readonly to: number
  readonly pins: readonly number[]
  readonly hidden: readonly number[]
}

export interface ExplorerProps {
  readonly title: string
  readonly words: { readonly hint: string; readonly lines: string; readonly span: string; readonly provisional: string }
  /** What the drawing is made of, the very same. */
  readonly input: TrendInput
  /** The axis of the drawing, so that both say the same. */
  readonly axis: {
    readonly low: number
    readonly high: number
    /** Of places: the first stands on top. */
    readonly reversed: boolean
    readonly ticks: readonly { readonly value: number; readonly text: string }[]
  }
  /** Left out where nothing is kept: then nothing can be pinned. */
  readonly kept?: { readonly view: KeptView; readonly change: (view: Partial<KeptView>) => void } | undefined
}

const BRUSH_FROM = 12
const KEPT_BRUSH_FROM = 4
const SEEN_MS = 80
/** Width of the plot in pixels below which nothing is written beside it. */
const NARROW = 480

/** An interactive line chart: lines can be switched off, periods are reached with the arrow keys and pinned with Enter, a slider chooses the span. */
export function Explorer({ title, words, input, axis, kept }: ExplorerProps) {
  const { periods, series, target } = input
  const [ownHidden, setOwnHidden] = useState<readonly number[]>([])
  const hidden = kept?.view.hidden ?? ownHidden
  const setHidden = (places: readonly number[]): void => (kept === undefined ? setOwnHidden(places) : kept.change({ hidden: places }))
  // The period in sight, for Enter.
  const inSight = useRef<number | null>(null)
  const onSight = useCallback((at: number | null): void => {
    inSight.current = at
  }, [])
  const pins = kept?.view.pins ?? []
  const pin = (at: number | null): void => {
    if (kept === undefined || at === null) return
    kept.change({ pins: pins.includes(at) ? pins.filter((one) => one !== at) : [...pins, at] })
  }
  const tickOf = (at: unknown): string => (input.ticks ?? periods)[Number(at)] ?? ''
  const shown = series.map((one, place) => ({ ...one, place })).filter(({ place }) => !hidden.includes(place))
  const hasBrush = periods.length >= (kept === undefined ? BRUSH_FROM : KEPT_BRUSH_FROM)
  const plot = useRef<HTMLDivElement>(null)
  // On a phone every pixel beside the lines is theirs: what the target is stands above its line instead of behind it.
  const [isNarrow, setIsNarrow] = useState(false)
  // Enter pins; the library would put its hint away by it.
  useEffect(() => {
    const box = plot.current
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || kept === undefined) return
      event.preventDefault()
      event.stopPropagation()
      pin(inSight.current)
    }
    box?.addEventListener('keydown', pressed, { capture: true })
    return () => box?.removeEventListener('keydown', pressed, { capture: true })
  })
  // The button that asked for it is gone, and the focus with it; whoever went on elsewhere stays there.
  const whole = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) whole.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div ref={whole} role="group" aria-label={title} tabIndex={-1}>
      {series.length > 1 && <ExplorerKeys legend={words.lines} names={series.map(({ name }) => name)} hidden={hidden} onChange={setHidden} />}
      <p className="mb-2 text-sm text-muted">{words.hint}</p>
      <div ref={plot} className="explorer-plot">
        <ResponsiveContainer width="100%" height="100%" onResize={(width) => setIsNarrow(width < NARROW)}>
          <LineChart data={[...explorerRows(input)]} accessibilityLayer title={title} margin={{ top: 24, right: isNarrow ? 12 : target ? 112 : 24, bottom: 8, left: 8 }} onClick={() => onceSeen(() => pin(inSight.current))}>
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis dataKey="at" stroke="var(--muted)" tickLine={false} tickMargin={8} padding={isNarrow ? { left: 14, right: 14 } : { left: 28, right: 28 }} tickFormatter={tickOf} />
            <YAxis
              domain={[axis.low, axis.high]}
              reversed={axis.reversed}
              stroke="var(--muted)"
              tickLine={false}
              width={64}
              ticks={axis.ticks.map((tick) => tick.value)}
              tickFormatter={(value) => axis.ticks.find((tick) => tick.value === value)?.text ?? String(value)}
            />
            {(input.breaks ?? []).map(({ before, text }) => (
              <ReferenceLine key={`break-${before}`} x={before} stroke="var(--ink)" strokeDasharray="2 3" label={{ value: text, position: 'top', fill: 'var(--ink)', fontSize: 13 }} />
            ))}
            {pins.map((at) => (
              <ReferenceLine key={`pin-${at}`} x={at} stroke="var(--brand)" strokeWidth={2} label={{ value: `● ${tickOf(at)}`, position: 'insideTopLeft', fill: 'var(--brand)', fontSize: 13 }} />
            ))}
            {target && (target.steps ?? []).length === 0 && (
              <ReferenceLine y={Number(target.value)} stroke="var(--ink)" strokeDasharray="7 4" label={{ value: target.text, position: isNarrow ? 'insideTopRight' : 'right', fill: 'var(--ink)' }} />
            )}
            {(target?.steps ?? []).map(({ from, to, value, text }) => (
              <ReferenceLine key={`target-${from}`} segment={[{ x: from, y: Number(value) }, { x: to, y: Number(value) }]} stroke="var(--ink)" strokeDasharray="7 4" label={{ value: text, position: 'insideTopRight', fill: 'var(--ink)', fontSize: 13 }} />
            ))}
            <Tooltip
              filterNull={false}
              isAnimationActive={false}
              content={({ active, label }) => <ExplorerTip at={active && label !== undefined ? Number(label) : null} input={input} places={shown.map(({ place }) => place)} provisional={words.provisional} onSight={onSight} />}
            />
            {shown.flatMap(({ name, place, points }) =>
              segmentsOf(input).map((segment) => (
                <Line
                  key={`${place} ${segment}`}
                  dataKey={`s${place}_${segment}`}
                  name={name}
                  stroke={colourAt(series.length, place)}
                  strokeWidth={2.25}
                  isAnimationActive={false}
                  connectNulls={false}
                  dot={({ key, cx, cy, value, payload }) => (value == null ? <g key={key} /> : <ExplorerMark key={key} cx={cx ?? 0} cy={cy ?? 0} count={series.length} place={place} point={points[placeOf(payload)]} />)}
                  activeDot={{ r: 7 }}
                />
              )),
            )}
            {hasBrush && (
              <Brush
                dataKey="at"
                ariaLabel={words.span}
                height={28}
                stroke="var(--brand)"
                fill="var(--sunken)"
                tickFormatter={tickOf}
                {...(kept === undefined ? {} : { startIndex: kept.view.from, endIndex: kept.view.to })}
                onChange={({ startIndex, endIndex }) => {
                  if (startIndex !== undefined && endIndex !== undefined) kept?.change({ from: startIndex, to: endIndex })
                }}
              />
            )}
          </LineChart>
        </ResponsiveContainer>
      </div>
    </div>
  )
}

// A finger's first touch brings the period into sight and clicks at once: what is pinned is what it shows then, not what was seen before.
const onceSeen = (act: () => void): void => void setTimeout(act, SEEN_MS)

const placeOf = (row: unknown): number => (typeof row === 'object' && row !== null && 'at' in row ? Number(row.at) : -1)
