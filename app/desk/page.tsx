// The desk's first page: what this person may do, and which years wait.
import type { Metadata } from 'next'
import Link from 'next/link'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { mayAnywhere } from '@/lib/domain/permissions/decide'
import { DeskFrame } from './_parts/desk-frame'
import { YearsTable } from './_parts/years-table'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.desk.title }
}

export default async function DeskPage() {
  const viewer = await openPage('page /desk', '/desk')
  const { t } = await display()
  const duties = [
    ...(mayAnywhere(viewer, 'observation.record') ? [{ href: '/desk/entry', name: t.desk.mayRecord, note: t.desk.toEntry }] : []),
    ...(mayAnywhere(viewer, 'release.publish') ? [{ href: '/desk/releases', name: t.desk.mayPublish, note: t.desk.toReleases }] : []),
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
      {mayAnywhere(viewer, 'release.prepare') && (
        <Section id="years" title={t.desk.years} panel>
          <YearsTable viewer={viewer} />
        </Section>
      )}
    </DeskFrame>
  )
}
