// The frame of every page that readers see: which figures, whose, and the way to the others.
import type { ReactNode } from 'react'
import { setDisplay } from '@/app/_http/display-actions'
import { display } from '@/app/_http/display'
import { AccountMenu } from '@/components/layout/account-menu'
import { PageFrame } from '@/components/layout/page-frame'
import { PeriodPicker } from '@/components/layout/period-picker'
import { currentViewer } from '@/lib/auth/viewer'
import { installationUnits } from '@/lib/data/installation'
import { releases, type PublishedRelease } from '@/lib/data/published'
import { youngestEnd } from '@/lib/domain/youngest-end'
import { appVersion } from '@/lib/platform/version'
import { withinRelease } from './selection'
import { bureauName } from '@/lib/i18n/bureau-name'

export type ReaderPart = 'overview' | 'units' | 'releases' | 'documents' | 'methods'

interface ReaderFrameProps {
  /** Path of the page, which the period selector comes back to. */
  readonly path: string
  /** Part of the navigation that the page belongs to. */
  readonly part: ReaderPart
  /** The release being read; null on pages that are about none, or about all. */
  readonly label: PublishedRelease | null
  /** Parameters of the address that survive the choice of another period. */
  readonly keep?: Readonly<Record<string, string>>
  readonly children: ReactNode
}

export async function ReaderFrame({ path, part, label, keep, children }: ReaderFrameProps) {
  const [{ t, locale, theme, textSize }, viewer, place, labels] = await Promise.all([display(), currentViewer(), installationUnits(), releases()])
  const years = [...new Set(labels.filter((one) => one.kind === 'ANNUAL').map((one) => one.year))]
  const link = (to: string): string => (label === null ? to : withinRelease(to, label))
  const items = [
    { part: 'overview', href: link('/'), label: t.reading.navOverview },
    { part: 'units', href: link('/units'), label: t.reading.navUnits },
    { part: 'releases', href: '/releases', label: t.reading.navReleases },
    { part: 'documents', href: '/documents', label: t.reading.navDocuments },
    { part: 'methods', href: '/methods', label: t.reading.navMethods },
  ] as const
  return (
    <PageFrame
      t={t}
      locale={locale}
      place={bureauName(locale, t, place)}
      homeHref={link('/')}
      navigationLook="strip"
      navigation={[{ items: items.map((item) => ({ href: item.href, label: item.label, current: item.part === part ? ('section' as const) : undefined })) }]}
      theme={theme}
      textSize={textSize}
      setDisplay={setDisplay}
      periodPicker={
        label === null ? null : (
          <PeriodPicker t={t} action={path} periods={years.map((year) => ({ value: String(year), label: t.reading.annual(String(year)) }))} current={String(label.year)} {...(keep ? { keep } : {})} />
        )
      }
      account={<AccountMenu t={t} name={viewer?.displayName ?? null} deskHref="/desk" signInHref={`/sign-in?next=${encodeURIComponent(path)}`} accountHref="/desk/account" signOutHref="/sign-out" />}
      version={appVersion}
      {...(label === null ? {} : { dataAsOf: youngestEnd(label.figures) ?? label.periodEnd })}
    >
      {children}
    </PageFrame>
  )
}
