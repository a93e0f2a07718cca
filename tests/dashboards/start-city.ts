// The demonstration city for the whole run, with a session of its reviewer for what only staff may see.
import pg from 'pg'
import { startDemonstration } from '../product/demonstration'
import { beginSession } from '../security/actors'

export default async function startCity(): Promise<() => Promise<void>> {
  const { origin, ownerUrl, dataFolder, stop } = await startDemonstration()
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const { rows } = await owner.query<{ id: string }>(`select id from app_user where login_name = 'demo-reviewer'`)
  const { cookie } = await beginSession(owner, dataFolder, rows[0]?.id ?? '')
  await owner.end()
  process.env['PLUMBLINE_CITY_ORIGIN'] = origin
  process.env['PLUMBLINE_CITY_REVIEWER'] = cookie
  return stop
}
