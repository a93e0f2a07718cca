// A refusal of the interface: RFC 9457.
import { z } from 'zod'

export const ApiRefusal = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int().min(400).max(599),
    code: z.string().meta({ examples: ['query.unknown-parameter'] }),
    requestId: z.string(),
  })
  .meta({ id: 'Problem' })
