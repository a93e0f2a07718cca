// An answer that a program of ours reads.
import type { Answer } from './route'

/** The value as JSON. */
export const jsonAnswer = (value: unknown): Answer => ({ body: JSON.stringify(value), headers: { 'content-type': 'application/json; charset=utf-8' } })
