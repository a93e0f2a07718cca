import { counted } from '../../counted'
import type { paperTable as source } from '../zh-CN/paper-table'

export const paperTable: typeof source = {
  rows: (count) => counted(count, 'row'),
  releases: (labels) => labels.join(', '),
  published: (at) => `published ${at} (Beijing time)`,
  hash: (hash) => `SHA-256 ${hash}`,
  manyReleases: (count) => `${counted(count, 'release')}; version and hash of each stand in the notes`,
  source: (url) => `Source: ${url}`,
  madeAt: (at) => `Made ${at} (Beijing time)`,
  takenBy: (name, at) => `Exported by ${name}, ${at} (Beijing time)`,
  page: (page, pages) => `Page ${page} of ${pages}`,
  state: 'State',
  provisional: 'provisional',
  revised: 'revised',
  correction: (reason) => `Correction: ${reason}`,
  legend: 'Signs: ≥ at least, > more than, ≤ at most, < less than, ≈ about; a letter stands where there is no value, see the notes. Blank is not zero.',
  missingCharacters: 'Characters without a glyph',
  missingText: (characters) => `The fonts in this file have no glyph for these characters. They are written by their code points 〔U+…〕, and are themselves when copied or searched, and in the CSV and Excel files: ${characters}`,
}
