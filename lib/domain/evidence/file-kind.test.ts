import { expect, it } from 'vitest'
import { ACCEPTED_ENDINGS, endingOf, namesKind } from './file-kind'

it('finds the ending of a name', () => {
  expect(['a.PDF', 'a.b.docx', 'a', '.pdf', 'a.', '报表.et', 'a.tar gz'].map(endingOf)).toEqual(['pdf', 'docx', '', '', '', 'et', ''])
})

it('lets a name say what its content is, say it by another usual ending, or say nothing', () => {
  expect(namesKind('a.jpeg', 'jpg')).toBe(true)
  expect(namesKind('截图', 'png')).toBe(true)
  expect(namesKind('a.wps', 'doc')).toBe(true)
  expect(namesKind('a.pdf', 'docx')).toBe(false)
  expect(namesKind('a.pdf.exe', 'pdf')).toBe(false)
})

it('tells browsers which endings to offer', () => {
  expect(ACCEPTED_ENDINGS.join(' ')).toBe('.pdf .docx .xlsx .doc .wps .xls .et .ofd .jpg .jpeg .png .txt .csv')
})
