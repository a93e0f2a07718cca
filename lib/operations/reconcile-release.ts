// A published version against what documents print of it, and its units against its city, for a program.
import 'server-only'
import type { ApiReconciliation } from '@/lib/contracts/api/reconciliation'
import { cityAndBelow } from '@/lib/data/city-and-below'
import { readRelease } from '@/lib/data/published'
import type { ReleaseLabel } from '@/lib/data/release-labels'
import { printedObservations } from '@/lib/data/release-prints'
import type { Quantity } from '@/lib/domain/quantity'
import { releaseStatements } from '@/lib/domain/reconcile/release-lines'
import { releaseSums } from '@/lib/domain/reconcile/release-sums'

type Said = ApiReconciliation['lines'][number]['recorded']

const saidOf = (quantity: Quantity): Said =>
  quantity.kind === 'value' ? { exact_value: quantity.value, missing: null, qualifier: quantity.qualifier } : { exact_value: null, missing: quantity.reason, qualifier: null }

/**
 * @param label of a version that can be read
 * @returns values in base units, exact; the lines in the order of the documents, the sums with differences first
 */
export async function reconcileRelease(label: ReleaseLabel): Promise<ApiReconciliation> {
  const [lines, sums] = await Promise.all([printedLines(label), sumsOf(label)])
  return { slug: label.slug, release_version: label.version, release_hash: label.rootHash, lines, sums }
}

async function printedLines(label: ReleaseLabel): Promise<ApiReconciliation['lines']> {
  const observations = await printedObservations(label.id)
  const release = await readRelease(label.slug, label.version, label.asOf, [{ observations }])
  if (release === null) return []
  const found = releaseStatements({ figures: release.figures, statements: release.statements, isAbout: ({ links }, { observationId }) => links.some((link) => link.observationId === observationId), nameOf: ({ code }) => code })
  return found.map(({ statement, figure, check, verdict, transposed, gap }) => ({
    statement_code: statement.code,
    document: statement.documentSlug,
    section: statement.section,
    printed: statement.printed,
    metric_code: figure.metric.code,
    unit_code: figure.unit.code,
    period_key: figure.period.key,
    recorded: saidOf(figure.value === null ? { kind: 'missing', reason: figure.missing ?? 'NOT_REPORTED' } : { kind: 'value', value: figure.value, qualifier: figure.qualifier }),
    numerator: figure.numerator?.value ?? null,
    denominator: figure.denominator?.value ?? null,
    recomputed: check?.reconciliation?.rounded ?? null,
    difference: gap,
    verdict,
    transposed,
  }))
}

async function sumsOf(label: ReleaseLabel): Promise<ApiReconciliation['sums']> {
  return releaseSums(await cityAndBelow(label)).map((line) => ({
    metric_code: line.metric.code,
    sum: line.sum === null ? null : saidOf(line.sum),
    city: line.city === null ? null : saidOf(line.city.quantity),
    difference: line.gapToSum,
    verdict: line.verdict,
    missing_units: line.missing.map(({ code }) => code),
  }))
}
