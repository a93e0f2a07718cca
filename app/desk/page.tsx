// The desk's first page: what this person may do, and which years wait.
import type { Metadata } from 'next'
import Link from 'next/link'
import { display } from '@/app/_http/display'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { requireViewer } from '@/lib/auth/viewer'
import { can } from '@/lib/domain/permissions'
import { DeskFrame } from './_parts/desk-frame'
import { YearsTable } from './_parts/years-table'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.desk.title }
}

export default async function DeskPage() {
  const viewer = await requireViewer('/desk')
  const { t } = await display()
  const duties = [
    ...(can(viewer, 'observation.record', null) ? [{ href: '/desk/entry', name: t.desk.mayRecord, note: t.desk.toEntry }] : []),
    ...(can(viewer, 'release.publish', null) ? [{ href: '/desk/releases', name: t.desk.mayPublish, note: t.desk.toReleases }] : []),
  ]
  return (
    <DeskFrame viewer={viewer} part="home">
      <PageHeading t={t} title={t.desk.welcome(viewer.displayName)} />
      <Section id="duties" title={t.desk.duties} panel>
        {duties.length === 0 ? (
          <p>{t.desk.mayNothing}</p>
        ) : (
          <ul className="flex flex-col gap-2">
            {duties.map((duty) => (
              <li key={duty.href}>
                <Link href={duty.href}>{duty.name}</Link> <span className="text-muted">{duty.note}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {can(viewer, 'release.prepare', null) && (
        <Section id="years" title={t.desk.years} panel>
          <YearsTable viewer={viewer} />
        </Section>
      )}
    </DeskFrame>
  )
}
