// The tile grid: a list of links in the places of a schematic (方位示意图), not a map.
import { Mark } from '@/components/figures/mark'
import { STATUS_SHAPES } from '@/components/figures/status-shape'
import { Link } from '@/components/ui/link'
import type { Messages } from '@/lib/i18n/messages'
import type { Tile, TileGridInput } from './tile-grid-input'
import { layOutTiles, type TileGridLayout } from './tile-grid-layout'

interface TileGridProps extends TileGridInput {
  readonly t: Messages
  /** What the grid shows, read out before it. */
  readonly title: string
}

/** Place the table of the same figures beside it. */
export function TileGrid({ t, title, tiles, strip, stripName }: TileGridProps) {
  const grid = layOutTiles(tiles)
  if (grid === null && strip.length === 0) return <p className="chart-empty">{t.chart.noData}</p>
  return (
    <div className="tile-block">
      {grid !== null && <Cells label={title} grid={grid} />}
      {strip.length > 0 && (
        <>
          <p className="tile-strip-name">{stripName}</p>
          <ol className="tile-strip" aria-label={stripName}>
            {strip.map((tile) => (
              <li key={tile.code}>
                <TileLink tile={tile} />
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  )
}

function Cells({ label, grid }: { readonly label: string; readonly grid: TileGridLayout }) {
  return (
    <ol className="tile-grid" aria-label={label} style={{ gridTemplateColumns: `repeat(${grid.columns}, minmax(0, 1fr))` }}>
      {grid.placed.map(({ tile, row, column }) => (
        <li key={tile.code} style={{ gridRow: row, gridColumn: column }}>
          <TileLink tile={tile} />
        </li>
      ))}
      {grid.empty.map(({ row, column }) => (
        <li key={`${row} ${column}`} className="tile-empty" aria-hidden style={{ gridRow: row, gridColumn: column }} />
      ))}
    </ol>
  )
}

function TileLink({ tile: { href, name, value, word, look } }: { readonly tile: Tile }) {
  return (
    <Link href={href} className={['tile', dressOf(look)].filter(Boolean).join(' ')}>
      <span className="tile-name">{name}</span>
      <span className="tile-value">{value}</span>
      <span className="tile-word">
        {look.kind === 'status' && <Mark name={look.status} />}
        {look.kind === 'change' && <Mark name={`arrow-${look.direction}`} />}
        {word}
      </span>
    </Link>
  )
}

function dressOf(look: Tile['look']): string {
  if (look.kind === 'step') return `tile-step-${look.step}`
  if (look.kind === 'none') return 'tile-none'
  if (look.kind !== 'status') return ''
  const { tone, edge } = STATUS_SHAPES[look.status]
  return `tone-${tone} tile-${edge}`
}
