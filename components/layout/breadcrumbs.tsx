import { Link } from '@/components/ui/link'
import type { Messages } from '@/lib/i18n/messages'

export interface Crumb {
  readonly label: string
  /** Absent for the page itself, which comes last. */
  readonly href?: string
}

/** Where the page stands, from the top down. */
export function Breadcrumbs({ t, crumbs }: { readonly t: Messages; readonly crumbs: readonly Crumb[] }) {
  return (
    <nav className="breadcrumbs" aria-label={t.layout.breadcrumbs}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.label}>
            {crumb.href ? <Link href={crumb.href}>{crumb.label}</Link> : <span aria-current="page">{crumb.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
