import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { LinkButton } from '@/components/ui/button'
import { PageHeading } from '@/components/layout/page-heading'
import { BareFrame } from './_http/bare-frame'
import { display } from './_http/display'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.reading.notFoundTitle }
}

/** An address that leads nowhere. What a reader page asks for and does not find is told by app/(public)/not-found.tsx. */
export default async function NotFound() {
  const [{ t }, list] = await Promise.all([display(), headers()])
  // Written by proxy.ts: this page is told neither its path nor its parameters.
  const isDesk = /^\/desk(?:[/?]|$)/.test(list.get('x-address') ?? '/')
  return (
    <BareFrame>
      <PageHeading
        t={t}
        title={t.reading.notFoundTitle}
        lead={t.reading.notFoundWhy}
        actions={isDesk ? <LinkButton href="/desk">{t.desk.backToDesk}</LinkButton> : <LinkButton href="/">{t.reading.backToOverview}</LinkButton>}
      />
    </BareFrame>
  )
}
