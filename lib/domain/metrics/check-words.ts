// Whether the words of a metric are all there: names, definition, bases.
import { problem, type Problem } from '../problem'
import { metricIn, type Catalogue, type MetricFacts } from './metric-facts'

const isHttps = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === 'https:'

// An address that the catalogue has already stays usable: not every authority serves https.
function basisProblems({ legalBasis }: MetricFacts, { metrics }: Catalogue): readonly Problem[] {
  const known = new Set(metrics.flatMap((metric) => metric.legalBasis.map(({ url }) => url)))
  if (legalBasis.length === 0) return [problem('metric.basis-missing', {}, ['bases', 0, 'name'])]
  return legalBasis.flatMap(({ name, url }, at) => [
    ...(name === '' ? [problem('metric.basis-name-missing', {}, ['bases', at, 'name'])] : []),
    ...(url !== undefined && !isHttps(url) && !known.has(url) ? [problem('metric.basis-address', { text: url.slice(0, 80) }, ['bases', at, 'url'])] : []),
  ])
}

function nameProblems({ nameZh, nameEn }: MetricFacts, code: string, catalogue: Catalogue): readonly Problem[] {
  const other = catalogue.metrics.find((metric) => metric.nameZh === nameZh && metric.code !== code)
  return [
    ...(nameZh === '' ? [problem('metric.name-missing', {}, ['nameZh'])] : []),
    ...(nameEn === '' ? [problem('metric.name-missing', {}, ['nameEn'])] : []),
    ...(nameZh !== '' && other !== undefined ? [problem('metric.name-taken', { name: nameZh, code: other.code }, ['nameZh'])] : []),
  ]
}

/**
 * Whether the words of a version are complete.
 * @param code the metric's own, so that its own name is no clash
 */
export const wordProblems = (facts: MetricFacts, code: string, catalogue: Catalogue): readonly Problem[] => [
  ...nameProblems(facts, code, catalogue),
  ...(facts.definitionZh === '' ? [problem('metric.definition-missing', {}, ['definitionZh'])] : []),
  ...basisProblems(facts, catalogue),
]

/** Whether a code may be given: its form, and that nobody has it. */
export function codeProblems(code: string, catalogue: Catalogue): readonly Problem[] {
  if (!/^[A-Z][A-Z0-9_]{1,31}$/.test(code)) return [problem('metric.code-form', { code }, ['code'])]
  const taken = metricIn(catalogue, code)
  return taken === undefined ? [] : [problem('metric.code-taken', { code, name: taken.nameZh }, ['code'])]
}
