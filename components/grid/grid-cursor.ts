// Where the writer is: the active cell, what is selected, whether a text is being typed. A move tells the cells it concerns and no others.
import { cellAt, type GridShape, type Position, type ShapeCell } from '@/lib/domain/grid/grid-shape'
import { firstTyped } from '@/lib/domain/grid/move'
import { isInside, rangeOf, selectAll, type Range } from '@/lib/domain/grid/selection'
import { createListeners, type Listeners } from './listeners'

/** typed: opened by typing, so that up and down leave the cell; caret: opened by Enter, F2 or a double click. */
export type Editing = 'typed' | 'caret' | null

export interface PlaceView {
  readonly active: boolean
  readonly selected: boolean
  readonly editing: Editing
  /** True while the menu of symbols is open on this cell. */
  readonly menu: boolean
}

export interface GridCursor {
  /** By the name of a place, `row:column`; `''` for every move. */
  readonly on: Listeners['on']
  readonly place: (position: Position) => PlaceView
  readonly shape: () => GridShape
  readonly active: () => Position
  readonly activeCell: () => ShapeCell | null
  readonly range: () => Range
  readonly corner: () => Position
  readonly editing: () => Editing
  /** True once the grid has the focus: an active cell then takes it. */
  readonly focused: () => boolean
  readonly setFocused: (focused: boolean) => void
  readonly go: (position: Position) => void
  readonly extend: (corner: Position) => void
  readonly all: () => void
  readonly edit: (editing: Editing) => void
  readonly menu: (open: boolean) => void
  readonly reshape: (shape: GridShape) => void
}

const AWAY: PlaceView = { active: false, selected: false, editing: null, menu: false }
const IN_RANGE: PlaceView = { ...AWAY, selected: true }

export const placeName = ({ row, column }: Position): string => `${row}:${column}`

function namesIn({ top, bottom, left, right }: Range): readonly string[] {
  const names: string[] = []
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) names.push(`${row}:${column}`)
  return names
}

export function createCursor(given: GridShape): GridCursor {
  const { on, tell } = createListeners()
  let shape = given
  let active = firstTyped(shape)
  let [corner, isAll, isFocused, isMenu] = [active, false, false, false]
  let editing: Editing = null
  let own: PlaceView = { ...AWAY, active: true }
  const range = (): Range => (isAll ? selectAll(shape) : rangeOf({ anchor: active, focus: corner }))
  const change = (act: () => void): void => {
    const before = [...namesIn(range()), placeName(active)]
    act()
    const several = isAll || active.row !== corner.row || active.column !== corner.column
    own = { active: true, selected: several, editing, menu: isMenu }
    tell([...before, ...namesIn(range()), placeName(active), ''])
  }
  return {
    on,
    place: (position) => (position.row === active.row && position.column === active.column ? own : (isAll || corner !== active) && isInside(range(), position) ? IN_RANGE : AWAY),
    shape: () => shape,
    active: () => active,
    activeCell: () => cellAt(shape, active),
    range,
    corner: () => corner,
    editing: () => editing,
    focused: () => isFocused,
    setFocused: (focused) => {
      isFocused = focused
    },
    go: (position) => change(() => ([active, corner, isAll, isMenu, editing] = [position, position, false, false, null])),
    extend: (to) => change(() => ([corner, isAll] = [to.row === active.row && to.column === active.column ? active : to, false])),
    all: () => change(() => (isAll = true)),
    edit: (next) => change(() => (editing = next)),
    menu: (open) => change(() => (isMenu = open)),
    reshape: (next) => {
      shape = next
      change(() => {
        if (cellAt(next, active) === null) [active, corner] = [firstTyped(next), firstTyped(next)]
        isAll = false
      })
    },
  }
}
