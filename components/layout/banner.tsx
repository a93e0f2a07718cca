import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import type { Messages } from '@/lib/i18n/messages'
import { Icon, type IconName } from '@/components/ui/icon'

export type BannerLook = 'info' | 'done' | 'warning' | 'error' | 'draft'

const ICONS: Readonly<Record<BannerLook, IconName>> = { info: 'info', done: 'check', warning: 'warning', error: 'error', draft: 'pencil' }

interface BannerProps {
  readonly t: Messages
  readonly look: BannerLook
  /** Replaces the opening word of the look (提示, 注意 …). */
  readonly word?: string
  /** True for an answer to what the reader just did: it is read out at once. */
  readonly live?: boolean
  readonly children: ReactNode
}

/** Something the reader must know before the page: an icon, a word, a sentence, what to do. */
export function Banner({ t, look, word, live, children }: BannerProps) {
  const words = {
    info: t.layout.bannerInfo,
    done: t.layout.bannerDone,
    warning: t.layout.bannerWarning,
    error: t.layout.bannerError,
    draft: t.layout.bannerDraft,
  }
  const role = live ? { role: look === 'error' ? 'alert' : 'status' } : {}
  return (
    <div className={`banner banner-${look}`} {...role}>
      <Icon name={ICONS[look]} />
      <div>
        <span className="banner-word">{word ?? words[look]}</span>
        {children}
      </div>
    </div>
  )
}

/** Stands on top of every page shown to staff before it is published. */
export function DraftBanner({ t }: { readonly t: Messages }) {
  return (
    <Banner t={t} look="draft">
      {t.layout.draftPreview}
    </Banner>
  )
}

/** Stands above every page of a demonstration, on the screen and on paper. */
export function DemonstrationStrip({ t }: { readonly t: Messages }) {
  return (
    <aside className="demonstration" aria-label={t.layout.demonstration}>
      <p className="page-width">
        <strong>{t.layout.demonstration}</strong> {t.layout.demonstrationMeans}
      </p>
    </aside>
  )
}

/** Stands on an old version of a release and leads to the one in force. */
export function SupersededBanner({ t, current, href }: { readonly t: Messages; readonly current: number; readonly href: string }) {
  return (
    <Banner t={t} look="warning">
      {t.layout.supersededBy(current)} <Link href={href}>{t.layout.seeCurrent(current)}</Link>
    </Banner>
  )
}
