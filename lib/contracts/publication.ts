// Publishing a period: what the publisher saw and knows of, the public note, when, and the period typed as confirmation.
import { z } from 'zod'

/** `2024`, `2024-S1`, `2024-Q3`. */
const PeriodKey = z.string().regex(/^(19|20)\d{2}(-S[12]|-Q[1-4])?$/)

export const Publication = z.strictObject({
  period: PeriodKey,
  reason: z.string().trim().max(500),
  /** Hash of the exact set of figures that was shown. */
  seen: z.string().regex(/^[0-9a-f]{64}$/),
  /** One for each warning that was read and ticked. */
  acknowledged: z.array(z.string().regex(/^[0-9a-f]{32}$/)).max(20),
  /** A minute of Chinese time, `2026-12-01T09:00`; empty for at once. */
  publishAt: z.string().trim().max(20),
  /** 初步数据: the figures may still change. */
  provisional: z.boolean(),
  /** What the overview says in words; empty for what is generated. */
  headlineZh: z.string().trim().max(200),
  narrativeZh: z.string().trim().max(1000),
  headlineEn: z.string().trim().max(300),
  narrativeEn: z.string().trim().max(1500),
  /** The numbers of those words, where it was said that they were looked at. */
  numbers: z.string().trim().max(4000),
  confirmation: z.string().trim().max(50),
})
export type Publication = z.infer<typeof Publication>

/** Taking a version back. The reason is told to everyone. */
export const Withdrawing = z.strictObject({
  period: PeriodKey,
  version: z.int().min(1).max(999_999),
  reason: z.string().trim().max(500),
  confirmation: z.string().trim().max(50),
})
export type Withdrawing = z.infer<typeof Withdrawing>

/** Closing a period to changes. */
export const NewLock = z.strictObject({ period: PeriodKey, reason: z.string().trim().max(200) })
export type NewLock = z.infer<typeof NewLock>

/** Opening it again. */
export const LiftedLock = z.strictObject({ lock: z.int().min(1), reason: z.string().trim().max(200) })
export type LiftedLock = z.infer<typeof LiftedLock>

/** Letting one unit change figures under a lock until a minute of Chinese time. */
export const NewException = z.strictObject({ lock: z.int().min(1), unit: z.string().trim().max(20), until: z.string().trim().max(20), reason: z.string().trim().max(200) })
export type NewException = z.infer<typeof NewException>
