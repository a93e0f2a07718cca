// What tells one state of a drawing from the next (ETag), so that whoever has it is not sent it again.
import { sha256 } from '../identifier'

/** An entity tag over what an answer is made from, in quotes. */
export const pictureTag = (...parts: readonly string[]): string => `"${Buffer.from(sha256(parts.join('\n'))).toString('hex').slice(0, 32)}"`
