// Who may do what: the table that the program decides by, in words; and who holds which role.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/ui/data-table'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { roleHolders, type RoleHolder } from '@/lib/data/role-holders'
import { units } from '@/lib/data/units'
import { PERMISSIONS, type Permission, type Relation } from '@/lib/domain/permissions/table'
import { ROLES, type Role } from '@/lib/domain/viewer'
import type { Messages } from '@/lib/i18n/messages'
import { DeskFrame } from '../../_parts/desk-frame'
import { unitWords } from '../../_parts/unit-words'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.roles.title }
}

interface Row {
  readonly action: keyof typeof PERMISSIONS
  readonly permission: Permission
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant table
const ROWS = (Object.keys(PERMISSIONS) as (keyof typeof PERMISSIONS)[]).map((action): Row => ({ action, permission: PERMISSIONS[action] }))

const reachWords = (t: Messages): Readonly<Record<Relation, string>> => ({ unit: t.roles.reachUnit, installation: t.roles.reachInstallation, another: t.roles.reachAnother, own: t.roles.reachOwn })

export default async function RolesPage() {
  const viewer = await openPage('page /desk/people/roles', '/desk/people/roles')
  const [{ t, locale }, all, holders] = await Promise.all([display(), units(), roleHolders()])
  const words = t.roles
  const unitName = unitWords(locale, all)
  const reach = reachWords(t)
  return (
    <DeskFrame viewer={viewer} part="people">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: t.people.title, href: '/desk/people' }, { label: words.title }]} />
      <PageHeading t={t} title={words.title} lead={words.lead} />
      <DataTable
        id="matrix"
        caption={words.matrix}
        rows={ROWS}
        rowKey={({ action }) => action}
        dense
        wide
        columns={[
          { key: 'action', header: words.action, cell: ({ action }) => words.may[action] },
          { key: 'reach', header: words.reach, nowrap: true, cell: ({ permission }) => reach[permission.relation] },
          ...ROLES.map((role) => ({ key: role, header: words.name[role], cell: ({ permission }: Row) => (permission.roles.includes(role) ? <Icon name="check" label={words.yes} /> : null) })),
        ]}
      />
      <Section id="separation" title={words.separation} panel>
        <p className="max-w-3xl">{words.separationWhy}</p>
      </Section>
      <DataTable
        id="holders"
        caption={words.holders}
        rows={ROLES}
        rowKey={(role) => role}
        columns={[
          { key: 'role', header: words.role, nowrap: true, cell: (role) => <Link href={`/desk/people?role=${role}`}>{words.name[role]}</Link> },
          { key: 'duty', header: words.what, cell: (role) => words.duty[role] },
          { key: 'people', header: words.people, cell: (role) => <Holders t={t} holders={holders} role={role} unitName={unitName} /> },
        ]}
      />
    </DeskFrame>
  )
}

function Holders({ t, holders, role, unitName }: { readonly t: Messages; readonly holders: readonly RoleHolder[]; readonly role: Role; readonly unitName: (id: number) => string }) {
  const own = holders.filter((holder) => holder.role === role)
  if (own.length === 0) return t.roles.nobody
  return (
    <ul>
      {own.map((holder) => (
        <li key={`${holder.userId} ${holder.unitId}`}>
          <Link href={`/desk/people/${holder.userId}`}>{t.roles.holder(holder.displayName, unitName(holder.unitId))}</Link>
        </li>
      ))}
    </ul>
  )
}
