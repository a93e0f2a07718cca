// One step of signing in: what it asks, and the way out.
import type { ReactNode } from 'react'
import { BareFrame } from '@/app/_http/bare-frame'
import { PageHeading } from '@/components/layout/page-heading'
import { Button } from '@/components/ui/button'
import type { Messages } from '@/lib/i18n/messages'

export function StepFrame({ t, title, lead, children }: { readonly t: Messages; readonly title: string; readonly lead: string; readonly children: ReactNode }) {
  return (
    <BareFrame>
      <PageHeading t={t} title={title} lead={lead} />
      {children}
      <form method="post" action="/sign-out" className="no-print">
        <Button look="quiet">{t.signIn.leave}</Button>
      </form>
    </BareFrame>
  )
}
