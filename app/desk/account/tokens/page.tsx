// Tokens with which programs read in one's name: those in use, a new one, and those that are over.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { presentSession } from '@/lib/auth/viewer'
import { tokensOf } from '@/lib/data/access-tokens'
import { TOKEN_SCOPES, tokenStanding } from '@/lib/domain/api/access-token'
import { mayAnywhere } from '@/lib/domain/permissions/decide'
import { latestDay } from '@/lib/domain/screen/screen-token'
import { now, today } from '@/lib/platform/clock'
import { DeskFrame } from '../../_parts/desk-frame'
import { makeToken } from './actions'
import { TokenForm } from './token-form.client'
import { TokensTable } from './tokens-table'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.tokens.title }
}

export default async function TokensPage() {
  const viewer = await openPage('page /desk/account/tokens', '/desk/account/tokens')
  const [{ t, locale }, all, session] = await Promise.all([display(), tokensOf(viewer.userId), presentSession()])
  const words = t.tokens
  const at = now().getTime()
  const inForce = all.filter((token) => tokenStanding(token, at) === 'in-force')
  const over = all.filter((token) => !inForce.includes(token))
  const latest = latestDay(today())
  const proofNeeded = session !== null && (session.person.passwordHash !== null || session.person.totpSince !== null)
  // Offered to whom it can open anything at all.
  const scopes = TOKEN_SCOPES.filter((scope) => scope !== 'drafts:read' || mayAnywhere(viewer, 'observation.read-draft'))
  return (
    <DeskFrame viewer={viewer} part="account">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: t.account.title, href: '/desk/account' }, { label: words.title }]} />
      <PageHeading t={t} title={words.title} lead={words.lead} />
      <p>
        <Link href="/help/api">{words.toApi}</Link>
      </p>
      <Section id="tokens-in-use" title={words.inUse}>
        {inForce.length === 0 ? <EmptyState title={words.none} why={words.noneWhy} level={3} /> : <TokensTable t={t} locale={locale} tokens={inForce} caption={words.tables.inUse} />}
      </Section>
      <Section id="make-token" title={words.makeTitle} panel>
        <TokenForm
          action={makeToken}
          scopes={scopes.map((scope) => ({ value: scope, label: words.scopes[scope] }))}
          latest={latest}
          proofNeeded={proofNeeded}
          words={{
            name: words.name, nameHint: words.nameHint, scope: words.scope, scopeHint: words.scopeHint, until: words.until, untilHint: words.untilHint(latest), proof: t.account.proof,
            proofHint: session?.person.totpSince === null ? t.account.proofHintPassword : t.account.proofHint, make: words.make, problemsTitle: words.problemsTitle, token: words.token,
            copy: words.copy, copied: words.copied, failed: words.copyFailed, password: t.signIn.passwordWords,
          }}
        />
      </Section>
      {over.length > 0 && (
        <Section id="tokens-over" title={words.over}>
          <TokensTable t={t} locale={locale} tokens={over} caption={words.tables.over} />
        </Section>
      )}
    </DeskFrame>
  )
}
