// The members of a JSON object whose keys are places of a cube, as text, in the order of the rows.
import type { ExportRow } from '@/lib/domain/exporting/tidy-columns'

export interface PlaceMembers {
  /** @throws where two rows in a row have one place: a figure is published once, and none of two may hide the other */
  readonly add: (place: number, row: ExportRow) => void
  /** The text of what is settled since it was last asked for. */
  readonly take: () => string
  /** The rest, once there is no row any more. */
  readonly end: () => string
}

/** @param written a row's value as JSON; null for a row that has none */
export function placeMembers(written: (row: ExportRow) => string | null): PlaceMembers {
  let [any, last, held] = [false, -1, null as string | null]
  let text = ''
  const settle = (): void => {
    if (held === null) return
    text += `${any ? ',\n' : ''}"${last}":${held}`
    any = true
  }
  const take = (): string => {
    const taken = text
    text = ''
    return taken
  }
  return {
    add: (place, row) => {
      if (place === last) throw new Error(`two figures stand at place ${place}`)
      settle()
      last = place
      held = written(row)
    },
    take,
    end: () => {
      settle()
      held = null
      return take()
    },
  }
}
