'use client'
// A new seed: scan the picture or type the letters. Both stay as they were first shown, whatever the server draws meanwhile.
import { useState } from 'react'
import { QrCode } from './qr-code'

export interface Seed {
  readonly ticket: string
  readonly text: string
  readonly address: string
}

export interface SeedWords {
  readonly scan: string
  readonly picture: string
  readonly type: string
}

/** The picture, the letters, and the hidden field that says which seed it is. */
export function SeedSteps({ seed: given, words }: { readonly seed: Seed; readonly words: SeedWords }) {
  const [seed] = useState(given)
  return (
    <>
      <input type="hidden" name="ticket" value={seed.ticket} />
      <p>{words.scan}</p>
      <QrCode text={seed.address} title={words.picture} />
      <p>
        {words.type} <code className="seed-text">{seed.text}</code>
      </p>
    </>
  )
}
