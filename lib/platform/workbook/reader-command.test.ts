// What the program that reads untrusted files may not do, tried from inside of it.
import { execFileSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { READER_PACKAGES } from '@/scripts/launch/build'
import { readerCommand } from './reader-command'

const TRIES = {
  reads: `(await import('node:fs')).readFileSync('/etc/hostname')`,
  writes: `(await import('node:fs')).writeFileSync('/tmp/reader-was-here', 'x')`,
  starts: `(await import('node:child_process')).execFileSync('/bin/true')`,
  evaluates: `(0, eval)('1')`,
}

/** Runs a piece of code as the reader runs, and says what it printed. */
function inside(code: string): string {
  const { program, args, cwd } = readerCommand('{}', 5)
  return execFileSync(program, [...args.slice(0, -2), '--input-type=module', '-e', code], { cwd, env: { NODE_ENV: 'production' }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}

describe('the reader of untrusted files', () => {
  it('can read no file, write none, start nothing, and make no code of a text', () => {
    const code = `const found = {}\n${Object.entries(TRIES).map(([name, attempt]) => `try { ${attempt}; found.${name} = 'done' } catch (error) { found.${name} = error.code ?? error.name }`).join('\n')}\nconsole.log(JSON.stringify(found))`
    expect(JSON.parse(inside(code))).toEqual({ reads: 'ERR_ACCESS_DENIED', writes: 'ERR_ACCESS_DENIED', starts: 'ERR_ACCESS_DENIED', evaluates: 'EvalError' })
  })

  it('knows nothing of this process: no setting, no secret, no __proto__', () => {
    expect(JSON.parse(inside(`console.log(JSON.stringify([Object.keys(process.env), {}.__proto__ === undefined]))`))).toEqual([['NODE_ENV'], true])
  })

  it.each([['objects', 'new Array(1_000_000).fill(0.5)'], ['bytes', 'Buffer.alloc(10_000_000, 1)']])('gets no more memory than it may, of %s', { timeout: 30_000 }, (_what, more) => {
    expect(() => inside(`const held = []\nfor (;;) held.push(${more})`)).toThrow(/Command failed/)
  })

  it('asks for no module that reaches a network, and for no package but those that are copied beside the server', async () => {
    const folder = path.join(process.cwd(), 'scripts/workbook')
    const texts = await Promise.all((await readdir(folder)).map((name) => readFile(path.join(folder, name), 'utf8')))
    const asked = new Set(texts.flatMap((text) => [...text.matchAll(/(?:from |import\()'([^.'][^']*)'/g)].map(([, name = '']) => name)))
    const packages = [...asked].filter((name) => !name.startsWith('node:')).map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name)
    expect([...asked].filter((name) => name.startsWith('node:')).sort()).toEqual(['node:buffer', 'node:events', 'node:zlib'])
    const needed = await Promise.all([...new Set(packages)].map(async (name) => [name, ...Object.keys((JSON.parse(await readFile(path.join(process.cwd(), 'node_modules', name, 'package.json'), 'utf8')) as { dependencies?: object }).dependencies ?? {})]))
    expect([...new Set(needed.flat())].sort()).toEqual([...READER_PACKAGES])
  })
})
