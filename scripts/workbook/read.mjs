// The program that reads one file that nobody trusts: bytes in by standard input, lines of JSON out, and nothing else. It opens no file but its own
// code, holds no secret, and is ended from outside when it takes too long or too much (lib/platform/workbook/run-reader.ts).
import { Refusal } from './refusal.mjs'
import { Told } from './told.mjs'

/** Loaded as they are needed. */
const READERS = {
  xlsx: async () => (await import('./read-xlsx.mjs')).readXlsx,
  xls: async () => (await import('./read-xls.mjs')).readXls,
  csv: async () => (await import('./read-csv.mjs')).readCsv,
}

const asked = JSON.parse(process.argv[2] ?? '')
const pieces = []
for await (const piece of process.stdin) pieces.push(piece)

const told = new Told(asked.limits.told)
try {
  const read = await READERS[asked.kind]()
  await read(Buffer.concat(pieces), asked, told)
  await told.end({ done: true })
} catch (error) {
  // Anything that was not foreseen is a file that cannot be read; the server is told no more of it.
  await told.end({ refused: error instanceof Refusal ? { code: error.code, params: error.params } : { code: 'upload.damaged', params: {} }, unforeseen: !(error instanceof Refusal) })
}
