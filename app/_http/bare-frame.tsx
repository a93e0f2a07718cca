// A page that stands alone: signing in, the first set-up, a thing that is not there.
import type { ReactNode } from 'react'
import { PageFrame } from '@/components/layout/page-frame'
import { appVersion } from '@/lib/platform/version'
import { display } from './display'
import { setDisplay } from './display-actions'

export async function BareFrame({ children }: { readonly children: ReactNode }) {
  const { t, locale, theme, textSize } = await display()
  return (
    <PageFrame t={t} locale={locale} place="" homeHref="/" navigationLook="strip" navigation={[]} theme={theme} textSize={textSize} setDisplay={setDisplay} version={appVersion}>
      <div className="mx-auto flex w-full max-w-2xl flex-col gap-6">{children}</div>
    </PageFrame>
  )
}
