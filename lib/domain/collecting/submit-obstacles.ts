// What keeps figures from being submitted, each thing at its cell.
import { problem, type Problem } from '../problem'
import type { Quantity } from '../quantity'
import { stopsSubmission, type SheetFinding } from '../rules/sheet-finding'
import { cellKey, type CellPlace } from './cell'

export interface AskedFigure {
  readonly place: CellPlace
  readonly nameZh: string
  readonly nameEn: string
  readonly subject: string
  readonly subjectEn: string
  readonly required: boolean
  readonly quantity: Quantity | null
  /** Whether somebody wrote at the cell, or with the figure, why it is so. */
  readonly noted: boolean
}

type Stopping = Pick<SheetFinding, 'severity' | 'problem' | 'place' | 'explanation'>

/**
 * Problems in the order of the form, with paths `['cells', key]`: submission.blank, submission.note-missing (not available, and nobody says why),
 * whatever rules call an error, submission.unexplained (a warning without a word). Empty where it may be submitted.
 */
export function submitObstacles(asked: readonly AskedFigure[], findings: readonly Stopping[]): readonly Problem[] {
  const keys = asked.map(({ place }) => cellKey(place))
  const place = (key: string): number => (keys.includes(key) ? keys.indexOf(key) : keys.length)
  const blanks = asked.flatMap((figure): readonly Problem[] => {
    const path = ['cells', cellKey(figure.place)]
    if (!figure.required) return []
    if (figure.quantity === null) return [problem('submission.blank', namesOf(figure), path)]
    const unavailable = figure.quantity.kind === 'missing' && figure.quantity.reason === 'NOT_REPORTED'
    return unavailable && !figure.noted ? [problem('submission.note-missing', namesOf(figure), path)] : []
  })
  const found = findings.filter(stopsSubmission).map((finding): Problem => {
    const key = cellKey(finding.place)
    if (finding.severity === 'error') return { ...finding.problem, path: ['cells', key] }
    const own = asked[keys.indexOf(key)]
    return problem('submission.unexplained', own === undefined ? unnamed(finding.place) : namesOf(own), ['cells', key])
  })
  return [...blanks, ...found].toSorted((a, b) => place(String(a.path[1])) - place(String(b.path[1])))
}

const namesOf = ({ nameZh, nameEn, subject, subjectEn }: AskedFigure) => ({ nameZh, nameEn, subject, subjectEn })
const unnamed = ({ metricCode, subjectCode }: CellPlace) => ({ nameZh: metricCode, nameEn: metricCode, subject: subjectCode, subjectEn: subjectCode })
