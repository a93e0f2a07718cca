// Workbooks whose archive is sound and whose XML is not.
import { numberCell, PLAIN_ROWS, rowsOf, textCell, workbookFile } from '../workbook-file'
import type { HostileFile } from './hostile-file'

const DECLARED = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, at) => `<!ENTITY a${at} "${`&a${at === 0 ? '' : at - 1};`.repeat(10)}">`).join('')}]>`
const sheet = (inside: string): Uint8Array => workbookFile({ sheets: [inside] })
const cells = (...given: readonly string[]): Uint8Array => sheet(rowsOf(given))
const whole = (name: string, content: string): Uint8Array => workbookFile({ parts: { [name]: content } })
const rows = (count: number, cell: string): string => `<sheetData>${Array.from({ length: count }, (_, at) => `<row r="${at + 1}">${cell}</row>`).join('')}</sheetData>`
const asSheet = (inside: string, before = ''): Uint8Array => whole('xl/worksheets/sheet1.xml', `${before}<worksheet>${inside}</worksheet>`)
const DAMAGED = 'upload.damaged'
const COMPLEX = 'upload.too-complex'

export const HOSTILE_SHEETS: readonly HostileFile[] = [
  { what: 'an outside entity in a sheet', code: 'upload.declaration', brief: true, bytes: () => asSheet(rowsOf([textCell('A1', '&a;')]), DECLARED) },
  { what: 'an outside entity in the workbook', code: 'upload.declaration', bytes: () => whole('xl/workbook.xml', `${DECLARED}<workbook><sheets/></workbook>`) },
  { what: 'an outside entity in the shared texts', code: 'upload.declaration', bytes: () => workbookFile({ sharedStrings: '', parts: { 'xl/sharedStrings.xml': `${DECLARED}<sst><si><t>&a;</t></si></sst>` } }) },
  { what: 'an outside entity in a part that nobody reads', code: 'upload.declaration', brief: true, bytes: () => whole('xl/theme/theme1.xml', `${DECLARED}<a>&a;</a>`) },
  { what: 'entities that grow a billionfold', code: 'upload.declaration', brief: true, bytes: () => asSheet(rowsOf([textCell('A1', '&a11;')]), LAUGHS) },
  { what: 'an entity that nobody declared', code: 'upload.declaration', bytes: () => cells(textCell('A1', '&xxe;')) },
  { what: 'a reference to the character 0', code: DAMAGED, bytes: () => cells(textCell('A1', '&#0;')) },
  { what: 'half a character', code: DAMAGED, bytes: () => cells(textCell('A1', '&#xD800;')) },
  { what: 'four million rows', code: COMPLEX, params: { excess: 'unpacked' }, bytes: () => sheet(`<sheetData>${'<row/>'.repeat(4_000_000)}</sheetData>`) },
  { what: 'a million rows of figures', code: 'upload.too-many-rows', params: { limit: '20000' }, bytes: () => sheet(`<sheetData>${Array.from({ length: 1_000_000 }, (_, at) => `<row><c><v>${(at * 7919) % 999_983}</v></c></row>`).join('')}</sheetData>`) },
  { what: '20,001 rows', code: 'upload.too-many-rows', params: { limit: '20000', sheet: 'Sheet1' }, brief: true, bytes: () => sheet(rows(20_001, '<c><v>1</v></c>')) },
  { what: '201 columns', code: 'upload.too-many-columns', params: { limit: '200' }, brief: true, bytes: () => cells(...Array.from({ length: 201 }, () => '<c><v>1</v></c>')) },
  { what: 'one cell in the last corner of all', code: 'upload.too-many-rows', bytes: () => sheet('<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>') },
  { what: 'more cells than are read', code: COMPLEX, params: { excess: 'cells' }, bytes: () => sheet(`<sheetData>${Array.from({ length: 2000 }, (_, row) => `<row>${Array.from({ length: 151 }, (_cell, column) => `<c><v>${(row * 7919 + column * 104_729) % 999_983}</v></c>`).join('')}</row>`).join('')}</sheetData>`) },
  { what: '21 sheets', code: 'upload.too-many-sheets', params: { limit: '20' }, bytes: () => workbookFile({ sheets: Array.from({ length: 21 }, () => PLAIN_ROWS) }) },
  { what: 'cells merged over the whole sheet', code: COMPLEX, params: { excess: 'merged' }, brief: true, bytes: () => sheet(`${PLAIN_ROWS}<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>`) },
  { what: '10,001 merged areas', code: COMPLEX, params: { excess: 'merged' }, bytes: () => sheet(`${PLAIN_ROWS}<mergeCells>${Array.from({ length: 10_001 }, (_, at) => `<mergeCell ref="A${at + 1}:B${at + 1}"/>`).join('')}</mergeCells>`) },
  { what: 'a cell called ZZZZ99999999', code: DAMAGED, brief: true, bytes: () => cells(numberCell('ZZZZ99999999', '1')) },
  { what: 'a cell called __proto__', code: DAMAGED, brief: true, bytes: () => cells(numberCell('__proto__', '1')) },
  { what: 'a cell that belongs to another row', code: DAMAGED, bytes: () => cells(numberCell('A7', '1')) },
  { what: 'a cell twice', code: DAMAGED, bytes: () => cells(numberCell('A1', '1'), numberCell('A1', '2')) },
  { what: 'rows from bottom to top', code: DAMAGED, bytes: () => sheet('<sheetData><row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row></sheetData>') },
  { what: 'a row beyond the last', code: DAMAGED, bytes: () => sheet('<sheetData><row r="9999999"><c><v>1</v></c></row></sheetData>') },
  { what: 'a column to 999,999,999', code: DAMAGED, brief: true, bytes: () => sheet(`<cols><col min="1" max="999999999" hidden="1"/></cols>${PLAIN_ROWS}`) },
  { what: 'a rule for input over the whole sheet', code: COMPLEX, params: { excess: 'ranges' }, brief: true, bytes: () => sheet(`${PLAIN_ROWS}<dataValidations count="1"><dataValidation type="whole" sqref="A1:XFD1048576"/></dataValidations>`) },
  { what: 'a name for the whole sheet', code: COMPLEX, params: { excess: 'ranges' }, brief: true, bytes: () => workbookFile({ inWorkbook: '<definedNames><definedName name="a">Sheet1!$A$1:$XFD$1048576</definedName></definedNames>' }) },
  { what: 'tags a thousand deep in a sheet', code: COMPLEX, params: { excess: 'nesting' }, brief: true, bytes: () => sheet(`${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}`) },
  { what: 'tags a hundred thousand deep in the styles', code: COMPLEX, params: { excess: 'nesting' }, bytes: () => workbookFile({ styles: '<a>'.repeat(100_000) }) },
  { what: 'a text of 40,000 characters', code: 'upload.text-too-long', params: { limit: '32767' }, bytes: () => cells(textCell('A1', '长'.repeat(40_000))) },
  { what: 'a shared text of 5 MB', code: 'upload.text-too-long', bytes: () => workbookFile({ sharedStrings: `<si><t>${Array.from({ length: 700_000 }, (_, at) => at).join(' ')}</t></si>` }) },
  { what: 'a tag without end', code: 'upload.text-too-long', bytes: () => sheet(`<a ${Array.from({ length: 500_000 }, (_, at) => at).join(' ')}`) },
  { what: '200,001 shared texts', code: COMPLEX, params: { excess: 'texts' }, bytes: () => workbookFile({ sharedStrings: Array.from({ length: 200_001 }, (_, at) => `<si><t>${at}</t></si>`).join('') }) },
  { what: 'long shared texts, each of them used a thousand times over', code: COMPLEX, bytes: () => workbookFile({ sharedStrings: Array.from({ length: 2000 }, (_, at) => `<si><t>${String(at).repeat(3000)}</t></si>`).join(''), sheets: Array.from({ length: 20 }, () => rows(16, Array.from({ length: 200 }, (_, at) => `<c t="s"><v>${at * 10}</v></c>`).join('').replaceAll('t="s"', 't = "s"'))) }) },
  { what: 'a shared text that is not there', code: DAMAGED, bytes: () => workbookFile({ sharedStrings: '<si><t>a</t></si>', sheets: [rowsOf(['<c r="A1" t="s"><v>7</v></c>'])] }) },
  { what: 'a style that is not there', code: DAMAGED, bytes: () => workbookFile({ styles: '<cellXfs><xf numFmtId="0"/></cellXfs>', sheets: [rowsOf(['<c r="A1" s="9"><v>7</v></c>'])] }) },
  { what: 'a sheet that is not there', code: DAMAGED, bytes: () => workbookFile({ parts: { 'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../etc/passwd"/></Relationships>' } }) },
  { what: 'tags that cross', code: DAMAGED, bytes: () => sheet('<sheetData><row></sheetData></row>') },
  { what: 'an attribute twice', code: DAMAGED, bytes: () => sheet('<sheetData><row r="1"><c r="A1" r="B1"><v>1</v></c></row></sheetData>') },
  { what: 'an attribute without quotes', code: DAMAGED, bytes: () => sheet('<sheetData><row r=1><c><v>1</v></c></row></sheetData>') },
  { what: 'half a sheet', code: DAMAGED, brief: true, bytes: () => whole('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row r="1"><c r="A1"><v>1') },
  { what: 'bytes that are no text', code: DAMAGED, bytes: () => workbookFile({ parts: { 'xl/worksheets/sheet1.xml': Buffer.concat([Buffer.from('<worksheet>'), Buffer.from([0xc3, 0x28, 0xff, 0xfe]), Buffer.from('</worksheet>')]) } }) },
  { what: 'no cell with anything in it', code: 'upload.blank', brief: true, bytes: () => sheet('<sheetData><row r="1"><c r="A1"/></row></sheetData>') },
]
