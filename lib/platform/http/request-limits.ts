// How large a request may be. Larger ones are answered before a page sees them.

const MEBIBYTE = 1024 * 1024

/** Bytes of the address with its parameters. */
export const LONGEST_ADDRESS = 8192

/** Bytes of all bodies that are held at once while they arrive. */
export const BODIES_AT_ONCE = 128 * MEBIBYTE

// Where files are sent.
const UPLOADS = /^\/(desk\/import|api\/v1\/imports)(\/|$)/

// Where one file is sent along with what it belongs to: the file may have 10 MiB, its form takes the rest.
const WITH_A_FILE = /^\/api\/v1\/(history|(evidence|imports)\/[^/]+\/[^/]+)$/
const FORM_AROUND = 64 * 1024

/** Bytes that the body of a request to this path may have: 10 MiB where files are sent, 1 MiB anywhere else. */
export const bodyLimit = (path: string): number => (WITH_A_FILE.test(path) ? 10 * MEBIBYTE + FORM_AROUND : (UPLOADS.test(path) ? 10 : 1) * MEBIBYTE)
