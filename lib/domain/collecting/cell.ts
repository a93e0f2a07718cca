// The name of a cell of an entry grid: a metric, the unit it is about, and the period.
export interface CellPlace {
  readonly metricCode: string
  readonly subjectCode: string
  readonly periodKey: string
}

/** `LIT_HEARD|410721|2024-Q3`: names the cell in messages between browser and server, in the order in which exports sort. */
export const cellKey = ({ metricCode, subjectCode, periodKey }: CellPlace): string => `${metricCode}|${subjectCode}|${periodKey}`
