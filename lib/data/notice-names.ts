// Names for what notices speak of, as they are today.
import 'server-only'
import type { NoticeNames } from '@/lib/domain/notice-names'
import { database } from '@/lib/platform/database/connection'
import { periodOf } from './periods'
import { everyUnit } from './units'

/** Reads all of them: collections, units and release lines are few. */
export async function noticeNames(): Promise<NoticeNames> {
  const client = database()
  const [collections, units, lines] = await Promise.all([
    client.collection.findMany({ select: { code: true, titleZh: true, titleEn: true } }),
    everyUnit(client),
    client.releaseLine.findMany({ include: { period: true } }),
  ])
  return {
    collections: new Map(collections.map(({ code, ...titles }) => [code, titles])),
    units: new Map(units.map((unit) => [unit.code, unit])),
    releases: new Map(lines.map(({ slug, period }) => [slug, periodOf(period)])),
  }
}
