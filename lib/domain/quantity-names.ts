// Whether a text from outside names a qualifier or a reason for absence.
import { MISSING_REASONS, QUALIFIERS, type MissingReason, type Qualifier } from './quantity'

export const isQualifier = (text: unknown): text is Qualifier => QUALIFIERS.some((known) => known === text)

export const isMissingReason = (text: unknown): text is MissingReason => MISSING_REASONS.some((known) => known === text)
