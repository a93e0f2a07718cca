// Collections as forms ask for them. Days and codes are texts here: what is wrong with them the operations say at the field.
import { z } from 'zod'
import { ASKED_KINDS } from '@/lib/domain/collecting/propose-duties'
import { PERIOD_PARTS } from '@/lib/domain/collecting/period-part'

const line = (limit: number) => z.string().trim().max(limit)
const day = line(20)
const code = line(40)
const unitCode = line(32)
const version = z.int().min(0)
const metrics = z.array(z.string().max(64)).max(500)
const kinds = z.array(z.enum(ASKED_KINDS)).max(ASKED_KINDS.length)
const ids = z.array(z.int().min(1)).max(2000)

/** The head of the form and its dates. */
export const CollectionHead = z.strictObject({
  titleZh: line(120),
  titleEn: line(200),
  opensOn: day,
  dueOn: day,
  /** HH:MM, in China. */
  dueTime: line(10),
  formNumber: line(60),
  issuer: line(100),
  approvalNumber: line(100),
  validUntil: day,
  note: line(500),
})
export type CollectionHead = z.infer<typeof CollectionHead>

/** Hash of what was shown before it is confirmed; empty while it is only looked at. */
const seen = z.string().regex(/^([0-9a-f]{64})?$/)

const asked = <T extends z.ZodType>(of: T) => z.strictObject({ code, head: CollectionHead, of, seen })
const chosen = z.strictObject({ kind: z.literal('new'), year: line(10), part: z.enum(PERIOD_PARTS), metrics, kinds })
// As the collection of the year before: it says what is asked of whom.
const copied = z.strictObject({ kind: z.literal('copy'), from: code })

export const NewCollection = asked(chosen)
export type NewCollection = z.infer<typeof NewCollection>
export const CopiedCollection = asked(copied)
export type CopiedCollection = z.infer<typeof CopiedCollection>

/** Either, as one form sends it. */
export const AnyNewCollection = asked(z.discriminatedUnion('kind', [chosen, copied]))
export type AnyNewCollection = z.infer<typeof AnyNewCollection>

/** `version` is that of the collection which the page showed. */
export const CollectionChange = z.strictObject({ collection: code, version, head: CollectionHead })
export type CollectionChange = z.infer<typeof CollectionChange>

export const CollectionClosing = z.strictObject({ collection: code, version, confirmation: line(60) })
export type CollectionClosing = z.infer<typeof CollectionClosing>

/** More figures: metrics of the collection's own period, of every unit of some kinds, or of one unit. */
export const MoreFigures = z.strictObject({ collection: code, version, metrics, kinds, unit: unitCode })
export type MoreFigures = z.infer<typeof MoreFigures>

export const Reassignment = z.strictObject({ collection: code, version, duties: ids, responder: unitCode })
export type Reassignment = z.infer<typeof Reassignment>

export const FewerFigures = z.strictObject({ collection: code, version, duties: ids })
export type FewerFigures = z.infer<typeof FewerFigures>

/** `version` is that of the unit's submission, 0 where it has none yet. */
const onSubmission = { collection: code, unit: unitCode, version }
export const Extension = z.strictObject({ ...onSubmission, dueOn: day, dueTime: line(10) })
export type Extension = z.infer<typeof Extension>
export const Waiver = z.strictObject({ ...onSubmission, reason: line(500) })
export type Waiver = z.infer<typeof Waiver>
export const Resumption = z.strictObject(onSubmission)
export type Resumption = z.infer<typeof Resumption>

export const Reminding = z.strictObject({ collection: code, units: z.array(unitCode).max(200) })
export type Reminding = z.infer<typeof Reminding>
