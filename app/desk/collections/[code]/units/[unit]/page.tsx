// One unit of a collection, for the coordinator: more time, letting it off, asking it again.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { hide, openPage } from '@/app/_http/page'
import { Banner } from '@/components/layout/banner'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { LinkButton } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { collectionBoard } from '@/lib/data/collection-board'
import { dayInChina } from '@/lib/domain/calendar'
import { timeInChina } from '@/lib/domain/collecting/due'
import { afterAct } from '@/lib/domain/collecting/submission'
import { formatInstant } from '@/lib/i18n/format'
import { DeskFrame } from '../../../../_parts/desk-frame'
import { DueText } from '../../../../_parts/due-text'
import { FilledMeter } from '../../../../_parts/filled-meter'
import { SubmissionPill } from '../../../../_parts/submission-pill'
import { ActForm } from '../../../_parts/act-form.client'
import { Questions } from '../../../_parts/questions'
import { extend, resume, waive } from '../../actions'

interface CollectionUnitPageProps {
  readonly params: Promise<{ readonly code: string; readonly unit: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.collections.more }
}

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

export default async function CollectionUnitPage({ params, searchParams }: CollectionUnitPageProps) {
  const [{ code, unit: segment }, search] = await Promise.all([params, searchParams])
  const viewer = await openPage('page /desk/collections/[code]/units/[unit]', `/desk/collections/${code}/units/${segment}`)
  const [{ t, locale }, read] = await Promise.all([display(), collectionBoard(viewer, code)])
  if (!read.ok) return await hide(viewer, 'page /desk/collections/[code]/units/[unit]', code, read.problems.some((one) => one.code === 'permission.missing') ? 'not-permitted' : 'absent')
  const { collection, rows, mayManage } = read.value
  const row = rows.find(({ unit }) => unit.code === decoded(segment))
  if (!mayManage || row === undefined) return await hide(viewer, 'page /desk/collections/[code]/units/[unit]', `${code}/${decoded(segment)}`, mayManage ? 'absent' : 'not-permitted')
  const words = t.collections
  const name = locale === 'en' ? row.unit.nameEn : row.unit.name
  const title = locale === 'en' ? collection.titleEn : collection.titleZh
  const hidden = { collection: collection.code, unit: row.unit.code, version: String(row.version) }
  const [, done] = Object.entries({ extended: words.extendDone, waived: words.waiveDone, resumed: words.resumeDone }).find(([key]) => key === search['after']) ?? []
  const closed = collection.closedAt !== null
  return (
    <DeskFrame viewer={viewer} part="collections">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: words.title, href: '/desk/collections' }, { label: title, href: `/desk/collections/${collection.code}` }, { label: name }]} />
      {done !== undefined && (
        <Banner t={t} look="done" live>
          {done}
        </Banner>
      )}
      {search['after'] === 'extended' && <Questions t={t} collection={collection} dueAt={row.due} />}
      <PageHeading
        t={t}
        title={name}
        lead={title}
        actions={
          <LinkButton href={`/desk/entry/${collection.code}/${encodeURIComponent(row.unit.code)}`} icon="table">
            {words.open}
          </LinkButton>
        }
      />
      <Section id="facts" title={words.state} panel>
        <Facts
          facts={[
            { name: words.state, value: <SubmissionPill t={t} state={row.state} /> },
            { name: words.figures, value: <FilledMeter filled={row.filled} asked={row.asked} words={words.figuresOf(String(row.filled), String(row.asked))} /> },
            { name: words.due, value: <DueText t={t} due={row.due} state={closed ? 'APPROVED' : row.state} /> },
            { name: words.last, value: row.lastBy === null || row.lastAt === null ? words.nobodyYet : words.lastBy(row.lastBy, formatInstant(locale, row.lastAt)) },
            ...(row.waivedFor === null ? [] : [{ name: words.reason, value: row.waivedFor }]),
          ]}
        />
      </Section>
      {closed ? (
        <Banner t={t} look="info">
          {words.closedOn(formatInstant(locale, collection.closedAt ?? ''))}
        </Banner>
      ) : (
        <>
          <Section id="extend" title={words.extendTitle} note={words.extendNote(formatInstant(locale, row.due))} panel>
            <ActForm
              action={extend}
              hidden={hidden}
              fields={[
                { name: 'dueOn', label: words.dueOn, kind: 'date', value: dayInChina(new Date(row.due)) },
                { name: 'dueTime', label: words.dueTime, kind: 'time', value: timeInChina(row.due) },
              ]}
              words={{ submit: words.extend, problemsTitle: words.failed }}
            />
          </Section>
          {row.state === 'WAIVED' ? (
            <Section id="resume" title={words.resumeTitle} panel>
              <ActForm action={resume} hidden={hidden} fields={[]} words={{ submit: words.resume, problemsTitle: words.failed }} />
            </Section>
          ) : (
            <Section id="waive" title={words.waiveTitle} note={words.waiveNote} panel>
              {afterAct('WAIVE', row.state) === null ? (
                <p>{words.notNow(t.submissionState[row.state])}</p>
              ) : (
                <ActForm action={waive} hidden={hidden} look="danger" fields={[{ name: 'reason', label: words.reason, kind: 'lines', limit: 500 }]} words={{ submit: words.waive, problemsTitle: words.failed }} />
              )}
            </Section>
          )}
        </>
      )}
    </DeskFrame>
  )
}
