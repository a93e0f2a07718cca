// Small shapes that the answers of the interface are made of.
import { z } from 'zod'

/** A decimal in plain notation: a text, so that no reader's program cuts it. */
export const DecimalText = z.string().regex(/^-?\d+(\.\d+)?$/).meta({ examples: ['99.57'] })
/** ISO day. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).meta({ examples: ['2024-12-31'] })
/** ISO instant with its offset. */
export const Instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?(Z|\+08:00)$/).meta({ examples: ['2025-03-01T09:00:00+08:00'] })
export const Hash = z.string().regex(/^[0-9a-f]{64}$/)
/** A whole number as text, as every number of a row is. */
export const WholeText = z.string().regex(/^\d+$/)
export const Missing = z.enum(['NOT_APPLICABLE', 'NOT_REPORTED', 'NO_CASES', 'SUPPRESSED', 'WITHDRAWN'])
export const Qualifier = z.enum(['EXACT', 'APPROX', 'AT_LEAST', 'MORE_THAN', 'AT_MOST', 'LESS_THAN'])
export const Origin = z.enum(['KEYED', 'XLSX', 'CSV', 'REPORT', 'API', 'DERIVED'])
/** An address of this interface. */
export const Address = z.string().regex(/^https?:\/\//)
