// Gives notes room for a definition: the writer draws each two columns wide and four rows high.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const VML = /^xl\/drawings\/vmlDrawing\d+\.vml$/
const ANCHOR = /<x:Anchor>(\d+),\s*\d+,\s*(\d+),\s*\d+,\s*\d+,\s*\d+,\s*\d+,\s*\d+<\/x:Anchor>/g

/** @param width columns that a note covers @param height rows that it covers */
export function withRoomyNotes(bytes: Uint8Array, width: number, height: number): Uint8Array {
  const parts = unzipSync(bytes)
  for (const [name, content] of Object.entries(parts)) {
    if (!VML.test(name)) continue
    const roomy = strFromU8(content).replace(ANCHOR, (_all, column: string, row: string) => `<x:Anchor>${column}, 15, ${row}, 2, ${Number(column) + width}, 31, ${Number(row) + height}, 4</x:Anchor>`)
    parts[name] = strToU8(roomy.replaceAll('width:108pt;height:59.25pt', 'width:330pt;height:130pt'))
  }
  return zipSync(parts, { level: 6 })
}
