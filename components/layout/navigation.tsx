// The ways through the product: a strip for readers, a column of groups for the desk. Neither needs a script.
import { Link } from '@/components/ui/link'
import type { Messages } from '@/lib/i18n/messages'
import { Icon } from '@/components/ui/icon'

export interface NavItem {
  readonly href: string
  readonly label: string
  /** `page` for this very page, `section` for a page below it. */
  readonly current?: 'page' | 'section' | undefined
  /** Work waiting there; 0 is not written. */
  readonly count?: number | undefined
}

export interface NavGroup {
  readonly title?: string | undefined
  readonly items: readonly NavItem[]
}

/** One row under the masthead; on a phone it scrolls sideways. */
export function NavStrip({ t, groups }: { readonly t: Messages; readonly groups: readonly NavGroup[] }) {
  return (
    <nav className="nav-strip" aria-label={t.layout.mainNavigation}>
      <div className="page-width">
        <ul>
          {groups
            .flatMap((group) => group.items)
            .map((item) => (
              <li key={item.href}>
                <NavLink item={item} />
              </li>
            ))}
        </ul>
      </div>
    </nav>
  )
}

/** A column of groups at the left of a desk; under 1024 px it folds into a menu that names the current page. */
export function SideNav({ t, groups }: { readonly t: Messages; readonly groups: readonly NavGroup[] }) {
  const here = groups.flatMap((group) => group.items).find((item) => item.current)
  return (
    <>
      <nav className="side-nav no-print hidden lg:block" aria-label={t.layout.mainNavigation}>
        <NavColumn groups={groups} />
      </nav>
      <nav className="side-nav no-print lg:hidden" aria-label={t.layout.mainNavigation}>
        <details className="nav-drawer">
          <summary>
            <Icon name="menu" />
            {here ? t.layout.menuAt(here.label) : t.layout.menu}
          </summary>
          <NavColumn groups={groups} />
        </details>
      </nav>
    </>
  )
}

function NavColumn({ groups }: { readonly groups: readonly NavGroup[] }) {
  return groups.map((group, at) => (
    <div key={group.title ?? at}>
      {group.title && <h2>{group.title}</h2>}
      <ul>
        {group.items.map((item) => (
          <li key={item.href}>
            <NavLink item={item} />
          </li>
        ))}
      </ul>
    </div>
  ))
}

function NavLink({ item }: { readonly item: NavItem }) {
  return (
    <Link href={item.href} aria-current={item.current === 'section' ? 'true' : item.current}>
      {item.label}
      {item.count ? <span className="nav-count">{item.count}</span> : null}
    </Link>
  )
}
