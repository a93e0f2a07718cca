// In place of the list where nothing matches: what to change, or where figures may have come from that nobody recorded one by one.
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { TrailFilter } from '@/lib/domain/audit-reading/trail-filter'
import type { Messages } from '@/lib/i18n/messages'
import { trailHref } from './search'
import { isFiguresOfYear } from './figures-of-year'

export function NoEvents({ t, filter }: { readonly t: Messages; readonly filter: TrailFilter }) {
  const words = t.audit
  if (!isFiguresOfYear(filter.object)) return <EmptyState title={words.none} why={words.noneWhy} />
  return (
    <EmptyState
      title={words.none}
      why={words.loadedWhy}
      action={
        <p className="flex flex-wrap gap-3">
          <LinkButton href={trailHref({ act: 'installation.load-reference' })}>{words.toLoaded}</LinkButton>
          <LinkButton href={trailHref({ act: 'release.publish' })}>{words.toPublished}</LinkButton>
        </p>
      }
    />
  )
}
