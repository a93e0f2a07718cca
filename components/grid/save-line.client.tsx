'use client'
// What waits to be saved, and what to do about it. It stays still for the first two seconds of a save; that all is saved is said by the bar of the page.
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Icon, type IconName } from '@/components/ui/icon'
import { signInAgain } from '@/components/ui/sign-in-again'
import { indicatorOf, standingOf, type Indicator, type Saying } from '@/lib/domain/grid/indicator'
import type { GridEngine } from './grid-engine'
import { steadyTime } from './steady-time'
import { useTalk, useVersion } from './use-grid'

const ICONS: Readonly<Record<Exclude<Saying, 'saved'>, IconName>> = { saving: 'upload', offline: 'warning', retrying: 'clock', 'signed-out': 'warning', stopped: 'error', attention: 'pencil' }

function useIndicator({ data }: GridEngine): Indicator {
  useVersion(data)
  const standing = standingOf(data.outbox(), data.online(), data.savedOnce())
  const [now, setNow] = useState(0)
  const indicator = indicatorOf(standing, Math.max(now, standing.oldest ?? 0))
  const { changesAt } = indicator
  useEffect(() => {
    if (changesAt === null) return
    const timer = setTimeout(() => setNow(steadyTime()), Math.max(0, changesAt - steadyTime()) + 20)
    return () => clearTimeout(timer)
  }, [changesAt])
  return indicator
}

/** @param hint what stands in the line while there is nothing to say */
export function SaveLine({ engine, hint }: { readonly engine: GridEngine; readonly hint: string | null }) {
  const t = engine.t.grid
  const { say, count } = useIndicator(engine)
  const { restored, notKept } = useTalk(engine)
  const { data } = engine
  const isQuiet = say === null || say === 'saved'
  const stopped = [...data.outbox().edits.values()].find(({ state }) => state === 'stopped')
  return (
    <div className="grid-save-line" data-say={say ?? 'still'}>
      {isQuiet && hint !== null && <p className="table-note">{hint}</p>}
      {!isQuiet && (
        <span className="grid-save-words">
          <Icon name={ICONS[say]} /> {t.indicator[say](String(count))}
        </span>
      )}
      {say === 'signed-out' && (
        <Button type="button" look="primary" compact onClick={signInAgain}>
          {t.signInAgain}
        </Button>
      )}
      {(say === 'stopped' || say === 'retrying' || say === 'signed-out') && (
        <Button type="button" compact onClick={() => engine.sender()?.flush(true)}>
          {t.tryAgain}
        </Button>
      )}
      {say === 'stopped' && stopped !== undefined && <p className="field-error">{stopped.sentences.join(' ')}</p>}
      {notKept && <p className="field-error">{t.notKept}</p>}
      {restored > 0 && (
        <p>
          {t.restored(String(restored))}{' '}
          <Button type="button" look="quiet" compact onClick={() => engine.talk.set({ restored: 0 })}>
            {t.dismiss}
          </Button>
        </p>
      )}
    </div>
  )
}
