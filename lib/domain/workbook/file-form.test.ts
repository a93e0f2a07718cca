import { expect, test } from 'vitest'
import { compoundFile } from '@/tests/builders/compound-file'
import { fileForm } from './file-form'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const form = (given: Uint8Array): string => {
  const found = fileForm(given, 'a.xlsx', 1000)
  return typeof found === 'string' ? found : `${found.code} ${'actual' in found.params ? found.params.actual : ''}`.trim()
}

// Headers of tables may begin with the letters that pictures and programs begin with: 部门 is BM in pinyin.
test.each(['指标,数值', 'BMMC,数值\n', 'MZ,1\n', 'RIFF;1', 'PK,1', 'II,1', '<5,1\n', '=1+1', ''.padEnd(20, ',')])('%j is read as text', (text) => expect(form(new TextEncoder().encode(text))).toBe('csv'))

test.each([
  ['PK\u0003\u0004', 'xlsx'],
  ['PK\u0005\u0006', 'upload.damaged'],
  ['BM\u0000\u0000', 'upload.wrong-type picture'],
  ['MZ\u0090\u0000', 'upload.wrong-type unknown'],
  ['%PDF-1.4', 'upload.wrong-type pdf'],
  ['  <HTML>', 'upload.wrong-type html'],
  ['<?xml version="1.0"?><html>', 'upload.wrong-type html'],
  ['<?xml version="1.0"?><Workbook>', 'upload.wrong-type xml'],
  ['\u00D0\u00CF\u0011\u00E0 cut off', 'upload.damaged'],
  ['', 'upload.empty'],
  ['x'.repeat(1001), 'upload.too-large'],
])('%j is %s', (text, expected) => expect(form(bytes(text))).toBe(expected))

test('an old container is an old workbook where it holds one and nothing that runs', () => {
  const found = (...names: readonly string[]): string => {
    const given = fileForm(compoundFile(names), 'a.xls', 10_000)
    return typeof given === 'string' ? given : given.code
  }
  expect([found('Workbook'), found('Book'), found('Workbook', 'VBA'), found('Workbook', 'EncryptedPackage'), found('WordDocument'), found()]).toEqual(['xls', 'xls', 'upload.macro', 'upload.protected', 'upload.wrong-type', 'upload.wrong-type'])
})
