// What a change would do, a sentence each.
import { factText, calledOf, settingText, type Wording } from './fact-words'
import { aimText, whenText } from './target-words'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { formatDate } from '@/lib/i18n/format'
import type { MetricChangePreview } from '@/lib/operations/preview-metric-change'

type PlanOf<C extends MetricChangePreview['plan']['change']> = Extract<MetricChangePreview['plan'], { change: C }>

interface Telling extends Wording {
  readonly preview: MetricChangePreview
}

// `place`: the one that the metric had before; null for none.
function swapLine({ t, locale }: Telling, { swaps }: PlanOf<'create'> | PlanOf<'settings'>, place: number | null): readonly string[] {
  const { line } = t.metricsDesk
  return swaps === null ? [] : [(place === null ? line.ousts : line.swap)(calledOf(locale, swaps), String(swaps.keyOrder))]
}

function hangingLines({ t, locale, preview: { use, dependents } }: Telling): readonly string[] {
  const { line, and } = t.metricsDesk
  const open = use.collections.filter((one) => one.open)
  return [
    ...(dependents.length === 0 ? [] : [line.rates(dependents.map((metric) => calledOf(locale, metric)).join(and))]),
    ...(open.length === 0 ? [] : [line.collections(open.map((one) => (locale === 'en' ? one.titleEn : one.titleZh)).join(and))]),
  ]
}

function creationLines(telling: Telling, plan: PlanOf<'create'>): readonly string[] {
  const { t, locale } = telling
  const { line, levels, pageMetric, pageOverview, pageDefinitions, pageUnits, and } = t.metricsDesk
  const { identity, facts, settings, on } = plan.founded
  const parts = (['numeratorCode', 'denominatorCode', 'changeOf'] as const).filter((field) => facts[field] !== null)
  return [
    line.founded(locale === 'en' ? facts.nameEn : facts.nameZh, identity.code, formatDate(locale, on)),
    line.asked(settings.levels.map((level) => levels[level]).join(and), t.metricPage.frequency[settings.frequency]),
    ...(parts.length === 0 ? [] : [line.computed(parts.map((field) => factText(telling, facts, field)).join(and))]),
    ...swapLine(telling, plan, null),
    line.pages([pageMetric, ...(settings.keyOrder === null ? [] : [pageOverview]), pageDefinitions, pageUnits].join(and)),
  ]
}

function versionLines(telling: Telling, { metric, plan }: PlanOf<'version'>): readonly string[] {
  const { t, locale, preview: { use } } = telling
  const { line, field, pageMetric, pageOverview, pageDefinitions, and } = t.metricsDesk
  return [
    line.next(String(plan.version), formatDate(locale, plan.on)),
    ...plan.changed.map((one) => line.change(field[one], factText(telling, metric, one), factText(telling, plan.facts, one))),
    plan.breakNote === null ? line.continues : line.breaks(plan.breakNote),
    line.kept(String(use.published)),
    line.drafts(String(use.drafts), String(use.approved)),
    ...hangingLines(telling),
    line.pages([pageMetric, ...(metric.keyOrder === null ? [] : [pageOverview]), pageDefinitions].join(and)),
  ]
}

function settingLines(telling: Telling, plan: PlanOf<'settings'>): readonly string[] {
  const { line, field, pageMetric, pageOverview, pageUnits, and } = telling.t.metricsDesk
  const pages = [pageMetric, ...(plan.changed.includes('keyOrder') ? [pageOverview] : []), ...(plan.changed.includes('ownerIds') ? [pageUnits] : [])]
  return [
    ...plan.changed.map((one) => line.change(field[one], settingText(telling, plan.metric, one), settingText(telling, plan.settings, one))),
    ...(plan.changed.includes('keyOrder') ? swapLine(telling, plan, plan.metric.keyOrder) : []),
    ...hangingLines(telling),
    line.pages(pages.join(and)),
  ]
}

/** @param unitName a unit's name by its number */
export function previewLines(t: Messages, locale: Locale, preview: MetricChangePreview, unitName: (id: number) => string): readonly string[] {
  const { plan, known } = preview
  const telling: Telling = { t, locale, catalogue: known.catalogue, preview }
  const { line, pageMetric, pageOverview, and } = t.metricsDesk
  if (plan.change === 'create') return creationLines(telling, plan)
  if (plan.change === 'version') return versionLines(telling, plan)
  if (plan.change === 'settings') return settingLines(telling, plan)
  const pages = line.pages([pageMetric, ...(plan.metric.keyOrder === null ? [] : [pageOverview])].join(and))
  if (plan.change === 'end-target') {
    return [line.ends(unitName(plan.target.unitId), whenText(t, plan.target), aimText(t, locale, plan.metric, plan.target)), line.releasesKept, pages]
  }
  return [
    line.target(unitName(plan.unitId), whenText(t, plan.plan), aimText(t, locale, plan.metric, plan.plan)),
    ...(plan.replaces === null ? [] : [line.replaces(aimText(t, locale, plan.metric, plan.replaces))]),
    line.releasesKept,
    pages,
  ]
}
