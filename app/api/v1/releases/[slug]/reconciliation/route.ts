// A version against documents and sums: /api/v1/releases/annual-2023/reconciliation?version=1
import { defineRoute } from '@/app/_http/route'
import { reconcileRelease } from '@/lib/operations/reconcile-release'
import { catalogueAnswer } from '../../../_answers/catalogue-answer'
import { labelAsked } from '../../../_answers/label-asked'
import { askedVersion } from '../../../_answers/read-asked'

export const GET = defineRoute<{ slug: string }>('GET /api/v1/releases/[slug]/reconciliation', {
  limit: { points: 60, seconds: 60 },
  scope: 'published:read',
  run: async ({ params, search, viewer }) => {
    const asked = askedVersion(search)
    if (!asked.ok) return asked
    const label = await labelAsked(params.slug, asked.value, 'readable')
    return label.ok ? await catalogueAnswer(await reconcileRelease(label.value), viewer) : label
  },
})
