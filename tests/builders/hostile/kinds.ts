// Files that are no workbook of today, under its name.
import { compoundFile } from '../compound-file'
import { workbookParts } from '../workbook-file'
import { zipArchive } from '../zip-archive'
import type { HostileFile } from './hostile-file'

const text = (said: string): Uint8Array => new TextEncoder().encode(said)
const zipped = (name: string): Uint8Array => zipArchive([...Object.entries(workbookParts()).map(([part, content]) => ({ name: part, content })), { name, content: '<x/>' }])
const WRONG = 'upload.wrong-type'
const page = '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>指标</td><td>40</td></tr></table></html>'

export const HOSTILE_KINDS: readonly HostileFile[] = [
  { what: 'nothing', code: 'upload.empty', brief: true, bytes: () => new Uint8Array() },
  { what: 'one byte more than 10 MB', code: 'upload.too-large', params: { limit: '10' }, brief: true, bytes: () => new Uint8Array(10 * 1024 * 1024 + 1) },
  { what: 'a web page that calls itself .xls', code: WRONG, params: { actual: 'html' }, brief: true, bytes: () => text(page) },
  { what: 'a web page behind a mark of order', code: WRONG, params: { actual: 'html' }, bytes: () => text(`\uFEFF\r\n<!-- made by a program -->\n${page}`) },
  { what: 'a web page in UTF-16', code: WRONG, params: { actual: 'html' }, bytes: () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(page, 'utf16le')]) },
  { what: 'a web page saved as one file', code: WRONG, params: { actual: 'html' }, bytes: () => text('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n') },
  { what: 'a workbook as XML of 2003', code: WRONG, params: { actual: 'xml' }, brief: true, bytes: () => text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>') },
  { what: 'a workbook with a password', code: 'upload.protected', brief: true, bytes: () => compoundFile(['EncryptionInfo', 'EncryptedPackage']) },
  { what: 'an old workbook with macros', code: 'upload.macro', brief: true, bytes: () => compoundFile(['Workbook', '_VBA_PROJECT_CUR', 'VBA']) },
  { what: 'an old workbook with something embedded', code: 'upload.embedded', bytes: () => compoundFile(['Workbook', 'MBD0001A2B3']) },
  { what: 'an old workbook whose content is missing', code: 'upload.damaged', bytes: () => compoundFile(['Workbook']) },
  { what: 'an old workbook whose directory is missing', code: 'upload.damaged', bytes: () => compoundFile(['Workbook']).slice(0, 512) },
  { what: 'an old Word document', code: WRONG, params: { actual: 'word' }, bytes: () => compoundFile(['WordDocument', '1Table']) },
  { what: 'an old presentation', code: WRONG, params: { actual: 'slides' }, bytes: () => compoundFile(['PowerPoint Document']) },
  { what: 'something else in the same container', code: WRONG, params: { actual: 'unknown' }, bytes: () => compoundFile(['Something']) },
  { what: 'a workbook of a very old Excel', code: WRONG, params: { actual: 'old-workbook' }, brief: true, bytes: () => Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x05, 0x05, 0x00]) },
  { what: 'a Word document', code: WRONG, params: { actual: 'word' }, bytes: () => zipped('word/document.xml') },
  { what: 'a presentation', code: WRONG, params: { actual: 'slides' }, bytes: () => zipped('ppt/presentation.xml') },
  { what: 'a binary workbook', code: WRONG, params: { actual: 'binary-workbook' }, bytes: () => zipped('xl/workbook.bin') },
  { what: 'an OpenDocument table', code: WRONG, params: { actual: 'opendocument' }, bytes: () => zipArchive([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }, { name: 'content.xml', content: '<x/>' }]) },
  { what: 'a PDF', code: WRONG, params: { actual: 'pdf' }, brief: true, bytes: () => text('%PDF-1.7\n') },
  { what: 'a picture', code: WRONG, params: { actual: 'picture' }, bytes: () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { what: 'a RAR archive', code: WRONG, params: { actual: 'archive' }, bytes: () => text('Rar!\u001A\u0007\u0000') },
  { what: 'a packed file', code: WRONG, params: { actual: 'archive' }, bytes: () => Buffer.from([0x1f, 0x8b, 8, 0]) },
  { what: 'a program', code: WRONG, params: { actual: 'unknown' }, bytes: () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]) },
  { what: 'a text with its bytes the other way round', code: WRONG, params: { actual: 'utf-16be' }, bytes: () => Buffer.from([0xfe, 0xff, 0, 0x41]) },
  { what: 'bytes that are no text', code: 'upload.encoding', brief: true, bytes: () => Buffer.from([0x61, 0x80, 0xff, 0xff, 0x30]) },
  { what: 'a text with a zero in it', code: 'upload.encoding', bytes: () => text('指标,数值\n受理\u0000,40\n') },
  { what: 'a text of one line of 9 MB', code: 'upload.text-too-long', bytes: () => text('长'.repeat(3_000_000)) },
  { what: 'a text that opens a quote and never closes it', code: 'upload.damaged', bytes: () => text(`指标,数值\n"受理,40\n`) },
  { what: 'a text of 20,001 lines', code: 'upload.too-many-rows', params: { limit: '20000' }, bytes: () => text('a,1\n'.repeat(20_001)) },
  { what: 'a text of 201 columns', code: 'upload.too-many-columns', bytes: () => text(`${'1,'.repeat(200)}1\n`) },
  { what: 'a text of blank lines', code: 'upload.blank', bytes: () => text(',,,\n\n,,\n') },
]
