import { Link } from '@/components/ui/link'
import { Icon, type IconName } from './icon'

export interface Tab {
  readonly href: string
  readonly label: string
  readonly icon?: IconName
  readonly current: boolean
}

/** Views of one thing as links (`?view=table`), so that they work with scripting off and can be sent to someone. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link href={tab.href} scroll={false} aria-current={tab.current ? 'page' : undefined}>
              {tab.icon && <Icon name={tab.icon} />}
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
