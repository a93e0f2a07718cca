// The frame of the desk: what there is to do at the left, the work at the right. Only for people who are signed in.
import type { ReactNode } from 'react'
import { display } from '@/app/_http/display'
import { setDisplay } from '@/app/_http/display-actions'
import { paperOf } from '@/app/_http/paper'
import { SessionWatch } from '@/components/account/session-watch.client'
import { AccountMenu } from '@/components/layout/account-menu'
import { Banner } from '@/components/layout/banner'
import { NoticeBell } from '@/components/layout/notice-bell'
import { PageFrame } from '@/components/layout/page-frame'
import { installation, installationUnits } from '@/lib/data/installation'
import { unreadCount } from '@/lib/data/notices'
import { WARNING_MS } from '@/lib/domain/session-rules'
import type { Viewer } from '@/lib/domain/viewer'
import { bureauName } from '@/lib/i18n/bureau-name'
import type { DeskPart } from '@/lib/i18n/desk-places'
import { environment } from '@/lib/platform/env'
import { appVersion } from '@/lib/platform/version'
import { deskNavigation } from './desk-navigation'

interface DeskFrameProps {
  readonly viewer: Viewer
  readonly part: DeskPart
  /** The page asked for is not shown, so it is not to be had on paper either. */
  readonly refused?: boolean
  readonly children: ReactNode
}

export async function DeskFrame({ viewer, part, refused = false, children }: DeskFrameProps) {
  const [{ t, locale, theme, textSize, singleKeys }, place, present, unread] = await Promise.all([display(), installationUnits(), installation(), unreadCount(viewer.userId)])
  const { paper, pdfHref } = await paperOf({ t }, { place: bureauName(locale, t, place) })
  return (
    <PageFrame
      t={t}
      locale={locale}
      place={bureauName(locale, t, place)}
      homeHref="/desk"
      navigationLook="side"
      navigation={deskNavigation(t, viewer, part, place.city.code)}
      demonstration={present?.demonstration ?? false}
      theme={theme}
      textSize={textSize}
      singleKeys={singleKeys}
      setDisplay={setDisplay}
      account={
        <>
          <NoticeBell t={t} href="/desk/notifications" unread={unread} />
          <AccountMenu t={t} name={viewer.displayName} deskHref="/desk" signInHref="/sign-in" accountHref="/desk/account" signOutHref="/sign-out" />
        </>
      }
      version={appVersion}
      paper={paper}
      {...(refused ? {} : { pdfHref })}
    >
      <noscript>
        <Banner t={t} look="info">
          {t.signIn.scriptNeeded}
        </Banner>
      </noscript>
      {children}
      <SessionWatch idleSeconds={environment().PLUMBLINE_IDLE_MINUTES * 60} warningSeconds={WARNING_MS / 1000} words={t.account.watch} />
    </PageFrame>
  )
}
