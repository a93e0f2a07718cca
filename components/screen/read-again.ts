// Reads the page of a wall once more. Only a whole page of ours counts: anything else leaves what stands as it is.

/** How the bar calls a page, and where it stands. */
export interface NamedPage {
  readonly name: string
  readonly title: string
}

export type Reading =
  | { readonly kind: 'read'; readonly html: string; readonly pages: readonly NamedPage[]; readonly offline: string }
  /** No answer, or none that is a whole page. */
  | { readonly kind: 'away' }
  /** The page is there, made by another build than the scripts that run. */
  | { readonly kind: 'other-build' }
  /** Whoever opened it is signed in no more. */
  | { readonly kind: 'signed-out' }

/** Milliseconds after which no answer comes any more. */
const PATIENCE_MS = 20_000

/** Scripts and styles of a page. Their names change with what is in them, so that another name is another build. */
export function buildFiles(page: Document): ReadonlySet<string> {
  const files = [...page.querySelectorAll('script[src], link[rel="stylesheet"]')].map((one) => one.getAttribute('src') ?? one.getAttribute('href') ?? '')
  return new Set(files.map((file) => file.split('?')[0] ?? '').filter((file) => file.startsWith('/_next/static/')))
}

/**
 * @param address of the wall, as it was opened
 * @param built files of the page that runs
 */
export async function readAgain(address: string, built: ReadonlySet<string>): Promise<Reading> {
  try {
    const answer = await fetch(address, { cache: 'no-store', headers: { accept: 'text/html' }, signal: AbortSignal.timeout(PATIENCE_MS) })
    if (answer.redirected && new URL(answer.url).pathname !== new URL(address).pathname) return { kind: 'signed-out' }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const content = page.getElementById('screen-content')
    if (!answer.ok || content === null || page.getElementById('screen-end') === null) return { kind: 'away' }
    if ([...buildFiles(page)].some((file) => !built.has(file))) return { kind: 'other-build' }
    return { kind: 'read', html: content.outerHTML, pages: pagesOf(content.dataset['pages']), offline: content.dataset['offline'] ?? '' }
  } catch {
    return { kind: 'away' }
  }
}

function pagesOf(json: string | undefined): readonly NamedPage[] {
  const list: unknown = JSON.parse(json ?? '[]')
  return Array.isArray(list) ? list.filter(isNamedPage) : []
}

const isNamedPage = (one: unknown): one is NamedPage => typeof one === 'object' && one !== null && 'name' in one && typeof one.name === 'string' && 'title' in one && typeof one.title === 'string'
