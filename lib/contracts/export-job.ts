// What is asked of exports that are written while nobody waits.
import { z } from 'zod'

/** A file to be written: the selection as it stands in addresses. */
export const AskedExport = z.strictObject({ selection: z.string().max(20_000), format: z.string().min(1).max(40), headers: z.enum(['words', 'codes']) })
export type AskedExport = z.infer<typeof AskedExport>

/** A file, or one still to come, that is not wanted any more. */
export const UnwantedExport = z.strictObject({ number: z.int().min(1).max(2_147_483_647) })
export type UnwantedExport = z.infer<typeof UnwantedExport>
