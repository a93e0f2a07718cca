'use client'
// Runs a wall: turns its pages, and reads them anew every minute. What it cannot read leaves what stands standing, and says so.
import { useEffect, useLayoutEffect, useReducer, useRef, useState, type ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { isTurning, rotate, startRotation } from '@/lib/domain/screen/rotation'
import { buildFiles, readAgain, type NamedPage } from './read-again'

interface ScreenRunnerProps {
  readonly layout: string
  readonly seams: number
  /** Seconds that a page stands. */
  readonly every: number
  /** From 0. */
  readonly first: number
  readonly pages: readonly NamedPage[]
  /** What is said while nothing can be read: as of when what stands was. */
  readonly offline: string
  readonly words: Readonly<Record<'bar' | 'pause' | 'goOn' | 'previous' | 'next' | 'signedOutTitle' | 'signedOutWhy', string>>
  /** `#screen-content`, made by the server. */
  readonly children: ReactNode
}

/** Seconds between two readings, and between two tries while the network is away. */
const AGAIN_S = 60
const TRY_S = 15
/** Seconds without a movement after which the pointer is gone. */
const POINTER_S = 5

/** What stands: the first time what the server sent, later what was read. */
interface Standing {
  /** Markup of our own server; null for what it sent at first. */
  readonly html: string | null
  readonly pages: readonly NamedPage[]
  readonly offline: string
}

export function ScreenRunner({ layout, seams, every, first, pages: sent, offline, words, children }: ScreenRunnerProps) {
  const [standing, setStanding] = useState<Standing>({ html: null, pages: sent, offline })
  const [isAway, setAway] = useState(false)
  const [isSignedOut, setSignedOut] = useState(false)
  const [isIdle, setIdle] = useState(false)
  // False until a script runs: then all pages stand under each other, and the bar is a list of links.
  const [isRunning, setRunning] = useState(false)
  const [rotation, turn] = useReducer(rotate, startRotation(sent.length, first))
  const body = useRef<HTMLDivElement>(null)
  const pages = standing.pages.length

  useEffect(() => {
    setRunning(true)
    const stillness = window.matchMedia('(prefers-reduced-motion: reduce)')
    const keepStill = (): void => {
      if (stillness.matches) turn({ kind: 'pause' })
    }
    keepStill()
    stillness.addEventListener('change', keepStill)
    return () => stillness.removeEventListener('change', keepStill)
  }, [])

  useEffect(() => turn({ kind: 'pages', pages }), [pages])

  // The pages are not React's own once they were read anew.
  useLayoutEffect(() => {
    if (!isRunning) return
    for (const [at, page] of [...(body.current?.querySelectorAll<HTMLElement>('.screen-page') ?? [])].entries()) page.toggleAttribute('data-behind', at !== rotation.at)
  })

  const turning = isRunning && isTurning(rotation)
  useEffect(() => {
    if (!turning) return
    const timer = window.setTimeout(() => turn({ kind: 'tick' }), every * 1000)
    return () => window.clearTimeout(timer)
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each page that comes has its whole time, however it came
  }, [turning, rotation.at, every])

  useEffect(() => {
    const built = buildFiles(document)
    let timer: number | undefined
    // Of two readings under way the later one counts; none does once the wall is gone.
    let newest = 0
    const read = async (): Promise<void> => {
      window.clearTimeout(timer)
      newest += 1
      const own = newest
      const found = await readAgain(window.location.href, built)
      if (own !== newest) return
      if (found.kind === 'other-build') window.location.reload()
      else if (found.kind === 'read') setStanding({ html: found.html, pages: found.pages, offline: found.offline })
      setAway(found.kind === 'away')
      setSignedOut(found.kind === 'signed-out')
      timer = window.setTimeout(() => void read(), (found.kind === 'away' ? TRY_S : AGAIN_S) * 1000)
    }
    const back = (): void => void read()
    timer = window.setTimeout(back, AGAIN_S * 1000)
    window.addEventListener('online', back)
    return () => {
      newest = -1
      window.clearTimeout(timer)
      window.removeEventListener('online', back)
    }
  }, [])

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey) return
      if (event.key === 'ArrowRight') turn({ kind: 'next' })
      else if (event.key === 'ArrowLeft') turn({ kind: 'previous' })
      // On a button the space bar presses it.
      else if (event.key === ' ' && !(event.target instanceof HTMLElement && event.target.closest('a, button') !== null)) turn({ kind: 'toggle' })
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  useEffect(() => {
    let timer: number | undefined
    const onMove = (): void => {
      setIdle(false)
      window.clearTimeout(timer)
      timer = window.setTimeout(() => setIdle(true), POINTER_S * 1000)
    }
    onMove()
    window.addEventListener('pointermove', onMove)
    return () => {
      window.clearTimeout(timer)
      window.removeEventListener('pointermove', onMove)
    }
  }, [])

  return (
    <div className="screen" data-layout={layout} data-seams={seams} {...(isRunning ? { 'data-running': '' } : {})} {...(isIdle ? { 'data-idle': '' } : {})}>
      <div ref={body} className="screen-body">
        {isSignedOut ? (
          <div className="screen-sentence">
            <h1>{words.signedOutTitle}</h1>
            <p>{words.signedOutWhy}</p>
          </div>
        ) : standing.html === null ? (
          children
        ) : (
          // oxlint-disable-next-line react/no-danger -- this very page, as this very server made it; scripts in it do not run
          <div className="screen-read" dangerouslySetInnerHTML={{ __html: standing.html }} />
        )}
      </div>
      <footer className="screen-bar">
        {pages > 0 && !isSignedOut && (
          <nav aria-label={words.bar}>
            <ol className="screen-dots">
              {standing.pages.map(({ name, title }, at) => (
                <li key={name}>
                  <a
                    href={`#screen-${name}`}
                    aria-current={isRunning && at === rotation.at ? 'page' : undefined}
                    onClick={(event) => {
                      event.preventDefault()
                      turn({ kind: 'go', to: at })
                    }}
                  >
                    {title}
                  </a>
                </li>
              ))}
            </ol>
            {isRunning && pages > 1 && (
              <span className="screen-buttons">
                <button type="button" onClick={() => turn({ kind: 'previous' })} aria-label={words.previous}>
                  <Icon name="arrow-left" />
                </button>
                <button type="button" onClick={() => turn({ kind: 'toggle' })}>
                  {rotation.paused ? words.goOn : words.pause}
                </button>
                <button type="button" onClick={() => turn({ kind: 'next' })} aria-label={words.next}>
                  <Icon name="arrow-right" />
                </button>
              </span>
            )}
          </nav>
        )}
        <p className="screen-state" role="status">
          {isAway && (
            <>
              <Icon name="warning" /> {standing.offline}
            </>
          )}
        </p>
      </footer>
    </div>
  )
}
