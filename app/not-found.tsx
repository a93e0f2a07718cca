import type { Metadata } from 'next'
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
  const { t } = await display()
  return (
    <BareFrame>
      <PageHeading t={t} title={t.reading.notFoundTitle} lead={t.reading.notFoundWhy} actions={<LinkButton href="/">{t.reading.backToOverview}</LinkButton>} />
    </BareFrame>
  )
}
