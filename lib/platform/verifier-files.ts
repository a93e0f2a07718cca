// What an audit bundle carries to be checked with: the two verifiers and their instructions, as they stand in scripts/audit.
import { readFile } from 'node:fs/promises'
import path from 'node:path'

const NAMES = ['README.txt', 'verify.mjs', 'verify.py'] as const

/** Names and contents. The folder stands below the working folder: the project itself, or the built server (scripts/launch/build.ts). */
export async function verifierFiles(): Promise<readonly (readonly [name: string, content: Uint8Array])[]> {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'scripts', 'audit')
  return await Promise.all(NAMES.map(async (name) => [name, new Uint8Array(await readFile(path.join(folder, name)))] as const))
}
