// Positions of the twelve counties in the tile grid, after real centroids and shared borders: 14 of its 16 orthogonal
// neighbours are real ones (凤泉–卫滨 and 卫滨–获嘉 are not). A schematic, not a map; the bureau may correct it here.

export interface TilePlace {
  readonly unitCode: string
  /** From the top, 1 to 4. */
  readonly row: number
  /** From the left, 1 to 4. */
  readonly column: number
}

export const tileGrid: readonly TilePlace[] = [
  { unitCode: '410782', row: 1, column: 1 }, // 辉县市
  { unitCode: '410781', row: 1, column: 2 }, // 卫辉市
  { unitCode: '410704', row: 2, column: 1 }, // 凤泉区
  { unitCode: '410711', row: 2, column: 2 }, // 牧野区
  { unitCode: '410702', row: 2, column: 3 }, // 红旗区
  { unitCode: '410703', row: 3, column: 1 }, // 卫滨区
  { unitCode: '410721', row: 3, column: 2 }, // 新乡县
  { unitCode: '410726', row: 3, column: 3 }, // 延津县
  { unitCode: '410724', row: 4, column: 1 }, // 获嘉县
  { unitCode: '410725', row: 4, column: 2 }, // 原阳县
  { unitCode: '410727', row: 4, column: 3 }, // 封丘县
  { unitCode: '410783', row: 4, column: 4 }, // 长垣市
]

/** The functional zones, in a strip of their own beside the grid, in code order: they are not among the twelve. */
export const zoneStrip: readonly string[] = ['410771', '410772', '410773']
