// Accounts: a table where there is room, a list on phones.
import { DataTable } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import type { ListedPerson } from '@/lib/data/people-list'
import { formatInstant } from '@/lib/i18n/format-period'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { PersonPills } from './person-pills'

interface PeopleTableProps {
  readonly t: Messages
  readonly locale: Locale
  readonly people: readonly ListedPerson[]
  readonly caption: string
  readonly unitName: (id: number | null) => string
}

export function PeopleTable({ t, locale, people, caption, unitName }: PeopleTableProps) {
  const words = t.people
  const link = (person: ListedPerson) => <Link href={`/desk/people/${person.id}`}>{person.displayName}</Link>
  const unit = (person: ListedPerson): string => unitName(person.unitId) || words.noUnit
  const roles = (person: ListedPerson): string => person.roles.map((role) => t.roles.name[role]).join(t.roles.between) || words.noRoles
  const last = (person: ListedPerson): string => (person.lastSignedInAt === null ? words.never : formatInstant(locale, person.lastSignedInAt.toISOString()))
  return (
    <>
      <div className="hidden md:block print:block">
        <DataTable
          id="people"
          caption={caption}
          rows={people}
          rowKey={(person) => person.id}
          columns={[
            { key: 'name', header: words.displayName, cell: link },
            { key: 'login', header: words.loginName, cell: (person) => <code>{person.loginName}</code> },
            { key: 'unit', header: words.unit, cell: unit },
            { key: 'roles', header: words.roles, cell: roles },
            { key: 'state', header: words.state, cell: (person) => <PersonPills t={t} person={person} /> },
            { key: 'last', header: words.lastSignedIn, nowrap: true, cell: last },
          ]}
        />
      </div>
      <section aria-label={caption} className="md:hidden print:hidden">
        <p className="section-note">{caption}</p>
        <ul className="mt-2 flex flex-col gap-3">
          {people.map((person) => (
            <li key={person.id} className="panel flex flex-col gap-1">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 [overflow-wrap:anywhere]">
                <b>{link(person)}</b> <code>{person.loginName}</code> <PersonPills t={t} person={person} />
              </p>
              <p>{roles(person)}</p>
              <p className="section-note">
                {unit(person)} · {words.lastSignedIn} {last(person)}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
