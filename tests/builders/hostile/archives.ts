// Archives that lie: about names, sizes, sums and places.
import { crc32, deflateRawSync } from 'node:zlib'
import { PLAIN_ROWS, workbookFile, workbookParts } from '../workbook-file'
import { zipArchive, type ZipEntry } from '../zip-archive'
import type { HostileFile } from './hostile-file'

const MEGABYTE = 1024 * 1024
const entries = (): readonly ZipEntry[] => Object.entries(workbookParts()).map(([name, content]) => ({ name, content }))
const withEntry = (...more: readonly ZipEntry[]): Uint8Array => zipArchive([...entries(), ...more])
const sheetWith = (lie: Partial<ZipEntry>): Uint8Array => workbookFile({ lies: { 'xl/worksheets/sheet1.xml': lie } })
const sheetXml = (): string => String(workbookParts()['xl/worksheets/sheet1.xml'])
const packedBlanks = (megabytes: number): Uint8Array => deflateRawSync(Buffer.alloc(megabytes * MEGABYTE, ' '))
const changed = (bytes: Uint8Array, at: number, value: number): Uint8Array => {
  bytes[at] = value
  return bytes
}

/** One part that reaches over the next, its sum and sizes in order: what every such part unpacks to is counted once, and stands there many times. */
function overlapping(): Uint8Array {
  const file = Buffer.from(workbookFile({ entries: [{ name: 'xl/media/a1.png', content: 'x', stored: true }, { name: 'xl/media/a2.png', content: 'y', stored: true }] }))
  const start = file.indexOf('xl/media/a1.png') + 15
  const end = file.indexOf('xl/media/a2.png') + 16
  const line = file.lastIndexOf('xl/media/a1.png') - 46
  file.writeUInt32LE(crc32(file.subarray(start, end)), line + 16)
  file.writeUInt32LE(end - start, line + 20)
  file.writeUInt32LE(end - start, line + 24)
  return file
}

