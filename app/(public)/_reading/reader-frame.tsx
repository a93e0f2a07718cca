// The frame of every page that readers see: which figures, whose, as of when, and the way to the others.
import Link from 'next/link'
import type { ReactNode } from 'react'
import { setDisplay } from '@/app/_http/display-actions'
import { display } from '@/app/_http/display'
import { AccountMenu } from '@/components/layout/account-menu'
import { Banner, DraftBanner } from '@/components/layout/banner'
import { PageFrame } from '@/components/layout/page-frame'
import { PeriodPicker } from '@/components/layout/period-picker'
import { currentViewer } from '@/lib/auth/viewer'
import { installationUnits } from '@/lib/data/installation'
import { releases, type PublishedRelease, type ReleaseLabel } from '@/lib/data/published'
import type { IsoDate } from '@/lib/domain/period'
import { youngestEnd } from '@/lib/domain/youngest-end'
import { bureauName } from '@/lib/i18n/bureau-name'
import { formatDate } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { appVersion } from '@/lib/platform/version'
import { onDay, onDayHref, withinRelease } from './selection'
import { releaseName } from './words'

export type ReaderPart = 'overview' | 'units' | 'releases' | 'documents' | 'methods'

interface ReaderFrameProps {
  /** Path of the page, which the period selector comes back to. */
  readonly path: string
  /** Part of the navigation that the page belongs to. */
  readonly part: ReaderPart
  /** The release being read; null on pages that are about none, or about all. */
  readonly label: PublishedRelease | null
  /** The day as of which a page without a release is read; null for now. */
  readonly asOf?: IsoDate | null
  /** Parameters of the address that survive the choice of another period. */
  readonly keep?: Readonly<Record<string, string>>
  readonly children: ReactNode
}

export async function ReaderFrame({ path, part, label, asOf: day = null, keep, children }: ReaderFrameProps) {
  const asOf = label?.asOf ?? day
  const [{ t, locale, theme, textSize }, viewer, place, labels] = await Promise.all([display(), currentViewer(), installationUnits(), releases(asOf)])
  const link = (to: string): string => (label === null ? onDayHref(to, asOf) : withinRelease(to, label))
  const items = [
    { part: 'overview', href: link('/'), label: t.reading.navOverview },
    { part: 'units', href: link('/units'), label: t.reading.navUnits },
    { part: 'releases', href: onDayHref('/releases', asOf), label: t.reading.navReleases },
    { part: 'documents', href: onDayHref('/documents', asOf), label: t.reading.navDocuments },
    { part: 'methods', href: onDayHref('/methods', asOf), label: t.reading.navMethods },
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
      periodPicker={label === null || label.standing === 'preview' ? null : <PeriodPicker t={t} action={path} periods={periodsOf(t, labels)} current={label.periodKey} keep={{ ...onDay(asOf), ...keep }} />}
      account={<AccountMenu t={t} name={viewer?.displayName ?? null} deskHref="/desk" signInHref={`/sign-in?next=${encodeURIComponent(path)}`} accountHref="/desk/account" signOutHref="/sign-out" />}
      version={appVersion}
      {...(label === null ? {} : { dataAsOf: youngestEnd(label.figures) ?? label.periodEnd })}
    >
      {label?.standing === 'preview' && <PreviewBanner t={t} label={label} />}
      {asOf !== null && <DayBanner t={t} locale={locale} day={asOf} nowHref={label === null ? path : withinRelease(path, { ...label, asOf: null, newest: label.version }, keep ?? {})} />}
      {children}
    </PageFrame>
  )
}

/** Each period that has a version in force, the newest first. */
function periodsOf(t: Messages, labels: readonly ReleaseLabel[]): readonly { readonly value: string; readonly label: string }[] {
  return labels.filter((one) => one.version === one.newest).map((one) => ({ value: one.periodKey, label: releaseName(t, one) }))
}

function PreviewBanner({ t, label }: { readonly t: Messages; readonly label: ReleaseLabel }) {
  return (
    <div>
      <DraftBanner t={t} />
      <p className="no-print mt-2">
        <Link href={`/desk/releases/${label.periodKey}`}>{t.releasePage.backToPreparing(releaseName(t, label))}</Link>
      </p>
    </div>
  )
}

function DayBanner({ t, locale, day, nowHref }: { readonly t: Messages; readonly locale: Locale; readonly day: IsoDate; readonly nowHref: string }) {
  return (
    <Banner t={t} look="info">
      {t.releasePage.asOfBanner(formatDate(locale, day))} <Link href={nowHref}>{t.releasePage.asOfBack}</Link>
    </Banner>
  )
}
