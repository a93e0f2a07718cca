// A file of figures that is written while nobody waits for it: what becomes of it, how long it is kept, and how much one person may ask for.

export const EXPORT_STATES = ['WAITING', 'RUNNING', 'READY', 'FAILED', 'CANCELLED', 'EXPIRED'] as const
export type ExportState = (typeof EXPORT_STATES)[number]

/** Days after which a file is taken away. */
export const EXPORT_KEPT_DAYS = 7

/** Exports of one person that wait or are being written. */
export const MOST_OPEN_EXPORTS = 3

/** Bytes of all the files that are kept for one person: 2 GiB. */
export const MOST_KEPT_BYTES = 2 * 1024 ** 3

/** Bytes of one file: 1 GiB. */
export const LARGEST_EXPORT = 1024 ** 3

/** Bytes of a piece; the last one of a file may be shorter. */
export const EXPORT_CHUNK = 1024 ** 2

/** Milliseconds after which writing that gives no sign of life was interrupted, and is begun again by another server. */
export const EXPORT_SILENT_MS = 60_000

/** After so many beginnings it is given up. */
export const MOST_EXPORT_ATTEMPTS = 3

/** True while the file is still to come. */
export const isOpen = (state: ExportState): boolean => state === 'WAITING' || state === 'RUNNING'

/** Instant at which a file that was finished at `endedAt` is taken away. */
export const keptUntil = (endedAt: Date): Date => new Date(endedAt.getTime() + EXPORT_KEPT_DAYS * 86_400_000)
