// `reconciliation` and `unit-sums`: a whole release against what documents print of it, and its units against its city. Tables without a drawing.
import 'server-only'
import type { Display } from '@/app/_http/display'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { checkHref } from '../_reading/check-href'
import { selectLabel, type Search } from '../_reading/selection'
import { releaseName } from '../_reading/words'
import type { FigureDocument } from './figure-document'
import { figureRelease } from './figure-release'
import { figureFiles, releaseWords } from './figure-words'
import { checkScope, releaseCheck, type ReleaseCheck } from './release-check'
import { linesTable, sumsTable } from './release-check-tables'

type Shown = Pick<Display, 't' | 'locale'>

function documentOf({ t, locale }: Shown, check: ReleaseCheck, which: 'reconciliation' | 'unit-sums'): FigureDocument {
  const { release } = check
  const title = which === 'reconciliation' ? t.releaseCheck.csv.lines : t.releaseCheck.csv.sums
  return {
    id: which,
    title: `${releaseName(t, release)} ${title}`,
    subtitle: t.layout.version(release.version),
    notes: which === 'unit-sums' ? [t.releaseCheck.sumsNote] : [],
    source: check.documents.length === 0 ? t.releaseCheck.documentsSource : t.reading.list(check.documents),
    ...releaseWords({ t, locale }, release),
    address: checkHref(release),
    files: figureFiles(which, { locale }, release, {}),
    draw: () => null,
    ...(which === 'reconciliation' ? linesTable({ t, locale }, check) : sumsTable({ t, locale }, check)),
  }
}

/** Every statement of documents about the release, as a table to take away. */
export const linesDocument = (display: Shown, check: ReleaseCheck): FigureDocument => documentOf(display, check, 'reconciliation')
/** Every metric that adds up, as a table to take away. */
export const sumsDocument = (display: Shown, check: ReleaseCheck): FigureDocument => documentOf(display, check, 'unit-sums')

async function checkAt(search: Search, display: Display): Promise<Result<ReleaseCheck>> {
  // A draft is held against documents where it is prepared.
  const { preview: _draft, ...published } = search
  const { label } = await selectLabel(published)
  const release = await figureRelease(published, label === null ? [] : await checkScope(label))
  return release.ok ? ok(await releaseCheck(display, release.value)) : release
}

export async function loadReconciliation(search: Search, display: Display): Promise<Result<FigureDocument>> {
  const check = await checkAt(search, display)
  if (!check.ok) return check
  return check.value.lines.length === 0 ? refused(problem('figure.no-data', {})) : ok(linesDocument(display, check.value))
}

export async function loadUnitSums(search: Search, display: Display): Promise<Result<FigureDocument>> {
  const check = await checkAt(search, display)
  if (!check.ok) return check
  return check.value.sums.length === 0 ? refused(problem('figure.no-data', {})) : ok(sumsDocument(display, check.value))
}
