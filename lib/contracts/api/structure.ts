// The structure of exchange tables, in the form of another standard: what stands inside is that standard's to say.
import { z } from 'zod'

export const ApiStructure = z.strictObject({ meta: z.record(z.string(), z.unknown()), data: z.record(z.string(), z.unknown()) }).meta({ id: 'Structure' })
