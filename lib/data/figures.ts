// Revisions as the figures that pages read: value or absence, the two counts, target, provenance.
import 'server-only'
import type { Figure, FigurePart } from '@/lib/domain/figure'
import type { Prisma } from '@/prisma/generated/client'
import { decimalText } from './decimal'
import { footnotes, footnoteTexts } from './footnotes'
import { metricOf, metricVersionInclude } from './metrics'
import { periodOf } from './periods'
import type { TargetLookup } from './targets'
import type { Unit } from './units'

const part = {
  include: { input: { include: { metricVersion: { include: { metric: { select: { code: true } } } } } } },
} as const satisfies Prisma.Revision$inputsArgs

export const figureInclude = {
  metricVersion: { include: metricVersionInclude },
  observation: { include: { period: true } },
  inputs: part,
  footnotes,
} as const satisfies Prisma.RevisionInclude

export type FigureRow = Prisma.RevisionGetPayload<{ include: typeof figureInclude }>

export interface PlacedFigure extends Figure {
  readonly unitId: number
  readonly observationId: number
  readonly revisionId: number
}

function partOf(row: FigureRow, which: 'NUMERATOR' | 'DENOMINATOR'): FigurePart | null {
  const input = row.inputs.find((candidate) => candidate.part === which)?.input
  const value = decimalText(input?.value ?? null)
  if (input === undefined || value === null) return null
  const { metricVersion: version, qualifier } = input
  return { metricCode: version.metric.code, nameZh: version.nameZh, nameEn: version.nameEn, unit: version.unitCode, value, qualifier }
}

/** A revision's row as a figure. `unit` and `unitCodes` are named as of the end of the period that is shown. */
export function figureOf(row: FigureRow, unit: Unit, unitCodes: ReadonlyMap<number, string>, targets: TargetLookup): PlacedFigure {
  const { period, metricId, unitId } = row.observation
  const { code, kind, name, shortName, nameEn } = unit
  const { wordsZh, wordsEn, ...plain } = periodOf(period)
  return {
    unitId,
    observationId: row.observationId,
    revisionId: row.id,
    metric: metricOf(row.metricVersion, unitCodes),
    unit: { code, kind, name, shortName, nameEn },
    period: plain,
    periodWordsZh: wordsZh,
    periodWordsEn: wordsEn,
    value: decimalText(row.value),
    missing: row.missing,
    qualifier: row.qualifier,
    origin: row.origin,
    numerator: partOf(row, 'NUMERATOR'),
    denominator: partOf(row, 'DENOMINATOR'),
    footnotes: footnoteTexts(row.footnotes),
    revision: { seq: row.seq, at: row.at.toISOString(), reason: row.reason },
    target: targets(metricId, unitId, period),
  }
}
