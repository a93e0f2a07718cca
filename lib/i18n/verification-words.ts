// What a verification found, in sentences: what is whole, what was edited, missing or cut off, what that means, and what to do.
import { formatDecimal } from './format-number'
import { formatInstant } from './format-period'
import { messages, type Locale, type Messages } from './messages'

interface CheckWords {
  readonly stream: string
  readonly events: number
  readonly from: string | null
  readonly to: string | null
  readonly broken: null | { readonly seq: number; readonly kind: 'edited' | 'missing-in-middle' | 'cut-at-end'; readonly expected: string; readonly actual: string }
  readonly checkpoint: null | { readonly size: number; readonly at: string; readonly signature: 'valid' | 'invalid' | 'not-checked'; readonly rootAgrees: boolean | null }
}

interface HeldWords {
  readonly stream: string
  readonly size: number
  readonly time: string
  readonly events: number
  readonly verdict: 'agrees' | 'differs' | 'shorter' | 'broken'
}

export interface VerificationTold {
  readonly installation: string
  readonly at: string
  readonly checks: readonly CheckWords[]
  readonly held: readonly HeldWords[]
}

/** One stream as it is shown. */
export interface ShownCheck {
  readonly stream: string
  readonly sound: boolean
  readonly span: string
  /** Sentences of the finding, in order. */
  readonly sentences: readonly string[]
  /** Hashes of the first fault, where there are any. */
  readonly expected: string
  readonly actual: string
}

export interface ShownVerification {
  readonly sound: boolean
  readonly headline: string
  readonly about: readonly string[]
  readonly checks: readonly ShownCheck[]
  readonly held: readonly { readonly sound: boolean; readonly sentence: string }[]
  /** What to do next; null where nothing is wrong. */
  readonly next: string | null
}

/** A line of the answer while the verification goes on. */
export type VerificationLine =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly sentence: string }
  | { readonly kind: 'result'; readonly result: ShownVerification }
  | { readonly kind: 'refused'; readonly sentence: string }

function brokenSentences(t: Messages['audit'], { seq, kind }: NonNullable<CheckWords['broken']>): readonly string[] {
  const number = formatDecimal(String(seq))
  if (kind === 'edited') return [t.brokenEdited(number), t.brokenEditedMeans]
  return kind === 'missing-in-middle' ? [t.brokenMissing(number), t.brokenMissingMeans] : [t.brokenCut(number), t.brokenCutMeans]
}

function checkpointSentences(locale: Locale, checkpoint: CheckWords['checkpoint']): readonly string[] {
  const t = messages(locale).audit
  if (checkpoint === null) return [t.noCheckpoint]
  const { at, size, signature, rootAgrees } = checkpoint
  const signed = { valid: t.signatureValid, invalid: t.signatureInvalid, 'not-checked': t.signatureUnchecked }[signature]
  return [t.checkpointSentence(t.latestCheckpoint(formatInstant(locale, at, 'table'), formatDecimal(String(size))), signed), ...(rootAgrees === null ? [] : [rootAgrees ? t.rootAgrees : t.rootDiffers])]
}

function shownCheck(locale: Locale, check: CheckWords): ShownCheck {
  const t = messages(locale).audit
  const { stream, events, from, to, broken, checkpoint } = check
  const whole = events === 0 ? t.wholeEmpty : t.whole(formatDecimal(String(events)))
  return {
    stream,
    sound: broken === null && checkpoint?.rootAgrees !== false && checkpoint?.signature !== 'invalid',
    span: from === null || to === null ? '' : `${formatInstant(locale, from, 'table')} – ${formatInstant(locale, to, 'table')}`,
    sentences: [...(broken === null ? [whole] : brokenSentences(t, broken)), ...checkpointSentences(locale, checkpoint)],
    expected: broken?.expected ?? '',
    actual: broken?.actual ?? '',
  }
}

function heldSentence(locale: Locale, { stream, size, time, events, verdict }: HeldWords): string {
  const t = messages(locale).audit
  const number = formatDecimal(String(size))
  const at = formatInstant(locale, time, 'table')
  if (verdict === 'agrees') return t.heldAgrees(stream, number, at)
  if (verdict === 'differs') return t.heldDiffers(stream, number, at)
  return verdict === 'shorter' ? t.heldShorter(stream, number, formatDecimal(String(events))) : t.heldBroken(stream, number)
}

/**
 * A verification in the words of its reader.
 * @param person who verified
 */
export function verificationWords(locale: Locale, { installation, at, checks, held }: VerificationTold, person: string): ShownVerification {
  const t = messages(locale).audit
  const shown = checks.map((check) => shownCheck(locale, check))
  const unsound = shown.filter((check) => !check.sound).length
  const heldSound = held.every(({ verdict }) => verdict === 'agrees')
  const total = formatDecimal(String(checks.reduce((sum, check) => sum + check.events, 0)))
  const sound = unsound === 0 && heldSound
  return {
    sound,
    headline: sound ? t.allWhole(total) : unsound > 0 ? t.someBroken(formatDecimal(String(unsound))) : t.heldFails,
    about: [t.certificateOf(formatInstant(locale, at, 'table'), person), t.certificateHash(installation)],
    checks: shown,
    held: held.map((one) => ({ sound: one.verdict === 'agrees', sentence: heldSentence(locale, one) })),
    next: sound ? null : t.nextSteps,
  }
}
