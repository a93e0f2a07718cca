// One address of the interface: what it takes, what it answers, an example.
import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/ui/data-table'
import { Disclosure } from '@/components/ui/disclosure'
import type { apiOperations } from '@/lib/contracts/api/operations'
import { QUERY_PARAMETERS, writtenName } from '@/lib/contracts/api/parameters'
import type { Messages } from '@/lib/i18n/messages'
import { fieldPaths } from './field-paths'
import { formOf } from './form-of'

interface OperationSectionProps {
  readonly t: Messages
  readonly operation: ReturnType<typeof apiOperations>[number]
  /** Address of the installation. */
  readonly origin: string
  /** What the installation has, for the names in braces of an example. */
  readonly own: Readonly<Record<string, string>>
  /** True where it asks for no token. */
  readonly open: boolean
  /** What each field holds, by its name. */
  readonly fields: Readonly<Record<string, string>>
}

export function OperationSection({ t, operation, origin, own, open, fields }: OperationSectionProps) {
  const words = t.apiPage
  const { id, path, segments, query, scope, answer } = operation
  const example = operation.example.replace(/\{(\w+)\}/g, (braces, name: string) => own[name] ?? braces)
  const { title, note } = words.operations[id]
  const parameters = [
    ...segments.map((name) => ({ name: writtenName(name), where: words.inPath, form: 'string', meaning: words.parameters[name] })),
    ...query.map((name) => ({ name: writtenName(name), where: QUERY_PARAMETERS[name].repeated ? words.inQueryRepeated : words.inQuery, form: formOf(QUERY_PARAMETERS[name].schema), meaning: words.parameters[name] })),
  ]
  const command = `curl ${open ? '' : "-H 'Authorization: Bearer plb_…' "}'${origin}${example}'`
  return (
    <Section id={id} title={title} panel>
      <p>
        <code className="break-all">{`GET ${path}`}</code>
      </p>
      <p className="mt-2">
        {note}
        {open ? '' : ` ${words.needsToken(scope)}`}
      </p>
      <h3 className="mt-4 font-semibold">{words.example}</h3>
      <pre className="audit-raw" tabIndex={0} role="region" aria-label={words.exampleOf(title)}>
        {command}
      </pre>
      {open && (
        <p className="no-print mb-3 mt-2">
          <a href={example}>{words.tryIt(title)}</a>
        </p>
      )}
      {parameters.length === 0 ? (
        <p className="mt-3">{words.noParameters}</p>
      ) : (
        <DataTable
          id={`${id}-parameters`}
          caption={words.parameterTable(title)}
          rows={parameters}
          rowKey={({ name, where }) => `${where} ${name}`}
          columns={[
            { key: 'name', header: words.column.name, nowrap: true, cell: ({ name }) => <code>{name}</code> },
            { key: 'where', header: words.column.where, cell: ({ where }) => where },
            { key: 'form', header: words.column.form, cell: ({ form }) => form },
            { key: 'meaning', header: words.column.meaning, cell: ({ meaning }) => meaning },
          ]}
        />
      )}
      <Disclosure summary={words.answerTitle}>
        <DataTable
          id={`${id}-fields`}
          caption={words.answerTable(title)}
          rows={fieldPaths(answer)}
          rowKey={({ path: field }) => field}
          columns={[
            { key: 'field', header: words.column.field, cell: ({ path: field }) => <code className="break-all">{field}</code> },
            { key: 'form', header: words.column.form, cell: ({ schema }) => formOf(schema) },
            { key: 'meaning', header: words.column.meaning, cell: ({ name }) => fields[name] ?? '' },
          ]}
        />
      </Disclosure>
    </Section>
  )
}
