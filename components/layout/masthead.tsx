import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import type { Messages } from '@/lib/i18n/messages'
import { PlumbMark } from '@/components/ui/plumb-mark'

interface MastheadProps {
  readonly t: Messages
  readonly homeHref: string
  /** Whose figures these are, e.g. 新乡市司法局. */
  readonly place: string
  /** Period selector, display settings, account: whatever the page's frame puts at its end. */
  readonly children: ReactNode
}

/** Product and bureau at the left, tools at the right. */
export function Masthead({ t, homeHref, place, children }: MastheadProps) {
  return (
    <header className="masthead">
      <div className="page-width masthead-bar">
        <Link href={homeHref} className="brand">
          <PlumbMark />
          <span>
            <span className="brand-name">{t.product.name}</span>
            {t.product.nameOther && <span className="brand-latin">{t.product.nameOther}</span>}
          </span>
        </Link>
        <p className="masthead-place">
          {place !== '' && <span>{place}</span>}
          <span>{t.product.tagline}</span>
        </p>
        <div className="masthead-tools">{children}</div>
      </div>
    </header>
  )
}
