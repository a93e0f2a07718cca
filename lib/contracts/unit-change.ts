// A change of org units as a form asks for it. Units go by number: a code may change while the form is open.
import { z } from 'zod'
import { CREATABLE_KINDS } from '@/lib/domain/units/unit-change'

const unitId = z.int().min(1)
const line = z.string().trim().max(100)
const names = z.strictObject({ code: line, name: line, shortName: line, nameEn: line })
// Whether it is a day, the operation says at its field.
const on = z.string().trim().max(20)

const asked = <T extends z.ZodType>(request: T) =>
  z.strictObject({
    request,
    noteZh: z.string().trim().max(500),
    noteEn: z.string().trim().max(500),
    /** State of the units that was shown with the consequences. */
    seen: z.string().max(2000).regex(/^[\d:,-]*$/),
  })

export const UnitRename = asked(z.strictObject({ kind: z.literal('rename'), on, unitId, names }))
export const UnitMove = asked(z.strictObject({ kind: z.literal('move'), on, unitId, parentId: unitId }))
export const UnitMerge = asked(
  z.strictObject({ kind: z.literal('merge'), on, unitIds: z.array(unitId).max(50), into: z.union([z.strictObject({ unitId }), z.strictObject({ names })]) }),
)
export const UnitSplit = asked(z.strictObject({ kind: z.literal('split'), on, unitId, parts: z.array(names).max(10), keeps: z.boolean() }))
export const UnitCreation = asked(
  z.strictObject({ kind: z.literal('create'), on, names, unitKind: z.enum(CREATABLE_KINDS), parentId: unitId, enforcementBody: z.boolean() }),
)
export const UnitAbolition = asked(z.strictObject({ kind: z.literal('abolish'), on, unitId }))

/** Any of them. */
export const UnitChange = z.union([UnitRename, UnitMove, UnitMerge, UnitSplit, UnitCreation, UnitAbolition])

export type UnitRename = z.infer<typeof UnitRename>
export type UnitMove = z.infer<typeof UnitMove>
export type UnitMerge = z.infer<typeof UnitMerge>
export type UnitSplit = z.infer<typeof UnitSplit>
export type UnitCreation = z.infer<typeof UnitCreation>
export type UnitAbolition = z.infer<typeof UnitAbolition>
export type UnitChange = z.infer<typeof UnitChange>
