// Figures that collections which are not closed ask for: one figure is asked once.
import 'server-only'
import type { Transaction } from './transaction'

export interface AskedFigure {
  readonly metricCode: string
  readonly periodKey: string
  readonly subjectId: number
}

export interface AskedElsewhere extends AskedFigure {
  readonly titleZh: string
  readonly titleEn: string
}

/**
 * Which of these figures another collection already asks for.
 * @param except the collection itself, or null for one that is new
 */
export async function askedElsewhere(client: Pick<Transaction, 'duty'>, figures: readonly AskedFigure[], except: number | null): Promise<readonly AskedElsewhere[]> {
  const name = ({ metricCode, periodKey, subjectId }: AskedFigure): string => `${metricCode}|${periodKey}|${subjectId}`
  const wanted = new Set(figures.map(name))
  const rows = await client.duty.findMany({
    where: {
      endedAt: null,
      subjectId: { in: [...new Set(figures.map(({ subjectId }) => subjectId))] },
      item: { endedAt: null, period: { key: { in: [...new Set(figures.map(({ periodKey }) => periodKey))] } } },
      collection: { closedAt: null, ...(except === null ? {} : { id: { not: except } }) },
    },
    select: { subjectId: true, collection: { select: { titleZh: true, titleEn: true } }, item: { select: { metric: { select: { code: true } }, period: { select: { key: true } } } } },
    orderBy: { id: 'asc' },
  })
  return rows
    .map(({ subjectId, collection, item }) => ({ metricCode: item.metric.code, periodKey: item.period.key, subjectId, ...collection }))
    .filter((figure) => wanted.has(name(figure)))
}
