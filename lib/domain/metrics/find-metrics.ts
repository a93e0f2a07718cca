// Looking metrics up by what people call them.
import type { CatalogueMetric } from './metric-facts'

const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

/**
 * Metrics of which every word is found in a name, the code or who answers for it; letters of either case and width.
 * @param groupCode empty for every group
 */
export function findMetrics(metrics: readonly CatalogueMetric[], text: string, groupCode: string): readonly CatalogueMetric[] {
  const words = folded(text).split(/\s+/).filter(Boolean)
  return metrics.filter((metric) => {
    const said = folded([metric.nameZh, metric.nameEn, metric.code, metric.ownerZh, metric.ownerEn].join(' '))
    return (groupCode === '' || metric.groupCode === groupCode) && words.every((word) => said.includes(word))
  })
}
