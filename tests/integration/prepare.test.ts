// Preparing a database: roles, migrations, privileges; again at every start, and by several starts at once.
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '@/lib/platform/database/migrate'
import { prepareDatabase } from '@/lib/platform/database/prepare'
import { readiness } from '@/lib/platform/database/readiness'
import { connect } from '@/lib/platform/database/connection'
import { seed } from '@/prisma/seed'
import { signerRole, signerUrl } from '@/scripts/signer/settings'
import { clone, refusal, rowsOf, serveFrom, valueOf, type Clone } from './database'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
let given: Clone
const made: string[] = []

beforeEach(async () => {
  given = await clone('template0')
})
afterEach(async () => {
  for (const role of made.splice(0)) await given.owner.query(`drop owned by ${role} cascade`).then(
    () => given.owner.query(`drop role ${role}`),
  )
  await given.end()
})

const url = (base: string, user: string, password: string): string => {
  const address = new URL(base)
  address.username = user
  address.password = password
  return address.href
}
const newRole = (): string => {
  const name = `test_${randomBytes(6).toString('hex')}`
  made.push(name)
  return name
}
async function signIn(address: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: address })
  try {
    await client.connect()
    return (await client.query<{ name: string }>('select current_user::text as name')).rows[0]?.name
  } finally {
    await client.end()
  }
}

it('applies every migration the first time, and none the second', async () => {
  expect((await prepareDatabase(given.ownerUrl, given.appUrl, ROOT)).migrations.length).toBeGreaterThan(2)
  expect((await prepareDatabase(given.ownerUrl, given.appUrl, ROOT)).migrations).toEqual([])
})

it('may be done by five starts at once', async () => {
  const prepared = await Promise.allSettled(Array.from({ length: 5 }, () => prepareDatabase(given.ownerUrl, given.appUrl, ROOT)))
  expect(prepared.map((start) => (start.status === 'fulfilled' ? start.value.migrations.length > 0 : start.reason)).sort()).toEqual([
    false, false, false, false, true,
  ])
  expect(await refusal(given.app, 'select 1 from revision')).toBeNull()
})

describe('an application user of another name', () => {
  it('is made by the first of three starts at once, signs in, and may do what app_rw may', async () => {
    const name = newRole()
    const address = url(given.appUrl, name, 'a password: with /signs?')
    const prepared = await Promise.allSettled([1, 2, 3].map(() => prepareDatabase(given.ownerUrl, address, ROOT)))
    expect(prepared.filter(({ status }) => status === 'rejected')).toEqual([])
    expect(await signIn(address)).toBe(name)
    expect(await valueOf(given.owner, `select has_table_privilege($1, 'revision', 'insert') and not has_table_privilege($1, 'revision', 'update') and not pg_has_role($1, 'plumb_owner', 'member')`, [name])).toBe(true)
  })

  it('signs in with the new password after a start that names one, and no longer with the old', async () => {
    const name = newRole()
    await prepareDatabase(given.ownerUrl, url(given.appUrl, name, 'old'), ROOT)
    await prepareDatabase(given.ownerUrl, url(given.appUrl, name, 'new'), ROOT)
    expect(await signIn(url(given.appUrl, name, 'new'))).toBe(name)
    await expect(signIn(url(given.appUrl, name, 'old'))).rejects.toMatchObject({ code: '28P01' })
  })
})

it('makes an audit signer of its own beside an application of another name, with its rights and no more', async () => {
  const app = newRole()
  const appUrl = url(given.appUrl, app, 'app')
  const signer = signerRole(app)
  made.push(signer)
  for (const password of ['first', 'a password: with /signs?']) await prepareDatabase(given.ownerUrl, appUrl, ROOT, signerUrl(appUrl, password))
  expect(await signIn(signerUrl(appUrl, 'a password: with /signs?'))).toBe(signer)
  expect(await valueOf(given.owner, `select has_table_privilege($1, 'audit.checkpoint', 'insert') and has_table_privilege($1, 'audit.event', 'select')
    and not has_table_privilege($1, 'audit.event', 'insert') and not has_table_privilege($1, 'app_user', 'select') and not pg_has_role($1, 'app_rw', 'member')`, [signer])).toBe(true)
  expect(signerRole('app_rw')).toBe('audit_signer')
})

it('works for an owner who is no superuser, and so does the seed', async () => {
  const owner = newRole()
  await given.owner.query(`create role ${owner} login createrole password 'owner'`)
  // As where it had made the roles itself, on a server that has no other Plumbline.
  await given.owner.query(
    `grant plumb_owner, audit_owner, app_rw, audit_signer, auditor_ro, plumb_backup to ${owner} with admin option, inherit false, set false`,
  )
  await given.owner.query(`alter database ${given.name} owner to ${owner}`)
  const ownerUrl = url(given.ownerUrl, owner, 'owner')
  const app = newRole()
  const appUrl = url(given.appUrl, app, 'app')
  await prepareDatabase(ownerUrl, appUrl, ROOT)
  await prepareDatabase(ownerUrl, appUrl, ROOT)
  const client = connect(ownerUrl)
  expect(await seed(client).finally(() => client.$disconnect())).toBe(true)
  expect(await rowsOf(given.owner, 'select count(*)::int from release')).toEqual([{ count: 1 }])
  expect(await signIn(appUrl)).toBe(app)
  await given.owner.query(`alter database ${given.name} owner to postgres`)
})

describe('a server that asks whether it may serve', () => {
  let stopServing: () => Promise<void>
  afterEach(() => stopServing())

  it('is told the newest migration, and nothing against it, as the application', async () => {
    const { migrations } = await prepareDatabase(given.ownerUrl, given.appUrl, ROOT)
    stopServing = await serveFrom(given)
    expect(await readiness()).toMatchObject({
      reachable: true, migration: migrations.at(-1), refusals: [], serverVersion: expect.stringMatching(/^18\./),
    })
  })

  it('is refused as the owner', async () => {
    await migrate(given.ownerUrl, path.join(ROOT, 'prisma', 'migrations'))
    stopServing = await serveFrom({ ...given, appUrl: given.ownerUrl })
    expect((await readiness()).refusals).toEqual([expect.stringContaining('app_rw')])
  })

  it('is told that a database is not reachable', async () => {
    stopServing = await serveFrom({ ...given, appUrl: given.appUrl.replace(given.name, 'nowhere') })
    expect(await readiness()).toMatchObject({ reachable: false })
  })
})
