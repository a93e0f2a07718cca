// Pages that readers without a session ask for, kept whole between two changes of the data (docs/decisions/0048-kept-pages.md).
import type { IncomingMessage, ServerResponse } from 'node:http'
import { dayOf, now } from '../../clock'
import { dataVersion } from '../../database/data-version'
import { isForEveryone, makeListening, type Said } from '../../kept-answers'
import { log } from '../../log'
import { catchBody } from './catch-body'
import { answerKept, keptPageOf, type KeptPage } from './kept-page'
import { keptStore } from './kept-store'
import { readerRequest, seenHeaders, type ReaderRequest } from './reader-request'

const MEBIBYTE = 1024 * 1024
/** The longest page of a large city has about one. */
const LARGEST = 2 * MEBIBYTE
// What is shown of data is bound by their version, what is shown of the calendar by the day; the age is for what nobody thought of.
const store = keptStore<KeptPage>({ bytes: 32 * MEBIBYTE, ageMs: 60_000 })

interface Making {
  readonly said: Said
  readonly page: Promise<KeptPage | null>
}

/** Pages that are being made, by key and stamp. */
const making = new Map<string, Making>()

/** For how long somebody waits for a page that is being made for another: that one's own connection may be slow. */
const WAIT_MS = 1000

/** What another's request comes to, where that can be expected to be kept: it was before, or its page has said so already. */
async function madeSoon(key: string, stamp: string): Promise<KeptPage | null> {
  const other = making.get(`${stamp}\n${key}`)
  if (other === undefined || !(store.knows(key) || isForEveryone(other.said))) return null
  let timer: NodeJS.Timeout | undefined
  const enough = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), WAIT_MS)
  })
  return await Promise.race([other.page, enough]).finally(() => clearTimeout(timer))
}

/** What a kept page must agree with: the data, the day in China, and the day by which years are counted. */
async function presentStamp(): Promise<string | null> {
  const version = await dataVersion().catch((error: unknown) => {
    log.warn({ err: error }, 'nothing is kept while the database does not say how its data stand')
    return null
  })
  const at = now()
  return version === null ? null : [version, dayOf(at), at.toISOString().slice(0, 10)].join(' ')
}

/** Lets the framework see nothing of a request but what stands in its key, and what the guard wrote. */
function showOnly(request: IncomingMessage, ours: Readonly<Record<string, string>>, asked: ReaderRequest, host: string): void {
  const seen = { ...seenHeaders(asked, host), ...ours }
  for (const name of Object.keys(request.headers)) delete request.headers[name]
  Object.assign(request.headers, seen)
  request.rawHeaders.splice(0, request.rawHeaders.length, ...Object.entries(seen).flat())
}

async function made(response: ServerResponse, said: Said, body: Promise<Buffer | null>): Promise<KeptPage | null> {
  const sent = await body
  if (sent === null || !isForEveryone(said)) return null
  return await keptPageOf({ status: response.statusCode, headers: response.getHeaders(), sent })
}

function make(response: ServerResponse, { key }: ReaderRequest, stamp: string, render: () => void): void {
  const said: Said = { open: false, personal: false }
  const atMs = now().getTime()
  const mark = `${stamp}\n${key}`
  const page = made(response, said, catchBody(response, LARGEST)).catch((error: unknown) => {
    log.error({ err: error }, 'a page could not be kept')
    return null
  })
  const own: Making = { said, page }
  if (!making.has(mark)) making.set(mark, own)
  void page.then((content) => {
    if (content !== null) store.keep(key, stamp, atMs, content)
    if (making.get(mark) === own) making.delete(mark)
  })
  makeListening(said, render)
}

export interface Answering {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** What the guard wrote into the request. */
  readonly ours: Readonly<Record<string, string>>
  /** Host of APP_ORIGIN. */
  readonly host: string
  /** Lets the framework answer. */
  readonly render: () => void
  /** Told where the answer was kept. */
  readonly onKept: () => void
}

/** Answers from what is kept where that can be, and lets the framework answer where not. */
export async function answerReader({ request, response, ours, host, render, onKept }: Answering): Promise<void> {
  const asked = readerRequest({ method: request.method ?? '', target: request.url ?? '', headers: request.headers })
  if (asked === null) return render()
  const stamp = await presentStamp()
  if (stamp === null) return render()
  const kept = store.find(asked.key, stamp, now().getTime()) ?? (await madeSoon(asked.key, stamp))
  // Gone in the meantime.
  if (response.destroyed) return
  if (kept === null) {
    showOnly(request, ours, asked, host)
    make(response, asked, stamp, render)
  } else {
    onKept()
    answerKept(response, kept, asked.gzip)
  }
}
