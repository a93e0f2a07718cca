// The project's own text files, for the checks that read them.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export interface SourceFile {
  /** From the root, with forward slashes. */
  readonly path: string
  readonly text: string
}

/** What a check has to say about a file: `path: what is wrong and what to do`. */
export type Remark = string

export const root = path.resolve(import.meta.dirname, '../..')

// Made by a command, or not ours.
const LEFT_OUT = new Set(['node_modules', '.next', '.git', 'data', 'prisma/generated', 'test-results', 'playwright-report', 'package-lock.json', 'next-env.d.ts'])
const TEXT = /\.(ts|tsx|js|mjs|cjs|json|md|css|sql|prisma|yml|yaml|toml|service|svg|example|sh)$|(^|\/)(Dockerfile|Caddyfile|run|\.[a-z]+(ignore|rc)(\.json)?)$/

function pathsBelow(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const place = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (LEFT_OUT.has(place)) return []
    return entry.isDirectory() ? pathsBelow(place) : [place]
  })
}

/** Every file and folder name of ours, folders as `a/b/`. */
export function placesOf(files: readonly string[]): ReadonlySet<string> {
  return new Set(files.flatMap((file) => [file, ...file.split('/').slice(0, -1).map((_, at, parts) => `${parts.slice(0, at + 1).join('/')}/`)]))
}

export const allPaths: readonly string[] = pathsBelow('')

/** Every text file of ours. */
export const textFiles: readonly SourceFile[] = allPaths.filter((place) => TEXT.test(place)).map((place) => ({ path: place, text: readFileSync(path.join(root, place), 'utf8') }))

/** Every file of TypeScript or JavaScript. */
export const codeFiles: readonly SourceFile[] = textFiles.filter((file) => /\.(ts|tsx|js|mjs|cjs)$/.test(file.path))

export const isTest = (place: string): boolean => /\.test\.tsx?$/.test(place) || place.startsWith('tests/')
