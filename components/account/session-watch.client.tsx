'use client'
// Watches over the session of an open page: two minutes before its end it asks, and after its end it says so. Asking the server how long
// the session lasts does not prolong it.
import { useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { signInAgain } from '@/components/ui/sign-in-again'

export interface WatchWords {
  readonly title: string
  /** With {n} for the seconds left. */
  readonly warning: string
  readonly goOn: string
  readonly endedTitle: string
  readonly ended: string
  readonly signInAgain: string
}

interface SessionWatchProps {
  /** Seconds without a request after which the session ends. */
  readonly idleSeconds: number
  /** How long before the end to ask, seconds. */
  readonly warningSeconds: number
  readonly words: WatchWords
}

const ADDRESS = '/api/session'

/** Seconds left; null where the session is over, undefined where the server does not answer. */
async function secondsLeft(method: 'GET' | 'POST'): Promise<number | null | undefined> {
  try {
    const answer: unknown = await (await fetch(ADDRESS, { method, cache: 'no-store' })).json()
    const left = typeof answer === 'object' && answer !== null && 'secondsLeft' in answer ? answer.secondsLeft : undefined
    return left === null || typeof left === 'number' ? left : undefined
  } catch {
    return undefined
  }
}

export function SessionWatch({ idleSeconds, warningSeconds, words }: SessionWatchProps) {
  // Seconds left while asking; null once it is over; undefined while there is nothing to say.
  const [left, setLeft] = useState<number | null | undefined>(undefined)
  const box = useRef<HTMLDialogElement>(null)
  const timer = useRef<number | undefined>(undefined)
  // The timer calls whatever looking is by then.
  const later = useRef((): void => undefined)

  const look = useCallback(
    async (method: 'GET' | 'POST' = 'GET') => {
      window.clearTimeout(timer.current)
      const found = await secondsLeft(method)
      const again = (seconds: number): void => {
        timer.current = window.setTimeout(() => later.current(), seconds * 1000)
      }
      if (found === undefined) again(30)
      else if (found === null) setLeft(null)
      else if (found <= warningSeconds) setLeft(found)
      else {
        setLeft(undefined)
        again(found - warningSeconds)
      }
    },
    [warningSeconds],
  )

  useEffect(() => {
    later.current = () => void look()
    timer.current = window.setTimeout(() => later.current(), (idleSeconds - warningSeconds) * 1000)
    // A computer that slept did not count.
    const seen = (): void => {
      if (document.visibilityState === 'visible') void look()
    }
    document.addEventListener('visibilitychange', seen)
    return () => {
      window.clearTimeout(timer.current)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [look, idleSeconds, warningSeconds])

  useEffect(() => {
    if (left === undefined || left === null) return
    const tick = window.setTimeout(() => (left <= 1 ? void look() : setLeft(left - 1)), 1000)
    return () => window.clearTimeout(tick)
  }, [left, look])

  const open = left !== undefined
  useEffect(() => {
    if (open) box.current?.showModal()
    else box.current?.close()
  }, [open])

  return (
    <dialog ref={box} className="dialog no-print" aria-labelledby="session-watch-title" onCancel={(event) => event.preventDefault()}>
      <h2 id="session-watch-title" className="section-title">
        {left === null ? words.endedTitle : words.title}
      </h2>
      <p>{left === null ? words.ended : words.warning.replace('{n}', String(left ?? ''))}</p>
      {left === null ? (
        <Button type="button" look="primary" onClick={signInAgain}>
          {words.signInAgain}
        </Button>
      ) : (
        <Button type="button" look="primary" onClick={() => void look('POST')}>
          {words.goOn}
        </Button>
      )}
    </dialog>
  )
}
