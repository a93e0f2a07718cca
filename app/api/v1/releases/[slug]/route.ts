// One version of a release: /api/v1/releases/annual-2023?version=1
import { defineRoute } from '@/app/_http/route'
import { figureCount, releases } from '@/lib/data/release-labels'
import { CATALOGUE_LIMIT, catalogueAnswer } from '../../_answers/catalogue-answer'
import { askedVersion } from '../../_answers/read-asked'
import { labelAsked } from '../../_answers/label-asked'
import { releaseAnswer } from '../../_answers/release-answer'

export const GET = defineRoute<{ slug: string }>('GET /api/v1/releases/[slug]', {
  limit: CATALOGUE_LIMIT,
  scope: 'published:read',
  run: async ({ params: { slug }, search, viewer }) => {
    const asked = askedVersion(search)
    if (!asked.ok) return asked
    // One that was withdrawn is told of here, with the reason.
    const label = await labelAsked(slug, asked.value, 'withdrawn too')
    if (!label.ok) return label
    const versions = (await releases(asked.value.asOf)).filter((one) => one.slug === slug).map(({ version }) => version)
    return await catalogueAnswer({ data: releaseAnswer(label.value), figure_count: await figureCount(label.value.id), versions }, viewer)
  },
})
