'use client'
// The slip with an initial password: shown once, to be copied or printed and handed over in person. Printed, it is all there is on the paper.
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'

export interface SlipWords {
  readonly title: string
  readonly note: string
  readonly displayName: string
  readonly loginName: string
  readonly password: string
  readonly until: string
  readonly address: string
  readonly copy: string
  readonly copied: string
  readonly copyFailed: string
  readonly print: string
  /** Where to go on; left out on the account's own page. */
  readonly onward?: { readonly toPerson: string; readonly another: string; readonly newHref: string; readonly role: string }
}

interface PasswordSlipProps {
  readonly done: string
  /** Name, sign-in name, password, end, address, id. */
  readonly texts: readonly string[]
  readonly words: SlipWords
}

export function PasswordSlip({ done, texts, words }: PasswordSlipProps) {
  const [displayName = '', loginName = '', password = '', until = '', address = '', id = ''] = texts
  const [copied, setCopied] = useState('')
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  const copy = (): void => {
    // Without TLS a browser has no clipboard to offer.
    const written = window.isSecureContext ? navigator.clipboard.writeText(password) : Promise.reject(new Error('no clipboard'))
    written.then(
      () => setCopied(words.copied),
      () => setCopied(words.copyFailed),
    )
  }
  return (
    <section ref={box} tabIndex={-1} aria-labelledby="slip-title" className="slip panel flex flex-col gap-4">
      <p role="status" className="no-print font-semibold">
        {done}
      </p>
      <h2 id="slip-title" className="section-title">
        {words.title}
      </h2>
      <Facts
        facts={[
          { name: words.displayName, value: displayName },
          { name: words.loginName, value: <code>{loginName}</code> },
          { name: words.password, value: <code className="slip-password">{password}</code> },
          { name: words.until, value: until },
          { name: words.address, value: <span className="break-all">{address}</span> },
        ]}
      />
      <p className="section-note">{words.note}</p>
      <div className="no-print flex flex-wrap items-center gap-3">
        <Button type="button" look="primary" icon="copy" onClick={copy}>
          {words.copy}
        </Button>
        <Button type="button" icon="print" onClick={() => window.print()}>
          {words.print}
        </Button>
        <span role="status">{copied}</span>
      </div>
      {words.onward && (
        <p className="no-print flex flex-wrap gap-x-6 gap-y-2">
          <Link href={`/desk/people/${id}`}>{words.onward.toPerson}</Link>
          <a href={words.onward.newHref}>{words.onward.another}</a>
        </p>
      )}
      {words.onward && <p className="no-print section-note">{words.onward.role}</p>}
    </section>
  )
}
