import { Link } from '@/components/ui/link'
import type { Messages } from '@/lib/i18n/messages'
import { Icon } from '@/components/ui/icon'

/** The way to one's notices, with how many are unread; read out as a sentence. */
export function NoticeBell({ t, href, unread }: { readonly t: Messages; readonly href: string; readonly unread: number }) {
  const shown = unread > 99 ? '99+' : String(unread)
  return (
    <Link href={href} className="masthead-tool" aria-label={unread === 0 ? t.notices.bellNone : t.notices.bell(String(unread))}>
      <Icon name="bell" />
      {unread > 0 && (
        <span className="nav-count" aria-hidden>
          {shown}
        </span>
      )}
    </Link>
  )
}
