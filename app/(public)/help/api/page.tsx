// The data interface as people read it: how to use it, and for each address its parameters, fields, an example, and a plain link to try it.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import { apiOperations } from '@/lib/contracts/api/operations'
import { documentWords } from '@/lib/i18n/api-words'
import { environment } from '@/lib/platform/env'
import { Points } from '../../methods/_parts/method-section'
import { openToReader } from '../../_reading/open-to-reader'
import { ReaderFrame } from '../../_reading/reader-frame'
import { Contents } from '../../_parts/contents'
import { OperationSection } from './_parts/operation-section'
import { ownExample } from './_parts/own-example'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.apiPage.title }
}

export default async function ApiPage() {
  await openToReader('/help/api')
  const [{ t, locale }, own] = await Promise.all([display(), ownExample()])
  const words = t.apiPage
  const all = apiOperations()
  const { APP_ORIGIN: origin, PLUMBLINE_PUBLIC: isPublic } = environment()
  const { fields, answers } = documentWords(locale)
  return (
    <ReaderFrame path="/help/api" part="help" label={null}>
      <PageHeading t={t} title={words.title} lead={words.lead} />
      <Contents
        label={words.contents}
        sections={[{ id: 'use', title: words.useTitle }, { id: 'tokens', title: words.tokenTitle }, ...all.map(({ id }) => ({ id, title: words.operations[id].title })), { id: 'refusals', title: words.refusalTitle }]}
      />
      <Section id="use" title={words.useTitle} panel>
        <Points points={words.use} />
        <p className="mt-3">
          <a href={`/api/v1/openapi.json?lang=${locale}`}>{words.openapi}</a>
        </p>
      </Section>
      <Section id="tokens" title={words.tokenTitle} panel>
        <p>{isPublic === 'no' ? words.tokenClosed : words.tokenPublic}</p>
        <p className="mt-2">{words.tokenNote}</p>
        <p className="mt-3">
          <Link href="/desk/account/tokens">{words.toTokens}</Link>
        </p>
      </Section>
      {all.map((operation) => (
        <OperationSection key={operation.id} t={t} operation={operation} origin={origin} own={own} open={operation.scope === 'published:read' && isPublic !== 'no'} fields={fields} />
      ))}
      <Section id="refusals" title={words.refusalTitle}>
        <DataTable
          id="api-refusals"
          caption={words.refusalTable}
          rows={Object.entries(answers.refusals)}
          rowKey={([status]) => status}
          columns={[
            { key: 'status', header: words.statusColumn, nowrap: true, cell: ([status]) => status },
            { key: 'meaning', header: words.column.meaning, cell: ([, meaning]) => meaning },
          ]}
        />
      </Section>
    </ReaderFrame>
  )
}
