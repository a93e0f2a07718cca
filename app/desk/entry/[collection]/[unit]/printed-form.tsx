// The sheet as a form on paper: with what is recorded, or blank to be filled in by hand and signed.
import type { GridGroup } from '@/lib/domain/collecting/grid-row'
import type { Messages } from '@/lib/i18n/messages'

interface PrintedFormProps {
  readonly t: Messages
  readonly groups: readonly GridGroup[]
  /** Several units in one form: each figure says whose it is. */
  readonly withSubject: boolean
  readonly title: string
  readonly facts: readonly string[]
  readonly blank: boolean
}

export function PrintedForm({ t, groups, withSubject, title, facts, blank }: PrintedFormProps) {
  const words = t.entry
  return (
    <>
      <div className="table-scroll" role="region" aria-labelledby="form-caption" tabIndex={0}>
        <table className="data-table data-table-dense printed-form">
          <caption id="form-caption">
            {title}
            <small>{facts.join(' · ')}</small>
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.metric}</th>
              {withSubject && <th scope="col">{words.unit}</th>}
              <th scope="col">{words.measure}</th>
              <th scope="col" className="number">
                {words.value}
              </th>
              <th scope="col" className="number">
                {words.lastYear}
              </th>
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group.code}>
              <tr>
                <th scope="rowgroup" colSpan={withSubject ? 5 : 4}>
                  {group.name}
                </th>
              </tr>
              {group.rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row">
                    {row.name}
                    {row.span !== null && <small> {row.span}</small>}
                  </th>
                  {withSubject && <td>{row.subjectName}</td>}
                  <td>{row.measure}</td>
                  <td className="number printed-value">{blank ? (row.computed ? words.computed : '') : row.seq === 0 ? '' : row.shown}</td>
                  <td className="number">{row.lastYear?.shown ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <p className="printed-signatures">
        <span>{words.named(words.approvedBy)}</span>
        <span>{words.named(words.preparedBy)}</span>
        <span>{words.named(words.preparedOn)}</span>
      </p>
    </>
  )
}
