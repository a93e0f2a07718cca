// The result of a verification as a sheet: on paper it is signed and filed.
import { DataTable } from '@/components/ui/data-table'
import { Icon } from '@/components/ui/icon'
import type { ShownCheck, ShownVerification } from '@/lib/i18n/verification-words'

export interface CertificateWords {
  readonly certificate: string
  readonly caption: string
  readonly stream: string
  readonly span: string
  readonly verdict: string
  readonly expected: string
  readonly actual: string
  readonly signed: string
  readonly signedDate: string
}

export function Certificate({ result, words }: { readonly result: ShownVerification; readonly words: CertificateWords }) {
  return (
    <section className="panel audit-certificate" aria-labelledby="certificate-title">
      <h2 id="certificate-title" className="section-title">
        {words.certificate}
      </h2>
      {result.about.map((line) => (
        <p key={line} className="section-note break-all">
          {line}
        </p>
      ))}
      <p className={result.sound ? 'audit-verdict audit-verdict-sound' : 'audit-verdict audit-verdict-unsound'} role="status">
        <Icon name={result.sound ? 'check' : 'error'} />
        {result.headline}
      </p>
      {result.held.map(({ sound, sentence }) => (
        <p key={sentence} className={sound ? undefined : 'audit-unsound'}>
          {sentence}
        </p>
      ))}
      <DataTable
        id="checks"
        caption={words.caption}
        rows={result.checks}
        rowKey={({ stream }) => stream}
        marked={({ sound }) => !sound}
        columns={[
          { key: 'stream', header: words.stream, nowrap: true, cell: ({ stream }) => stream },
          { key: 'verdict', header: words.verdict, cell: (check) => <Finding check={check} words={words} /> },
          { key: 'span', header: words.span, cell: ({ span }) => span },
        ]}
      />
      {result.next !== null && <p className="mt-4">{result.next}</p>}
      <dl className="audit-signature">
        <dt>{words.signed}</dt>
        <dd />
        <dt>{words.signedDate}</dt>
        <dd />
      </dl>
    </section>
  )
}

function Finding({ check, words }: { readonly check: ShownCheck; readonly words: CertificateWords }) {
  return (
    <>
      {check.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {check.expected !== '' && (
        <p className="break-all">
          {words.expected} <code>{check.expected}</code>
        </p>
      )}
      {check.actual !== '' && (
        <p className="break-all">
          {words.actual} <code>{check.actual}</code>
        </p>
      )}
    </>
  )
}
