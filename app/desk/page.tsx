// The desk's first page: what there is to do now; below, what this person may do, who does what they may not, and which years wait.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { Link } from '@/components/ui/link'
import { installationUnits } from '@/lib/data/installation'
import { roleHolders } from '@/lib/data/role-holders'
import { units } from '@/lib/data/units'
import { workQueue } from '@/lib/data/work-queue'
import { can, mayAnywhere } from '@/lib/domain/permissions/decide'
import type { Action } from '@/lib/domain/permissions/table'
import { ROLES } from '@/lib/domain/viewer'
import type { Messages } from '@/lib/i18n/messages'
import { AlertBanners } from './_parts/alert-banners'
import { DeskFrame } from './_parts/desk-frame'
import { FirstSteps } from './_parts/first-steps'
import { OthersWho } from './_parts/others-who'
import { unitWords } from './_parts/unit-words'
import { WorkQueueSection } from './_parts/work-queue-section'
import { LinesTable } from './releases/lines-table'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.desk.title }
}

interface Duty {
  readonly action: Action
  readonly href: string
  readonly name: (t: Messages) => string
  readonly note: (t: Messages) => string
}

const DUTIES: readonly Duty[] = [
  { action: 'observation.record', href: '/desk/entry', name: (t) => t.desk.mayRecord, note: (t) => t.desk.toEntry },
  { action: 'collection.manage', href: '/desk/collections', name: (t) => t.desk.mayCollect, note: (t) => t.desk.toCollections },
  { action: 'submission.review', href: '/desk/review', name: (t) => t.desk.mayReview, note: (t) => t.desk.toReview },
  { action: 'metric.change', href: '/desk/metrics', name: (t) => t.desk.mayMetrics, note: (t) => t.desk.toMetrics },
  { action: 'release.publish', href: '/desk/releases', name: (t) => t.desk.mayPublish, note: (t) => t.desk.toReleases },
  { action: 'person.create', href: '/desk/people', name: (t) => t.desk.mayCreate, note: (t) => t.desk.toPeople },
  { action: 'person.grant-role', href: '/desk/people', name: (t) => t.desk.mayGrant, note: (t) => t.desk.toPeople },
  { action: 'unit.change', href: '/desk/units', name: (t) => t.desk.mayUnits, note: (t) => t.desk.toUnits },
  { action: 'history.load', href: '/desk/history', name: (t) => t.roles.may['history.load'], note: (t) => t.desk.toHistory },
  { action: 'screen.manage', href: '/desk/screens', name: (t) => t.roles.may['screen.manage'], note: (t) => t.screensDesk.open },
  { action: 'audit.read', href: '/desk/audit', name: (t) => t.desk.mayAudit, note: (t) => t.desk.toAudit },
  { action: 'person.erase', href: '/desk/people', name: (t) => t.desk.mayErase, note: (t) => t.desk.toPeople },
]

interface DeskPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export default async function DeskPage({ searchParams }: DeskPageProps) {
  const viewer = await openPage('page /desk', '/desk')
  const [{ t, locale }, all, holders, queue, search, { city }] = await Promise.all([display(), units(), roleHolders(), workQueue(viewer), searchParams, installationUnits()])
  const text = (name: string): string => (typeof search[name] === 'string' ? search[name] : '')
  const works = mayAnywhere(viewer, 'submission.submit') || mayAnywhere(viewer, 'submission.review')
  const own = ROLES.filter((role) => viewer.grants.some((grant) => grant.role === role))
  const duties = DUTIES.filter(({ action }) => mayAnywhere(viewer, action))
  const checks = !mayAnywhere(viewer, 'release.publish') && !mayAnywhere(viewer, 'observation.record') && mayAnywhere(viewer, 'release.prepare')
  const isAdministrator = mayAnywhere(viewer, 'person.read')
  return (
    <DeskFrame viewer={viewer} part="home">
      <PageHeading t={t} title={t.desk.welcome(viewer.displayName)} lead={own.length === 0 ? t.desk.noRole : t.desk.yourRoles(own.map((role) => t.roles.name[role]).join(t.roles.between))} />
      <AlertBanners viewer={viewer} />
      {works && <WorkQueueSection t={t} locale={locale} queue={queue} unit={text('unit')} period={text('period')} />}
      <Section id="duties" title={t.desk.duties} panel>
        {own.length === 0 && <p className="mb-2">{t.desk.mayNothing}</p>}
        <ul className="flex flex-col gap-2">
          {duties.map(({ action, href, name, note }) => (
            <li key={action}>
              <Link href={href}>{name(t)}</Link> <span className="text-muted">{note(t)}</span>
            </li>
          ))}
          {checks && (
            <li>
              <Link href="/desk/releases">{t.desk.mayCheck}</Link> <span className="text-muted">{t.desk.toReleases}</span>
            </li>
          )}
          <li>
            <Link href="/">{t.desk.mayRead}</Link> <span className="text-muted">{t.desk.toReaders}</span>
          </li>
        </ul>
      </Section>
      {isAdministrator && <FirstSteps t={t} holders={holders} />}
      {(!mayAnywhere(viewer, 'observation.record') || !mayAnywhere(viewer, 'release.publish')) && <OthersWho t={t} viewer={viewer} holders={holders} unitName={unitWords(locale, all)} />}
      {can(viewer, 'release.prepare', { unit: city.code }) && (
        <Section id="years" title={t.desk.years} panel>
          <LinesTable viewer={viewer} level={3} />
        </Section>
      )}
    </DeskFrame>
  )
}
