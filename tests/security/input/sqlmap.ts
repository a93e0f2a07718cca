// IN-2 with sqlmap (Debian: apt-get install sqlmap), level 3 and risk 2, on every parameter of a running product. Not part of `npm test`: it
// takes the better part of an hour. `npm run test:sqlmap`.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startProduct, type RunningProduct } from '../../product/start'
import { beginSession, makePerson } from '../actors'
import { tell } from './full'

interface Target {
  readonly path: string
  /** Parameters to try; the star marks a part of the path. */
  readonly parameters: string
  readonly body?: string
  readonly as?: 'SYSTEM_ADMIN' | 'AUDIT_ADMIN' | 'REPORTER' | 'REVIEWER'
}

const TARGETS: readonly Target[] = [
  { path: '/?period=2023&version=1', parameters: 'period,version' },
  { path: '/units/410700*?period=2023', parameters: 'URI,period' },
  { path: '/metrics/MED_RATE*?period=2023&unit=410721&view=table', parameters: 'URI,unit,view' },
  { path: '/documents/report-2023*?show=all', parameters: 'URI,show' },
  { path: '/releases/annual-2023*?version=1&against=1', parameters: 'URI,version,against' },
  { path: '/api/v1/releases/annual-2023*/csv?version=1', parameters: 'URI,version' },
  { path: '/exports?release=annual-2023&version=1&metric=MED_FOUND&unit=410700&period=2023&find=a', parameters: 'release,version,metric,unit,period,find' },
  { path: '/sign-in?next=/desk&after=set-up', parameters: 'next,after' },
  { path: '/api/auth/callback/credentials', parameters: 'loginName,password', body: 'loginName=somebody&password=something-long-1A&csrfToken=x&json=true' },
  { path: '/api/v1/entry/2023/410700/cell?metric=MED_FOUND&subject=410700&period=2023', parameters: 'metric,subject,period', as: 'REPORTER' },
  { path: '/desk/notifications?before=1', parameters: 'before', as: 'REPORTER' },
  { path: '/desk/collections/2023*/duties?metric=MED_FOUND&unit=410700', parameters: 'URI,metric,unit', as: 'REVIEWER' },
  { path: '/desk/review?state=submitted', parameters: 'state', as: 'REVIEWER' },
  { path: '/desk/reconciliation?period=2023&metric=MED_FOUND', parameters: 'period,metric', as: 'REVIEWER' },
  { path: '/desk/metrics?q=a&group=G6', parameters: 'q,group', as: 'REVIEWER' },
  { path: '/desk/people?q=a&state=active', parameters: 'q,state', as: 'SYSTEM_ADMIN' },
  { path: '/desk/units?on=2024-01-01', parameters: 'on', as: 'SYSTEM_ADMIN' },
  { path: '/desk/audit?from=2024-01-01&to=2027-01-01&actor=x&act=release.publish&unit=410700&result=ok&object=1&stream=system', parameters: 'from,to,actor,act,unit,result,object,stream', as: 'AUDIT_ADMIN' },
]

const INJECTABLE = /is vulnerable|identified the following injection point|appears to be '[^']*' injectable|back-end DBMS is/i

/** What sqlmap said about one target: whether it found a way in, and whether it tried at all. */
function tried(origin: string, { path: address, parameters, body }: Target, cookie: string | undefined, folder: string): { readonly found: boolean; readonly asked: boolean; readonly output: string } {
  const args = ['-u', `${origin}${address}`, '--batch', '--level=3', '--risk=2', '--dbms=PostgreSQL', '--flush-session', '--disable-coloring', '--threads=4', '--timeout=20', '--retries=1', '--ignore-code=*', '--skip=user-agent,referer,host,cookie', `--output-dir=${folder}`, '-p', parameters.replace('URI,', ''), `--header=Origin: ${origin}`]
  const ran = spawnSync('sqlmap', [...args, ...(body === undefined ? [] : ['--data', body]), ...(cookie === undefined ? [] : ['--cookie', cookie])], { encoding: 'utf8', maxBuffer: 2 ** 26 })
  const output = `${ran.stdout}${ran.stderr}`
  return { found: INJECTABLE.test(output), asked: /testing '/.test(output), output }
}

async function run(product: RunningProduct): Promise<number> {
  const { origin, ownerUrl, dataFolder } = product
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-sqlmap-'))
  mkdirSync(folder, { recursive: true })
  const counts = { targets: 0, parameters: 0, injectable: 0, 'not tried': 0 }
  for (const target of TARGETS) {
    const name = `sqlmap-${counts.targets}`
    const person = target.as === undefined ? null : await makePerson(owner, name, name, [{ role: target.as, unitCode: '410700' }])
    const cookie = person === null ? undefined : (await beginSession(owner, dataFolder, person.userId)).cookie
    const { found, asked, output } = tried(origin, target, cookie, folder)
    counts.targets += 1
    counts.parameters += target.parameters.split(',').length
    if (found) counts.injectable += 1
    if (!asked) counts['not tried'] += 1
    process.stdout.write(`${found ? 'INJECTABLE' : asked ? 'nothing found' : 'NOT TRIED'}  ${target.path}\n${found || !asked ? `${output.slice(-3000)}\n` : ''}`)
  }
  await owner.end()
  rmSync(folder, { recursive: true, force: true })
  tell('IN-2', counts)
  return counts.injectable + counts['not tried'] === 0 ? 0 : 1
}

const version = spawnSync('sqlmap', ['--version'], { encoding: 'utf8' })
if (version.status !== 0) {
  process.stderr.write('sqlmap is not installed, and nothing was tested. On Debian and Ubuntu: apt-get install sqlmap; elsewhere: https://sqlmap.org\n')
  process.exit(1)
}
const { product, stop } = await startProduct({ LOG_LEVEL: 'warn' })
process.exitCode = await run(product).finally(stop)
