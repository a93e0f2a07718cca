'use client'
// The table of keys, on `?`.
import { Link } from '@/components/ui/link'
import type { Messages } from '@/lib/i18n/messages'
import { KeysTable } from '../layout/keys-table'

export function KeysDialog({ words, single, onClose }: { readonly words: Messages['search']; readonly single: boolean; readonly onClose: () => void }) {
  return (
    <div className="palette-body">
      <h2 className="section-title">{words.keysTitle}</h2>
      <p className="text-sm text-muted">{single ? words.keysNote : words.keysOff}</p>
      <KeysTable words={words} />
      <p className="flex flex-wrap items-center gap-4">
        <button type="button" className="button button-primary" onClick={onClose}>
          {words.close}
        </button>
        <Link href="/help" onClick={onClose}>
          {words.moreHelp}
        </Link>
      </p>
    </div>
  )
}
