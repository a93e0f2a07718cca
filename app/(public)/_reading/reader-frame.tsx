// The frame of every page that readers see: which figures, whose, as of when, and the way to the others.
import type { ReactNode } from 'react'
import { setDisplay } from '@/app/_http/display-actions'
import { display } from '@/app/_http/display'
import { paperOf } from '@/app/_http/paper'
import { AccountMenu } from '@/components/layout/account-menu'
import { Banner, DraftBanner } from '@/components/layout/banner'
import { PageFrame } from '@/components/layout/page-frame'
import { PeriodPicker } from '@/components/layout/period-picker'
import { Link } from '@/components/ui/link'
import { currentViewer } from '@/lib/auth/viewer'
import { installation, installationUnits } from '@/lib/data/installation'
import { releases, type PublishedRelease, type ReleaseLabel } from '@/lib/data/published'
import type { IsoDate } from '@/lib/domain/period'
import { youngestEnd } from '@/lib/domain/youngest-end'
import { bureauName } from '@/lib/i18n/bureau-name'
import { formatDate } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { appVersion } from '@/lib/platform/version'
import { exportAddress, onDay, onDayHref, withinRelease } from './selection'
import { releaseName, standingOf } from './words'

export type ReaderPart = 'overview' | 'units' | 'compare' | 'explore' | 'releases' | 'exports' | 'documents' | 'methods' | 'help'

interface ReaderFrameProps {
  /** Path of the page, which the period selector comes back to. */
  readonly path: string
  /** Part of the navigation that the page belongs to; null for one that is in none. */
  readonly part: ReaderPart | null
  /** The release being read; null on pages that are about none, or about all. */
  readonly label: PublishedRelease | null
  /** The day as of which a page without a release is read; null for now. */
  readonly asOf?: IsoDate | null
  /** Parameters of the address that survive the choice of another period. */
  readonly keep?: Readonly<Record<string, string>>
  /** The page asked for is not shown, so it is not to be had on paper either. */
  readonly refused?: boolean
  readonly children: ReactNode
}

export async function ReaderFrame({ path, part, label, asOf: day = null, keep, refused = false, children }: ReaderFrameProps) {
  const asOf = label?.asOf ?? day
  const [{ t, locale, theme, textSize, singleKeys }, viewer, place, present, labels] = await Promise.all([display(), currentViewer(), installationUnits(), installation(), releases(asOf)])
  const link = (to: string): string => (label === null ? onDayHref(to, asOf) : withinRelease(to, label))
  const { paper, pdfHref } = await paperOf({ t }, {
    place: bureauName(locale, t, place),
    ...(label === null ? {} : { about: [releaseName(t, label), t.layout.version(label.version), t.layout[standingOf(label)]], hash: label.rootHash, isDraft: label.standing === 'preview' }),
  })
  const exportsHref = `/exports${label === null || label.standing === 'preview' ? '' : `?${exportAddress(label)}`}`
  const items = [
    { part: 'overview', href: link('/'), label: t.reading.navOverview },
    { part: 'units', href: link('/units'), label: t.reading.navUnits },
    { part: 'compare', href: link('/compare'), label: t.reading.navCompare },
    { part: 'explore', href: link('/explore'), label: t.reading.navExplore },
    { part: 'releases', href: onDayHref('/releases', asOf), label: t.reading.navReleases },
    { part: 'exports', href: exportsHref, label: t.reading.navExports },
    { part: 'documents', href: onDayHref('/documents', asOf), label: t.reading.navDocuments },
    { part: 'methods', href: onDayHref('/methods', asOf), label: t.reading.navMethods },
    { part: 'help', href: onDayHref('/help', asOf), label: t.reading.navHelp },
  ] as const
  return (
    <PageFrame
      t={t}
      locale={locale}
      place={bureauName(locale, t, place)}
      homeHref={link('/')}
      navigationLook="strip"
      navigation={[{ items: items.map((item) => ({ href: item.href, label: item.label, current: item.part === part ? ('section' as const) : undefined })) }]}
      demonstration={present?.demonstration ?? false}
      theme={theme}
      textSize={textSize}
      singleKeys={singleKeys}
      setDisplay={setDisplay}
      periodPicker={label === null || label.standing === 'preview' ? null : <PeriodPicker t={t} action={path} periods={periodsOf(t, labels)} current={label.periodKey} keep={{ ...onDay(asOf), ...keep }} />}
      account={<AccountMenu t={t} name={viewer?.displayName ?? null} deskHref="/desk" signInHref={`/sign-in?next=${encodeURIComponent(path)}`} accountHref="/desk/account" signOutHref="/sign-out" />}
      version={appVersion}
      paper={paper}
      {...(refused ? {} : { pdfHref })}
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
