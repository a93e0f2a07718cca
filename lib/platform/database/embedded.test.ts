import { spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'

const embedded = path.join(import.meta.dirname, 'embedded.ts')

it.each([0, 3])('leaves the exit code %i of a process that loads it as it is', (code) => {
  const program = `await import(${JSON.stringify(embedded)}); process.exitCode = ${code}`
  const ran = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], { encoding: 'utf8' })
  expect(ran.stderr).not.toContain('Error')
  expect(ran.status).toBe(code)
})

it('lets a process that loads it finish its own work at a signal', async () => {
  const program = `await import(${JSON.stringify(embedded)})
    process.on('SIGTERM', () => setTimeout(() => { console.log('finished'); process.exit(0) }, 400))
    setInterval(() => undefined, 1000)
    console.log('ready')`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program])
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
    if (output === 'ready\n') child.kill('SIGTERM')
  })
  await new Promise((resolve) => child.once('exit', resolve))
  expect(output).toBe('ready\nfinished\n')
})
