import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readSettings } from './settings'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plumbline-settings-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const made = (): string => randomBytes(32).toString('base64url')
const file = (): string => path.join(folder, 'secrets.json')
const stored = (): Record<string, string> => JSON.parse(readFileSync(file(), 'utf8'))
const read = (env: Readonly<Record<string, string>> = {}) => readSettings(folder, [], { PLUMBLINE_DATA: folder, ...env })

it('makes every secret once, and finds the same ones at the next start', async () => {
  const first = await read()
  expect(first.secrets.sealKey).toMatch(/^[\w-]{43}$/)
  expect((await read()).secrets).toEqual(first.secrets)
})

it('adds the sealing key to a file that an earlier version made, and leaves the rest as it is', async () => {
  const old = { superuserPassword: made(), appPassword: made(), sessionSecret: made() }
  writeFileSync(file(), JSON.stringify(old))
  const { secrets } = await read()
  expect(stored()).toMatchObject({ ...old, sealKey: secrets.sealKey })
  expect((await read()).secrets.sealKey).toBe(secrets.sealKey)
})

it('takes a sealing key from the environment, and refuses one that is none', async () => {
  const key = randomBytes(32).toString('base64')
  expect((await read({ PLUMBLINE_SEAL_KEY: key })).secrets.sealKey).toBe(key)
  await expect(read({ PLUMBLINE_SEAL_KEY: 'short' })).rejects.toThrow()
})

it('refuses half a configuration of single sign-on', async () => {
  await expect(read({ OIDC_ISSUER: 'https://id.example' })).rejects.toThrow()
  await expect(read({ OIDC_ISSUER: 'http://id.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' })).rejects.toThrow()
  expect((await read({ OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' })).dataDir).toBe(folder)
})

it('gives a demonstration a folder of its own, whatever is named for real figures', async () => {
  const demo = (env: Readonly<Record<string, string>>) => readSettings(folder, ['--demo'], env)
  expect((await demo({})).dataDir).toBe(path.join(folder, 'demo-data'))
  expect((await demo({ PLUMBLINE_DATA: path.join(folder, 'real') })).dataDir).toBe(path.join(folder, 'demo-data'))
  expect(await demo({ PLUMBLINE_DEMO_DATA: path.join(folder, 'shown') })).toMatchObject({ demo: true, dataDir: path.join(folder, 'shown') })
  expect(await read()).toMatchObject({ demo: false, dataDir: folder })
})

it.each(['DATABASE_URL', 'DATABASE_OWNER_URL', 'AUDIT_SIGNER_URL', 'PLUMBLINE_AUDIT_DIR'])('refuses a demonstration where %s names a place of real figures, in both languages', async (name) => {
  const refused = readSettings(folder, ['--demo'], { [name]: 'postgresql://app_rw@127.0.0.1/plumbline' })
  await expect(refused).rejects.toThrow(`请去掉 ${name} 后再启动演示`)
  await expect(refused).rejects.toThrow(`Unset ${name} and start it again`)
})

it('refuses a demonstration in the folder of the real figures', async () => {
  await expect(readSettings(folder, ['--demo'], { PLUMBLINE_DEMO_DATA: folder, PLUMBLINE_DATA: folder })).rejects.toThrow('is the folder of the real figures')
  await expect(readSettings(folder, ['--demo'], { PLUMBLINE_DEMO_DATA: 'data' })).rejects.toThrow('is the folder of the real figures')
})
