// Somebody's tokens: those in use can be ended, the others say how they ended.
import { DataTable } from '@/components/ui/data-table'
import type { AccessToken } from '@/lib/data/access-tokens'
import { tokenStanding } from '@/lib/domain/api/access-token'
import { formatDate, formatInstant } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { dayOf, now } from '@/lib/platform/clock'
import { ConfirmedForm } from '../../_parts/confirmed-form.client'
import { endToken } from './actions'

interface TokensTableProps {
  readonly t: Messages
  readonly locale: Locale
  readonly tokens: readonly AccessToken[]
  readonly caption: string
}

export function TokensTable({ t, locale, tokens, caption }: TokensTableProps) {
  const words = t.tokens
  // The instant is the first after its last day.
  const lastDay = ({ expiresAt }: AccessToken): string => formatDate(locale, dayOf(new Date(Date.parse(expiresAt) - 1)), 'table')
  const stateOf = (token: AccessToken) => {
    if (token.endedAt !== null) return words.endedAt(formatInstant(locale, token.endedAt, 'table'))
    if (tokenStanding(token, now().getTime()) === 'expired') return words.expired
    return (
      <ConfirmedForm
        action={endToken}
        hidden={{ token: String(token.id) }}
        look="danger"
        buttonId={`end-token-${token.id}`}
        words={{ button: words.endOf(token.name), question: words.endQuestion(token.name), confirm: words.endConfirm, cancel: words.cancel, refusedTitle: words.endRefused }}
      />
    )
  }
  return (
    <DataTable
      id={`tokens-${caption}`}
      caption={caption}
      rows={tokens}
      rowKey={({ id }) => String(id)}
      columns={[
        { key: 'name', header: words.column.name, cell: ({ name }) => name },
        { key: 'scopes', header: words.column.scopes, cell: ({ scopes }) => scopes.join(' ') },
        { key: 'made', header: words.column.made, nowrap: true, cell: ({ madeAt }) => formatDate(locale, dayOf(new Date(madeAt)), 'table') },
        { key: 'until', header: words.column.until, nowrap: true, cell: lastDay },
        { key: 'used', header: words.column.used, nowrap: true, cell: ({ usedOn }) => (usedOn === null ? words.never : formatDate(locale, usedOn, 'table')) },
        { key: 'state', header: words.column.state, cell: stateOf },
      ]}
    />
  )
}
