// How the log names a value that may be erased one day: by a salted hash, never by itself.

const COMMITMENT = /^c:[0-9a-f]{64}$/

/** True for the text that stands in the log instead of a value. */
export const isCommitment = (text: string): boolean => COMMITMENT.test(text)
