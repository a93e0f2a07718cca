// What is said of a page that is not shown, as HTML that needs no scripting: the framework answers with this where nothing serves an address, and
// lib/platform/http/tell-refusal.ts asks for it where a page was refused. Pages that a link leads to within a page show the same components by themselves.
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { LinkButton } from '@/components/ui/button'
import { PageHeading } from '@/components/layout/page-heading'
import ReaderForbidden from './(public)/forbidden'
import ReaderNotFound from './(public)/not-found'
import { missingAt } from './(public)/_reading/missing'
import { BareFrame } from './_http/bare-frame'
import { display } from './_http/display'
import DeskForbidden from './desk/forbidden'

interface Refused {
  /** Of the page that was asked for; null where nothing serves the address. */
  readonly status: string | null
  readonly address: URL
  readonly isDesk: boolean
}

async function refused(): Promise<Refused> {
  const list = await headers()
  // Written by proxy.ts and the guard: this page is told neither its path nor its parameters.
  const address = new URL(list.get('x-address') ?? '/', 'http://this.site')
  return { status: list.get('x-refused'), address, isDesk: /^\/desk(?:\/|$)/.test(address.pathname) }
}

export async function generateMetadata(): Promise<Metadata> {
  const [{ t }, { status }] = await Promise.all([display(), refused()])
  return { title: status === '403' ? t.desk.forbiddenTitle : t.reading.notFoundTitle }
}

export default async function NotFound() {
  const [{ t }, { status, address, isDesk }] = await Promise.all([display(), refused()])
  if (status === '403') return isDesk ? <DeskForbidden /> : <ReaderForbidden />
  if (status === '404' && (await missingAt(address.pathname, Object.fromEntries(address.searchParams))) !== null) return <ReaderNotFound />
  return (
    <BareFrame>
      <PageHeading
        t={t}
        title={t.reading.notFoundTitle}
        lead={isDesk ? t.desk.notFoundWhy : t.reading.notFoundWhy}
        actions={isDesk ? <LinkButton href="/desk">{t.desk.backToDesk}</LinkButton> : <LinkButton href="/">{t.reading.backToOverview}</LinkButton>}
      />
    </BareFrame>
  )
}
