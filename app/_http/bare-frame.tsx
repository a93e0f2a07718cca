// A page that stands alone: signing in, the first set-up, a thing that is not there.
import type { ReactNode } from 'react'
import { PageFrame } from '@/components/layout/page-frame'
import { installation } from '@/lib/data/installation'
import { appVersion } from '@/lib/platform/version'
import { display } from './display'
import { setDisplay } from './display-actions'

export async function BareFrame({ children }: { readonly children: ReactNode }) {
  // The page that says that the database is away stands in this frame too.
  const [{ t, locale, theme, textSize, singleKeys }, present] = await Promise.all([display(), installation().catch(() => null)])
  return (
    <PageFrame t={t} locale={locale} place="" homeHref="/" navigationLook="strip" navigation={[]} demonstration={present?.demonstration ?? false} theme={theme} textSize={textSize} singleKeys={singleKeys} setDisplay={setDisplay} version={appVersion}>
      <div className="mx-auto flex w-full max-w-2xl flex-col gap-6">{children}</div>
    </PageFrame>
  )
}
