// What the reading program refused a file for, in the words of the product.
import { problem, type Problem } from '@/lib/domain/problem'
import type { WorkbookLimits } from '@/lib/domain/workbook/workbook-limits'
import type { ToldRefusal } from './told-cells'
import { ReaderEnded, type ReaderEnd } from './run-reader'

/** A file that is not read on, as it is thrown where rows are read one by one. */
export class FileRefused extends Error {
  readonly problem: Problem

  constructor(refusal: Problem) {
    super(`a file was refused: ${refusal.code}`)
    this.name = 'FileRefused'
    this.problem = refusal
  }
}

/** @returns upload.* */
export function endedProblem(why: ReaderEnd, name: string, { seconds }: WorkbookLimits): Problem {
  if (why === 'time') return problem('upload.timed-out', { name, seconds: String(seconds) })
  return why === 'memory' ? problem('upload.too-complex', { name, excess: 'memory' }) : problem('upload.damaged', { name })
}

/** @returns upload.* */
export function toldProblem({ code, params }: ToldRefusal, name: string, limits: WorkbookLimits): Problem {
  const { excess = 'memory', actual = 'unknown', part = '', sheet = '' } = params
  switch (code) {
    case 'upload.blank':
    case 'upload.encoding':
    case 'upload.protected':
    case 'upload.macro':
    case 'upload.external-link':
    case 'upload.embedded':
    case 'upload.declaration':
    case 'upload.damaged':
      return problem(code, { name })
    case 'upload.wrong-type':
      return problem(code, { name, actual })
    case 'upload.strange-part':
      return problem(code, { name, part })
    case 'upload.too-many-sheets':
      return problem(code, { name, limit: String(limits.sheets) })
    case 'upload.too-many-rows':
      return problem(code, { name, sheet, limit: String(limits.rows) })
    case 'upload.too-many-columns':
      return problem(code, { name, sheet, limit: String(limits.columns) })
    case 'upload.text-too-long':
      return problem(code, { name, limit: String(limits.textLength) })
    case 'upload.too-complex':
      return problem(code, { name, excess })
    default:
      throw new ReaderEnded('failed')
  }
}
