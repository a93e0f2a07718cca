// One collection: the head of its form, and how each unit stands.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { hide, openPage } from '@/app/_http/page'
import { Banner } from '@/components/layout/banner'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Facts } from '@/components/ui/facts'
import { Tabs } from '@/components/ui/tabs'
import { collectionBoard, type BoardRow } from '@/lib/data/collection-board'
import { remindersOf } from '@/lib/data/collection-progress'
import { yearAfter } from '@/lib/domain/period'
import { formatDate, formatInstant, formatPeriod } from '@/lib/i18n/format'
import { DeskFrame } from '../../_parts/desk-frame'
import { MatrixTable } from '../_parts/matrix-table'
import { Questions } from '../_parts/questions'
import { RemindForm } from '../_parts/remind-form.client'
import { StandingPill } from '../_parts/standing-pill'
import { remind } from './actions'

interface CollectionPageProps {
  readonly params: Promise<{ readonly code: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

// Not its own title: this is also above the page of whoever may not know of it.
export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.collections.title }
}

const SHOWN: Readonly<Record<string, (row: BoardRow) => boolean>> = {
  late: ({ late }) => late,
  open: ({ remindable }) => remindable,
  submitted: ({ state }) => state === 'SUBMITTED',
}

export default async function CollectionPage({ params, searchParams }: CollectionPageProps) {
  const [{ code }, search] = await Promise.all([params, searchParams])
  const viewer = await openPage('page /desk/collections/[code]', `/desk/collections/${code}`)
  const [{ t, locale }, read] = await Promise.all([display(), collectionBoard(viewer, code)])
  if (!read.ok) return await hide(viewer, 'page /desk/collections/[code]', code, read.problems.some((one) => one.code === 'permission.missing') ? 'not-permitted' : 'absent')
  const board = read.value
  const { collection, rows, standing, mayManage } = board
  const words = t.collections
  const reminders = mayManage ? await remindersOf(collection.code) : new Map<string, string>()
  const show = typeof search['show'] === 'string' && Object.hasOwn(SHOWN, search['show']) ? search['show'] : 'all'
  const shown = rows.filter(SHOWN[show] ?? (() => true))
  const acts = mayManage && collection.closedAt === null
  const title = locale === 'en' ? collection.titleEn : collection.titleZh
  const address = `/desk/collections/${collection.code}`
  const tab = (key: string, label: string, count: number) => ({ href: key === 'all' ? address : `${address}?show=${key}`, label: t.workQueue.count(label, String(count)), current: key === show })
  const count = (key: string): number => rows.filter(SHOWN[key] ?? (() => true)).length
  const matrix = <MatrixTable t={t} locale={locale} board={board} rows={shown} reminders={reminders} acts={acts} />
  return (
    <DeskFrame viewer={viewer} part="collections">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: words.title, href: '/desk/collections' }, { label: title }]} />
      {(search['after'] === 'created' || search['after'] === 'changed') && (
        <>
          <Banner t={t} look="done" live>
            {search['after'] === 'created' ? words.created : words.changeDone}
          </Banner>
          <Questions t={t} collection={collection} dueAt={collection.dueAt} />
        </>
      )}
      {collection.closedAt !== null && (
        <Banner t={t} look="info">
          {words.closedOn(formatInstant(locale, collection.closedAt))}
        </Banner>
      )}
      <PageHeading
        t={t}
        title={title}
        period={formatPeriod(locale, collection.period)}
        actions={
          <>
            <LinkButton href={`${address}/duties`} icon="table">
              {words.who}
            </LinkButton>
            {acts && (
              <LinkButton href={`${address}/change`} icon="pencil">
                {words.change}
              </LinkButton>
            )}
            {mayManage && yearAfter(collection.period.key) !== null && (
              <LinkButton href={`/desk/collections/new?from=${collection.code}`} icon="copy">
                {words.copyShort}
              </LinkButton>
            )}
          </>
        }
      />
      <Section id="facts" title={words.facts} panel>
        <Facts
          columns
          facts={[
            { name: words.state, value: <StandingPill t={t} standing={standing} /> },
            { name: words.progress, value: words.progressOf(String(rows.filter(({ state }) => state === 'APPROVED' || state === 'WAIVED').length), String(rows.length)) },
            { name: words.opensOn, value: formatDate(locale, collection.opensOn) },
            { name: words.due, value: formatInstant(locale, collection.dueAt) },
            { name: words.formNumber, value: collection.formNumber ?? words.none1 },
            { name: words.issuer, value: collection.issuer },
            { name: words.approvalNumber, value: collection.approvalNumber ?? words.none1 },
            { name: words.validUntil, value: collection.validUntil === null ? words.none1 : formatDate(locale, collection.validUntil) },
            ...(collection.note === null ? [] : [{ name: words.note, value: collection.note }]),
          ]}
        />
      </Section>
      <Tabs label={words.matrix} tabs={[tab('all', words.matrixAll, rows.length), tab('late', words.matrixLate, count('late')), tab('open', words.matrixOpen, count('open')), tab('submitted', words.matrixSubmitted, count('submitted'))]} />
      {shown.length === 0 ? (
        <EmptyState title={words.nothingHere} why={words.nothingHereWhy} />
      ) : acts && shown.some(({ remindable }) => remindable) ? (
        <div className="panel">
          <RemindForm
            action={remind}
            collection={collection.code}
            words={{ chosen: words.remindChosen, late: words.chooseLate, open: words.chooseOpen, none: words.chooseNone, keys: words.keys, problemsTitle: words.notReminded }}
          >
            {matrix}
          </RemindForm>
        </div>
      ) : (
        <div className="panel">{matrix}</div>
      )}
    </DeskFrame>
  )
}
