// Every period with anything recorded: what of it is in force, what waits for its time, and how many changes are not published.
import 'server-only'
import { installationUnits } from '@/lib/data/installation'
import { lineStates, recordedPeriods, type LineState } from '@/lib/data/releases'
import { unpublishedChanges } from '@/lib/data/unpublished-changes'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { lineOf, type ReleaseLine } from '@/lib/domain/release-line'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'

export interface ListedLine extends LineState {
  readonly line: ReleaseLine
  readonly changes: number
}

const NEVER: LineState = { head: null, inForce: null, waiting: null }

/** The lines that could be published, newest period first, for who prepares releases of the city. Problems: permission.missing. */
export async function listReleaseLines(viewer: Viewer): Promise<Result<readonly ListedLine[]>> {
  const { city } = await installationUnits()
  if (!can(viewer, 'release.prepare', { unit: city.code })) return refused(problem('permission.missing', { action: 'release.prepare' }))
  const [keys, states] = await Promise.all([recordedPeriods(), lineStates()])
  const changes = await unpublishedChanges([...states.values()].flatMap(({ inForce }) => (inForce === null ? [] : [inForce.releaseId])))
  return ok(
    keys.flatMap((key) => {
      const line = lineOf(key)
      return line === null ? [] : [{ ...(states.get(line.slug) ?? NEVER), line, changes: changes.get(key) ?? 0 }]
    }),
  )
}
