'use client'
// Puts a figure on the clipboard as a picture. Does nothing until it is asked, and says why where it cannot.
import { useState, type ReactNode } from 'react'

export interface CopyWords {
  readonly copy: string
  readonly copying: string
  readonly copied: string
  readonly copyFailed: string
  readonly copyUnable: string
}

type Standing = 'ready' | 'copying' | 'copied' | 'copyFailed' | 'copyUnable'

async function copyFrom(address: string): Promise<Standing> {
  // Only pages that came over https, or from this machine, may write to the clipboard.
  if (typeof ClipboardItem === 'undefined' || !window.isSecureContext) return 'copyUnable'
  // Handed over as a promise at once: a browser that asks for a press just before would not wait for the picture.
  const picture = fetch(address).then(async (answer) => {
    if (!answer.ok) throw new Error(String(answer.status))
    return await answer.blob()
  })
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
    return 'copied'
  } catch {
    return 'copyFailed'
  }
}

/** @param icon stands before its words, as before the links beside it */
export function CopyPicture({ address, words, icon }: { readonly address: string; readonly words: CopyWords; readonly icon: ReactNode }) {
  const [standing, setStanding] = useState<Standing>('ready')
  return (
    <span className="copy-picture">
      <button
        type="button"
        className="download"
        disabled={standing === 'copying'}
        onClick={() => {
          setStanding('copying')
          void copyFrom(address).then(setStanding)
        }}
      >
        {icon}
        <span>{words.copy}</span>
      </button>
      <span role="status">{standing === 'ready' ? '' : words[standing]}</span>
    </span>
  )
}
