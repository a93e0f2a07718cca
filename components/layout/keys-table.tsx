// The keys and what they do, as a table; on the help page and in the dialog of keys.

interface KeysTableProps {
  readonly words: {
    readonly keysTitle: string
    readonly keysHead: { readonly key: string; readonly does: string }
    readonly keys: readonly { readonly keys: string; readonly does: string }[]
  }
}

export function KeysTable({ words }: KeysTableProps) {
  return (
    <table className="data-table data-table-dense keys-table">
      <caption className="sr-only">{words.keysTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{words.keysHead.key}</th>
          <th scope="col">{words.keysHead.does}</th>
        </tr>
      </thead>
      <tbody>
        {words.keys.map(({ keys, does }) => (
          <tr key={keys}>
            <th scope="row">
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </th>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
