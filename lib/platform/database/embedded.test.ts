import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'

const embedded = path.join(import.meta.dirname, 'embedded.ts')

it.each([0, 3])('leaves the exit code %i of a process that loads it as it is', (code) => {
  const program = `await import(${JSON.stringify(embedded)}); process.exitCode = ${code}`
  const ran = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], { encoding: 'utf8' })
  expect(ran.stderr).not.toContain('Error')
  expect(ran.status).toBe(code)
})
