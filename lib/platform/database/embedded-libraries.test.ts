import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { linkLibraries } from './embedded-libraries'

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-libraries-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('makes each library reachable under the names on the list, as often as it is asked', async () => {
  const native = path.join(folder, 'linux-x64', 'native')
  mkdirSync(path.join(native, 'lib'), { recursive: true })
  mkdirSync(path.join(folder, 'windows-x64'))
  writeFileSync(path.join(native, 'lib', 'libpq.so.5.18'), 'library')
  const names = ['native/lib/libpq.so', 'native/lib/libpq.so.5']
  writeFileSync(path.join(native, 'pg-symlinks.json'), JSON.stringify(names.map((target) => ({ source: 'native/lib/libpq.so.5.18', target }))))
  await linkLibraries(folder)
  await linkLibraries(folder)
  for (const name of names) expect(readFileSync(path.join(folder, 'linux-x64', name), 'utf8')).toBe('library')
})
