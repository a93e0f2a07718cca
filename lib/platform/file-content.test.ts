import { zipSync, strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { compoundFile } from '@/tests/builders/compound-file'
import { fileContent } from './file-content'

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array => Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))
const zip = (files: Readonly<Record<string, string>>): Uint8Array => zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
const types = (part: string, type: string): string => `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="${part}" ContentType="${type}"/></Types>`
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
const MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml'
const PNG = bytes([0x89], 'PNG\r\n\u001a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0], 'IDAT', [0, 0, 0, 0])

describe('a file is what its content says', () => {
  test.each([
    ['pdf', bytes('%PDF-1.7\n1 0 obj\n')],
    ['png', PNG],
    ['jpg', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF', [0])],
    ['docx', zip({ '[Content_Types].xml': types('/word/document.xml', WORD), 'word/document.xml': '<w/>' })],
    ['xlsx', zip({ '[Content_Types].xml': types('/xl/workbook.xml', SHEET), 'xl/workbook.xml': '<w/>' })],
    ['ofd', zip({ 'OFD.xml': '<ofd/>', 'Doc_0/Document.xml': '<d/>' })],
    ['doc', compoundFile(['WordDocument', '1Table'])],
    ['xls', compoundFile(['Workbook'])],
    ['xls', compoundFile(['Book'])],
    ['text', bytes('a,b\r\n1,2\r\n')],
    ['protected', compoundFile(['EncryptionInfo', 'EncryptedPackage'])],
  ] as const)('%s', async (kind, content) => expect(await fileContent(content)).toBe(kind))

  test.each([
    ['an archive', zip({ 'a.txt': 'a' })],
    ['an archive that holds the name of another kind in a folder', zip({ 'x/OFD.xml': 'a' })],
    ['an archive that speaks of another kind', zip({ 'a.txt': 'PK OFD.xml' })],
    ['a document with macros', zip({ '[Content_Types].xml': types('/word/document.xml', MACROS), 'word/document.xml': '<w/>', 'word/vbaProject.bin': 'x' })],
    ['slides of before 2007', compoundFile(['PowerPoint Document'])],
    ['an installer', compoundFile(['SummaryInformation'])],
    ['a program', bytes('MZ', [0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0])],
    ['a program of Linux', bytes([0x7f], 'ELF', [2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
    ['a drawing with scripts', bytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a picture of another kind', bytes('GIF89a', [1, 0, 1, 0])],
    ['a cut-off archive', bytes('PK', [3, 4])],
  ] as const)('%s is none that is taken', async (_what, content) => expect(await fileContent(content)).toBe('other'))

  test('a text that speaks of passwords is a text', async () => expect(await fileContent(bytes('EncryptedPackage'))).toBe('text'))
})
