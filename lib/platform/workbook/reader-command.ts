// How the program that reads untrusted files is started: bounded memory and work, no environment, and no right to read anything but its own code.
import { existsSync } from 'node:fs'
import path from 'node:path'

/** MiB of objects. The whole process is watched besides (run-reader.ts). */
const OLD_SPACE = 192
// MiB of memory that may be written to. What is set aside and never used counts: 48 in Node 20, and 575 in Node 24, which sets aside its room for code.
const DATA_MOST = Number(process.versions.node.split('.')[0]) < 22 ? 512 : 1024

/** The folder stands below the working folder: the project itself, or the built server (scripts/launch/build.ts). */
const folder = (): string => path.join(/* turbopackIgnore: true */ process.cwd(), 'scripts', 'workbook')
const packages = (): string => path.join(/* turbopackIgnore: true */ process.cwd(), 'node_modules')

// Node 20 and 22 call it an experiment, 24 does not. Without it the program still holds no secret.
const PERMISSION = ['--permission', '--experimental-permission'].filter((flag) => process.allowedNodeEnvironmentFlags.has(flag)).slice(0, 1)

const PRLIMIT = ['/usr/bin/prlimit', '/bin/prlimit'].find((file) => existsSync(file))

export interface ReaderCommand {
  readonly program: string
  readonly args: readonly string[]
  readonly cwd: string
}

/**
 * @param asked what the program is told, as JSON
 * @param workSeconds seconds of the processor
 */
export function readerCommand(asked: string, workSeconds: number): ReaderCommand {
  const rights = PERMISSION.flatMap((flag) => [flag, `--allow-fs-read=${path.join(folder(), '*')}`, `--allow-fs-read=${path.join(packages(), '*')}`])
  // No text becomes code, no compiled library is loaded, and `__proto__` is a name like any other.
  const node = [`--max-old-space-size=${OLD_SPACE}`, '--max-semi-space-size=8', '--disallow-code-generation-from-strings', '--disable-proto=delete', '--no-addons', '--no-warnings', ...rights, path.join(folder(), 'read.mjs'), asked]
  if (PRLIMIT === undefined) return { program: process.execPath, args: node, cwd: folder() }
  // Two figures: at the first the program is told (SIGXCPU), so that the server can tell it from being out of memory; at the second it is over.
  return { program: PRLIMIT, args: [`--data=${DATA_MOST * 1024 * 1024}`, `--cpu=${workSeconds}:${workSeconds + 2}`, '--core=0', '--', process.execPath, ...node], cwd: folder() }
}