export const HOSTILE_ARCHIVES: readonly HostileFile[] = [
  { what: '400 MB of blanks', code: 'upload.too-complex', params: { excess: 'unpacked' }, bytes: () => sheetWith({ packed: packedBlanks(400), saidSize: 400 * MEGABYTE }) },
  { what: '40 MB of blanks that are said to be 4 kB', code: 'upload.damaged', brief: true, bytes: () => sheetWith({ packed: packedBlanks(40), saidSize: 4096 }) },
  { what: '400 MB of blanks that are said to be 4 kB', code: 'upload.damaged', bytes: () => sheetWith({ packed: packedBlanks(400), saidSize: 4096 }) },
  { what: '33 MB in one part', code: 'upload.too-complex', params: { excess: 'unpacked' }, bytes: () => workbookFile({ parts: { 'xl/media/a.png': Buffer.alloc(33 * MEGABYTE, 'x') } }) },
  { what: '72 MB in all its parts, each of them small enough', code: 'upload.too-complex', params: { excess: 'unpacked' }, bytes: () => workbookFile({ parts: Object.fromEntries([1, 2, 3].map((at) => [`xl/media/a${at}.png`, Buffer.from(Uint32Array.from({ length: 6 * MEGABYTE }, (_, place) => (place * 2654435761) >>> (24 - at)).buffer)])) }) },
  { what: 'two megabytes out of two kilobytes', code: 'upload.too-complex', params: { excess: 'unpacked' }, brief: true, bytes: () => workbookFile({ parts: { 'xl/theme/theme1.xml': `<a>${' '.repeat(2 * MEGABYTE)}</a>` } }) },
  { what: 'a size that is one less than the truth', code: 'upload.damaged', brief: true, bytes: () => sheetWith({ saidSize: Buffer.byteLength(sheetXml()) - 1 }) },
  { what: 'a size that is one more than the truth', code: 'upload.damaged', bytes: () => sheetWith({ saidSize: Buffer.byteLength(sheetXml()) + 40 }) },
  { what: 'a wrong sum', code: 'upload.damaged', brief: true, bytes: () => sheetWith({ saidCrc: 12_345 }) },
  { what: 'a wrong sum of a part that nobody reads', code: 'upload.damaged', bytes: () => workbookFile({ parts: { 'xl/theme/theme1.xml': '<a/>' }, lies: { 'xl/theme/theme1.xml': { saidCrc: 1 } } }) },
  { what: '201 parts', code: 'upload.too-complex', params: { excess: 'parts' }, brief: true, bytes: () => withEntry(...Array.from({ length: 201 }, (_, at) => ({ name: `xl/media/image${at}.png`, content: 'x' }))) },
  { what: 'a name twice', code: 'upload.damaged', brief: true, bytes: () => withEntry({ name: 'xl/worksheets/sheet1.xml', content: '<worksheet/>' }) },
  { what: 'a name twice in other letters', code: 'upload.damaged', bytes: () => withEntry({ name: 'XL/Worksheets/SHEET1.XML', content: '<worksheet/>' }) },
  { what: 'a name that leads out', code: 'upload.damaged', brief: true, bytes: () => withEntry({ name: '../../etc/cron.d/x', content: 'x' }) },
  { what: 'a name that leads out from within', code: 'upload.damaged', bytes: () => withEntry({ name: 'xl/../../x.xml', content: 'x' }) },
  { what: 'a name from the root', code: 'upload.damaged', bytes: () => withEntry({ name: '/etc/passwd', content: 'x' }) },
  { what: 'a name of a drive', code: 'upload.damaged', bytes: () => withEntry({ name: 'C:/x.xml', content: 'x' }) },
  { what: 'a name with backslashes', code: 'upload.damaged', brief: true, bytes: () => withEntry({ name: 'xl\\worksheets\\x.xml', content: 'x' }) },
  { what: 'another name before the content than in the directory', code: 'upload.damaged', brief: true, bytes: () => sheetWith({ localName: 'xl/worksheets/sheet9.xml' }) },
  { what: 'two parts that share their bytes', code: 'upload.damaged', brief: true, bytes: () => workbookFile({ parts: { 'xl/theme/theme1.xml': '<a/>', 'xl/theme/theme2.xml': '<a/>' }, lies: { 'xl/theme/theme2.xml': { sharesWith: 'xl/theme/theme1.xml' } } }) },
  { what: 'a part that reaches over the next', code: 'upload.damaged', brief: true, bytes: overlapping },
  { what: 'a part with a password', code: 'upload.protected', brief: true, bytes: () => sheetWith({ flags: 0x801 }) },
  { what: 'a way of packing that is not known', code: 'upload.damaged', bytes: () => sheetWith({ method: 12 }) },
  { what: 'packed bytes that are none', code: 'upload.damaged', bytes: () => sheetWith({ packed: Buffer.alloc(300, 0xff) }) },
  { what: 'packed bytes with others behind them', code: 'upload.damaged', bytes: () => sheetWith({ packed: Buffer.concat([deflateRawSync(sheetXml()), Buffer.alloc(100, 7)]) }) },
  { what: 'no directory', code: 'upload.damaged', bytes: () => workbookFile().slice(0, 900) },
  { what: 'half of it', code: 'upload.damaged', brief: true, bytes: () => workbookFile().slice(0, -60) },
  { what: 'bytes behind its end', code: 'upload.damaged', bytes: () => Buffer.concat([workbookFile(), Buffer.alloc(50)]) },
  { what: 'a directory that points before the file', code: 'upload.damaged', bytes: () => { const file = workbookFile(); return changed(file, file.length - 6 + 3, 0xff) } },
  { what: 'no entry at all', code: 'upload.damaged', bytes: () => zipArchive([]) },
  { what: 'an archive of other things', code: 'upload.wrong-type', params: { actual: 'archive' }, brief: true, bytes: () => zipArchive([{ name: 'readme.txt', content: 'x' }]) },
  { what: 'an archive in an archive', code: 'upload.strange-part', params: { part: 'xl/more.zip' }, bytes: () => withEntry({ name: 'xl/more.zip', content: zipArchive(entries()) }) },
  { what: 'a program beside the sheets', code: 'upload.strange-part', params: { part: 'xl/worksheets/run.exe' }, brief: true, bytes: () => withEntry({ name: 'xl/worksheets/run.exe', content: 'MZ' }) },
  { what: 'a part called __proto__', code: 'upload.strange-part', params: { part: '__proto__' }, bytes: () => withEntry({ name: '__proto__', content: 'x' }) },
  { what: 'macros', code: 'upload.macro', brief: true, bytes: () => withEntry({ name: 'xl/vbaProject.bin', content: 'x' }) },
  { what: 'macros under another name', code: 'upload.macro', bytes: () => workbookFile({ parts: { 'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="customProperty1.bin"/></Relationships>', 'xl/customProperty1.bin': 'x' } }) },
  { what: 'a content type with macros', code: 'upload.macro', bytes: () => workbookFile({ parts: { '[Content_Types].xml': '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>' } }) },
  { what: 'a sheet of old macros', code: 'upload.macro', bytes: () => withEntry({ name: 'xl/macrosheets/sheet1.xml', content: '<x/>' }) },
  { what: 'a link to another workbook', code: 'upload.external-link', brief: true, bytes: () => withEntry({ name: 'xl/externalLinks/externalLink1.xml', content: '<x/>' }) },
  { what: 'a connection to a database', code: 'upload.external-link', bytes: () => withEntry({ name: 'xl/connections.xml', content: '<x/>' }) },
  { what: 'an embedded object', code: 'upload.embedded', brief: true, bytes: () => withEntry({ name: 'xl/embeddings/oleObject1.bin', content: 'x' }) },
  { what: 'a control', code: 'upload.embedded', bytes: () => withEntry({ name: 'xl/activeX/activeX1.bin', content: 'x' }) },
  { what: 'sheets without what belongs to them', code: 'upload.damaged', bytes: () => zipArchive([{ name: '[Content_Types].xml', content: '<Types/>' }, { name: 'xl/worksheets/sheet1.xml', content: `<worksheet>${PLAIN_ROWS}</worksheet>` }]) },
]
