// How components listen to a grid: each to the one thing that it shows.
import { useCallback, useSyncExternalStore } from 'react'
import type { Position } from '@/lib/domain/grid/grid-shape'
import type { CellView } from './cell-view'
import { placeName, type GridCursor, type PlaceView } from './grid-cursor'
import type { GridData } from './grid-data'
import type { GridEngine } from './grid-engine'
import type { Talk } from './grid-talk'

/** One cell's figure. */
export function useView(data: GridData, key: string): CellView {
  const subscribe = useCallback((listener: () => void) => data.on(key, listener), [data, key])
  const get = useCallback(() => data.view(key), [data, key])
  return useSyncExternalStore(subscribe, get, get)
}

/** Whether the cursor stands on one place. */
export function usePlace(cursor: GridCursor, row: number, column: number): PlaceView {
  const subscribe = useCallback((listener: () => void) => cursor.on(placeName({ row, column }), listener), [cursor, row, column])
  const get = useCallback(() => cursor.place({ row, column }), [cursor, row, column])
  return useSyncExternalStore(subscribe, get, get)
}

/** The active cell, for what stands beside the grid. */
export function useActive(cursor: GridCursor): Position {
  const subscribe = useCallback((listener: () => void) => cursor.on('', listener), [cursor])
  return useSyncExternalStore(subscribe, cursor.active, cursor.active)
}

/** Paints anew with every change of any figure: for counts and totals, not for cells. */
export function useVersion(data: GridData): number {
  const subscribe = useCallback((listener: () => void) => data.on('', listener), [data])
  return useSyncExternalStore(subscribe, data.version, data.version)
}

/** What is being said. */
export const useTalk = ({ talk }: GridEngine): Talk => useSyncExternalStore(talk.on, talk.get, talk.get)
