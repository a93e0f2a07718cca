// The frame of the desk: what there is to do at the left, the work at the right. Only for people who are signed in.
import type { ReactNode } from 'react'
import { display } from '@/app/_http/display'
import { leave, setDisplay } from '@/app/_http/display-actions'
import { AccountMenu } from '@/components/layout/account-menu'
import type { NavGroup } from '@/components/layout/navigation'
import { PageFrame } from '@/components/layout/page-frame'
import { installationUnits } from '@/lib/data/installation'
import { mayAnywhere } from '@/lib/domain/permissions/decide'
import type { Viewer } from '@/lib/domain/viewer'
import { bureauName } from '@/lib/i18n/bureau-name'
import type { Messages } from '@/lib/i18n/messages'
import { appVersion } from '@/lib/platform/version'

export type DeskPart = 'home' | 'entry' | 'releases'

function navigation(t: Messages, viewer: Viewer, part: DeskPart): readonly NavGroup[] {
  const here = (own: DeskPart) => (own === part ? ('section' as const) : undefined)
  return [
    {
      title: t.desk.title,
      items: [
        { href: '/desk', label: t.desk.home, current: here('home') },
        ...(mayAnywhere(viewer, 'observation.read-draft') ? [{ href: '/desk/entry', label: t.desk.entry, current: here('entry') }] : []),
        ...(mayAnywhere(viewer, 'release.prepare') ? [{ href: '/desk/releases', label: t.desk.releases, current: here('releases') }] : []),
      ],
    },
    { title: t.desk.readers, items: [{ href: '/', label: t.reading.navOverview }, { href: '/releases', label: t.reading.navReleases }] },
  ]
}

export async function DeskFrame({ viewer, part, children }: { readonly viewer: Viewer; readonly part: DeskPart; readonly children: ReactNode }) {
  const [{ t, locale, theme, textSize }, place] = await Promise.all([display(), installationUnits()])
  return (
    <PageFrame
      t={t}
      locale={locale}
      place={bureauName(locale, t, place)}
      homeHref="/desk"
      navigationLook="side"
      navigation={navigation(t, viewer, part)}
      theme={theme}
      textSize={textSize}
      setDisplay={setDisplay}
      account={<AccountMenu t={t} name={viewer.displayName} deskHref="/desk" signInHref="/sign-in" leave={leave} />}
      version={appVersion}
     
    >
      {children}
    </PageFrame>
  )
}
