// Sending one file so that its progress can be shown and it can be stopped: fetch tells nothing of what was sent so far.
import type { Messages } from '@/lib/i18n/messages'
import { titleOf } from './ask-server'

export type Uploaded = { readonly kind: 'done' } | { readonly kind: 'cancelled' } | { readonly kind: 'refused'; readonly sentence: string }

export interface Upload {
  readonly result: Promise<Uploaded>
  readonly cancel: () => void
}

function answerOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** @param onProgress told the share that was sent, 0 to 1 */
export function uploadFile(t: Messages['drawer'], address: string, fields: Readonly<Record<string, string>>, file: File, onProgress: (share: number) => void): Upload {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('file', file)
  const request = new XMLHttpRequest()
  const result = new Promise<Uploaded>((resolve) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total))
    request.addEventListener('abort', () => resolve({ kind: 'cancelled' }))
    request.addEventListener('error', () => resolve({ kind: 'refused', sentence: t.uploadFailed(file.name) }))
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve({ kind: 'done' })
      else if (request.status === 401) resolve({ kind: 'refused', sentence: t.sessionOver })
      // The guard answers this before any page of ours: its title is for logs.
      else if (request.status === 413) resolve({ kind: 'refused', sentence: t.tooLarge(file.name) })
      else resolve({ kind: 'refused', sentence: titleOf(answerOf(request.responseText), t.uploadFailed(file.name)) })
    })
  })
  request.open('POST', address)
  request.send(form)
  return { result, cancel: () => request.abort() }
}
