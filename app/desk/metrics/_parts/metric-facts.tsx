// A metric as it stands: what is fixed, what its newest version states, and its settings.
import { Section } from '@/components/layout/section'
import { Facts, type Fact } from '@/components/ui/facts'
import type { CatalogueMetric } from '@/lib/domain/metrics/metric-facts'
import { factText, settingText, type Wording } from './fact-words'

export function MetricFacts({ wording, metric, groupName }: { readonly wording: Wording; readonly metric: CatalogueMetric; readonly groupName: string }) {
  const { t } = wording
  const words = t.metricsDesk
  const { field } = words
  const computed = (['numeratorCode', 'denominatorCode', 'baseZh', 'baseEn', 'changeOf'] as const).filter((one) => metric[one] !== null)
  const stated: readonly Fact[] = (['nameZh', 'nameEn', 'definitionZh', 'noteZh', ...computed, 'unit', 'decimals', 'rounding', 'direction', 'aggregation', 'ownerZh', 'legalBasis'] as const).map((one) => ({
    name: field[one],
    value: factText(wording, metric, one),
  }))
  return (
    <Section id="facts" title={words.facts} panel>
      <Facts
        facts={[
          { name: field.code, value: <code>{metric.code}</code> },
          { name: field.groupCode, value: groupName },
          { name: field.kind, value: words.kinds[metric.kind] },
          { name: field.timeBasis, value: words.timeBases[metric.timeBasis] },
          ...stated,
          ...(['levels', 'frequency', 'ownerIds', 'family', 'keyOrder'] as const).map((one) => ({ name: field[one], value: settingText(wording, metric, one) })),
          { name: field.scoreAllowed, value: metric.scoreAllowed ? words.yes : words.no },
        ]}
      />
    </Section>
  )
}
