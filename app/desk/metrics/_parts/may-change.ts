// Whether this person looks after metrics: they are the whole city's, so a right on one county is not enough.
import { installationUnits } from '@/lib/data/installation'
import { can } from '@/lib/domain/permissions/decide'
import type { Viewer } from '@/lib/domain/viewer'

export async function mayChangeMetrics(viewer: Viewer): Promise<boolean> {
  const { city } = await installationUnits()
  return can(viewer, 'metric.change', { unit: city.code })
}
