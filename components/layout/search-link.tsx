import type { Messages } from '@/lib/i18n/messages'
import { Icon } from '@/components/ui/icon'

/** The way to the search: its page, or the palette where scripting runs and `Shortcuts` takes the press. */
export function SearchLink({ t, href }: { readonly t: Messages; readonly href: string }) {
  return (
    <a href={href} className="masthead-tool" data-search aria-keyshortcuts="Control+K Meta+K">
      <Icon name="search" />
      {t.search.button}
      <kbd aria-hidden>{t.search.shortcut}</kbd>
    </a>
  )
}
