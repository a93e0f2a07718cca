// How to read the figures, the keys, whom to ask. Open to everyone: who cannot sign in needs it most.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { KeysTable } from '@/components/layout/keys-table'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import { rolesFor } from '@/lib/domain/permissions/decide'
import { mayBeKept } from '@/lib/platform/kept-answers'
import { ReaderFrame } from '../_reading/reader-frame'
import { MethodSection, Points } from '../methods/_parts/method-section'
import { SymbolsTable } from '../methods/_parts/symbols-table'
import { Contents } from '../_parts/contents'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.help.title }
}

export default async function HelpPage() {
  mayBeKept()
  const { t } = await display()
  const words = t.help
  const contents = [
    { id: 'reading', title: words.readingTitle },
    { id: 'symbols', title: words.symbolsTitle },
    { id: 'keys', title: words.keysTitle },
    { id: 'roles', title: words.rolesTitle },
    { id: 'take', title: words.takeTitle },
    { id: 'display', title: words.displayTitle },
    { id: 'offline', title: words.offlineTitle },
  ]
  return (
    <ReaderFrame path="/help" part="help" label={null}>
      <PageHeading t={t} title={words.title} lead={words.lead} />
      <Contents label={words.contents} sections={contents} />
      <Section id="reading" title={words.readingTitle} panel>
        <Points points={words.reading} />
        <p className="mt-3">
          <Link href="/methods">{words.readingMore}</Link>
        </p>
      </Section>
      <MethodSection id="symbols" title={words.symbolsTitle}>
        <SymbolsTable t={t} />
      </MethodSection>
      <Section id="keys" title={words.keysTitle} note={words.keysNote} panel>
        <KeysTable words={t.search} />
        <h3 className="mt-5 font-semibold">{words.gridTitle}</h3>
        <p className="mt-1">{words.gridNote}</p>
      </Section>
      <Section id="roles" title={words.rolesTitle} note={words.rolesNote} panel>
        <DataTable
          id="roles-table"
          caption={words.rolesTable}
          columns={[
            { key: 'role', header: words.rolesHead.who, nowrap: true, cell: (role) => t.roleName[role] },
            { key: 'does', header: words.rolesHead.does, cell: (role) => t.roles.duty[role] },
            { key: 'ask', header: words.rolesHead.ask, cell: (role) => words.roles[role] },
          ]}
          rows={rolesFor('account.own')}
          rowKey={(role) => role}
        />
      </Section>
      <MethodSection id="take" title={words.takeTitle} points={words.take}>
        <p>
          <Link href="/help/api">{t.apiPage.link}</Link>
        </p>
      </MethodSection>
      <MethodSection id="display" title={words.displayTitle} points={words.display} />
      <MethodSection id="offline" title={words.offlineTitle} points={words.offline} />
      <Section id="more" title={words.more}>
        <p>{words.moreNote}</p>
      </Section>
    </ReaderFrame>
  )
}
