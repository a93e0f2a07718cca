// The pinned periods side by side, and what changed from each to the next.
import type { Display } from '@/app/_http/display'
import { Section } from '@/components/layout/section'
import { DataTable, type Column } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import { periodOfKey } from '@/lib/domain/period'
import { formatPeriod } from '@/lib/i18n/format'
import { valueText } from '../../_reading/figure-words'
import type { ExploreLine } from './lines'
import { pinDifference } from './pin-difference'

interface PinsSectionProps {
  readonly display: Pick<Display, 't' | 'locale'>
  readonly pins: readonly string[]
  readonly lines: readonly ExploreLine[]
  readonly names: readonly string[]
  readonly clearHref: string
}

type Row = { readonly line: ExploreLine; readonly name: string }

export function PinsSection({ display, pins, lines, names, clearHref }: PinsSectionProps) {
  const { t, locale } = display
  const words = t.explore
  const periodName = (key: string): string => {
    const period = periodOfKey(key)
    return period === null ? key : formatPeriod(locale, period)
  }
  const valueIn = ({ figures }: ExploreLine, key: string): string => {
    const figure = figures.get(key)
    return figure === undefined ? t.metricPage.unreported : valueText(locale, figure)
  }
  const columns: readonly Column<Row>[] = [
    { key: 'line', header: words.line, cell: ({ name }) => name },
    ...pins.map((pin): Column<Row> => ({ key: pin, header: periodName(pin), numeric: true, cell: ({ line }) => valueIn(line, pin) })),
    ...pins.slice(1).map((pin, at): Column<Row> => {
      const before = pins[at] ?? pin
      return { key: `to-${pin}`, header: words.fromTo(periodName(before), periodName(pin)), cell: ({ line }) => pinDifference(display, line, before, pin) }
    }),
  ]
  return (
    <Section id="pins" title={words.pinsTitle} panel>
      <div aria-live="polite">
        {pins.length === 0 ? (
          <p className="text-muted">{words.pinsNone}</p>
        ) : (
          <>
            <DataTable id="pins-table" caption={words.pinsTable} columns={columns} rows={lines.map((line, at) => ({ line, name: names[at] ?? '' }))} rowKey={({ line }) => `${line.metric.code} ${line.unit.code}`} wide={pins.length > 2} />
            <p className="no-print mt-2">
              <Link href={clearHref} scroll={false}>
                {words.clearPins}
              </Link>
            </p>
          </>
        )}
      </div>
    </Section>
  )
}
