// The access to a demonstration: made once, found again, told when asked for.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { acceptedStep } from '@/lib/platform/totp'
import { demoPeople } from '@/prisma/seeds/demonstration/demo-people'
import { demoAccess, keptAccess, tellDemo } from './demo-accounts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plumbline-demo-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('makes one password and one seed, for nobody else to read', async () => {
  const access = await demoAccess(folder)
  expect(access.password).toMatch(/^Demo-[\w-]{12}$/)
  expect(await demoAccess(folder)).toEqual(access)
  expect(await keptAccess(folder)).toEqual(access)
  expect(statSync(path.join(folder, 'demo-accounts.json')).mode & 0o777).toBe(0o600)
})

it('refuses to tell a code before there is a demonstration, and a file that it cannot read', async () => {
  await expect(keptAccess(folder)).rejects.toThrow('Run npm run demo first')
  writeFileSync(path.join(folder, 'demo-accounts.json'), '{"password": 1}')
  await expect(demoAccess(folder)).rejects.toThrow('cannot be read')
})

it('tells every account, the password, and a code that the product takes', async () => {
  const access = await demoAccess(folder)
  const printed: string[] = []
  const print = vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line))
  const at = new Date('2026-11-23T02:00:00Z')
  tellDemo(access, demoPeople, at)
  print.mockRestore()
  const text = printed.join('\n')
  for (const { loginName } of demoPeople) expect(text).toContain(loginName)
  expect(text).toContain(access.password)
  expect(acceptedStep(access.seed, /\b(\d{6})\b/.exec(text)?.[1] ?? '', at)).not.toBeNull()
})
