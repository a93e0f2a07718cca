// Newer and older pages. An event added meanwhile moves no other to another page.
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import type { TrailPage } from '@/lib/data/audit-trail'
import type { TrailFilter } from '@/lib/domain/audit-reading/trail-filter'
import type { Messages } from '@/lib/i18n/messages'
import { trailHref } from './search'

export function Paging({ t, filter, page }: { readonly t: Messages; readonly filter: TrailFilter; readonly page: TrailPage }) {
  const [first, last] = [page.events.at(0), page.events.at(-1)]
  if (!page.hasNewer && !page.hasOlder) return null
  return (
    <nav className="audit-paging no-print" aria-label={t.audit.paging}>
      {page.hasNewer && <Link href={trailHref(filter)}>{t.audit.newest}</Link>}
      {page.hasNewer && first !== undefined && (
        <Link href={trailHref(filter, { towards: 'newer', event: first })}>
          <Icon name="arrow-left" />
          {t.audit.newer}
        </Link>
      )}
      {page.hasOlder && last !== undefined && (
        <Link href={trailHref(filter, { towards: 'older', event: last })}>
          {t.audit.older}
          <Icon name="arrow-right" />
        </Link>
      )}
    </nav>
  )
}
