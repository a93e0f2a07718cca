// Which cell of a grid is meant.
import { z } from 'zod'

export const CellName = z.strictObject({
  metricCode: z.string().min(1).max(64),
  subjectCode: z.string().min(1).max(32),
  periodKey: z.string().min(1).max(64),
})

/** The cell that parameters of an address name: `metric`, `subject`, `period`. */
export const cellNamed = (search: URLSearchParams): unknown => ({ metricCode: search.get('metric'), subjectCode: search.get('subject'), periodKey: search.get('period') })
