// Units as programs read them: as they are named and placed on a day.
import { z } from 'zod'
import { Address, Day } from './words'

export const ApiUnit = z
  .strictObject({
    unit_code: z.string().meta({ examples: ['410721'] }),
    unit_name: z.string(),
    short_name: z.string(),
    name_en: z.string(),
    unit_kind: z.enum(['PROVINCE', 'CITY', 'CITY_ORGANS', 'COUNTY', 'ZONE', 'DEPARTMENT']),
    parent_code: z.string().nullable(),
    in_force: z.boolean(),
    valid_from: Day.nullable(),
    valid_to: Day.nullable(),
    former: z.array(z.strictObject({ unit_code: z.string(), unit_name: z.string(), valid_from: Day.nullable(), valid_to: Day.nullable(), dates_known: z.boolean() })),
    links: z.strictObject({ self: Address, observations: Address, page: Address }),
  })
  .meta({ id: 'Unit' })
export type ApiUnit = z.infer<typeof ApiUnit>

export const ApiUnits = z.strictObject({ data: z.array(ApiUnit) }).meta({ id: 'Units' })
export const ApiUnitDetail = z.strictObject({ data: ApiUnit }).meta({ id: 'UnitDetail' })
