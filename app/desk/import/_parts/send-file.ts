// Sending a file of figures so that its progress can be shown: how much was sent, then how many rows were read.
import { titleOf } from '@/components/entry/ask-server'
import type { Messages } from '@/lib/i18n/messages'

export type SendAnswer = { readonly kind: 'received'; readonly href: string } | { readonly kind: 'cancelled' } | { readonly kind: 'refused'; readonly sentence: string }

export interface Sending {
  readonly result: Promise<SendAnswer>
  readonly cancel: () => void
}

export interface SendProgress {
  /** Share that was sent, 0 to 1; null once all of it is there and is being read. */
  readonly sent: number | null
  readonly rows: number
}

const ASK_EVERY_MS = 700

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

const hrefOf = (answer: unknown): string | null => (typeof answer === 'object' && answer !== null && 'href' in answer && typeof answer.href === 'string' ? answer.href : null)

async function rowsOf(address: string, key: string): Promise<number> {
  const answer: unknown = await fetch(`${address}?key=${key}`, { cache: 'no-store' }).then((response) => response.json()).catch(() => null)
  return typeof answer === 'object' && answer !== null && 'rows' in answer && typeof answer.rows === 'number' ? answer.rows : 0
}

/** @param address `/api/v1/imports/<collection>/<unit>` */
export function sendFile(t: Messages['upload'], address: string, key: string, file: File, onProgress: (progress: SendProgress) => void): Sending {
  const form = new FormData()
  form.set('key', key)
  form.set('file', file)
  const request = new XMLHttpRequest()
  let asking: ReturnType<typeof setInterval> | undefined
  const result = new Promise<SendAnswer>((resolve) => {
    const end = (answer: SendAnswer): void => {
      clearInterval(asking)
      resolve(answer)
    }
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress({ sent: total === 0 ? 0 : loaded / total, rows: 0 }))
    request.upload.addEventListener('load', () => {
      onProgress({ sent: null, rows: 0 })
      asking = setInterval(() => void rowsOf(address, key).then((rows) => onProgress({ sent: null, rows })), ASK_EVERY_MS)
    })
    request.addEventListener('abort', () => end({ kind: 'cancelled' }))
    request.addEventListener('error', () => end({ kind: 'refused', sentence: t.offline(file.name) }))
    request.addEventListener('load', () => {
      const answer = parsed(request.responseText)
      const href = hrefOf(answer)
      if (request.status === 200 && href !== null) end({ kind: 'received', href })
      else if (request.status === 401) end({ kind: 'refused', sentence: t.sessionOver })
      // The guard answers this before any page of ours: its title is for logs.
      else end({ kind: 'refused', sentence: request.status === 413 ? t.tooLarge(file.name) : titleOf(answer, t.offline(file.name)) })
    })
  })
  request.open('POST', address)
  request.send(form)
  return { result, cancel: () => request.abort() }
}
