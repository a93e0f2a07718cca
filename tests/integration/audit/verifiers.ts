// Both offline verifiers, run as an auditor would; they must say the same.
import { execFile } from 'node:child_process'
import path from 'node:path'
import { z } from 'zod'
import { root } from '../../architecture/source-tree'

const Report = z.object({
  code: z.number(),
  reason: z.string().optional(),
  findings: z.array(z.object({ stream: z.string(), seq: z.number(), reason: z.string(), about: z.string() })).default([]),
  missing: z.array(z.string()).default([]),
  remarks: z.array(z.string()).default([]),
  redacted: z.number().default(0),
  revealed: z.number().default(0),
  releases: z.number().default(0),
  rates: z.number().default(0),
  year: z.number().nullable().default(null),
  streams: z.array(z.object({ stream: z.string(), events: z.number(), outside: z.number(), signed: z.number() })).default([]),
})
export type Report = z.infer<typeof Report>

interface Ended {
  readonly exit: number
  readonly output: string
}

const folder = path.join(root, 'scripts', 'audit')
const PROGRAMS = [[process.execPath, path.join(folder, 'verify.mjs')], ['python3', path.join(folder, 'verify.py')]] as const

/** Ends with what a program printed and its exit code; a program that was killed has the code −1. */
export function run(program: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(program, args, { maxBuffer: 2 ** 26, cwd: root }, (_error, stdout, stderr) => resolve({ exit: child.exitCode ?? -1, output: stdout + stderr }))
  })
}

/** What both say of a bundle. Throws where they differ, or where what one says is not how it ends. */
export async function verified(bundle: string, ...options: readonly string[]): Promise<Report> {
  const reports = await Promise.all(
    PROGRAMS.map(async ([program, script]) => {
      const { exit, output } = await run(program, [script, bundle, ...options, '--json'])
      const report = Report.safeParse(safeJson(output))
      if (!report.success || report.data.code !== exit) throw new Error(`${script} ended with ${exit} and said ${output.slice(0, 2000)}`)
      return report.data
    }),
  )
  const [node, python] = reports
  if (node === undefined || python === undefined) throw new Error('no verifier ran')
  const { reason: nodeReason, ...one } = node
  const { reason: pythonReason, ...other } = python
  if (JSON.stringify(one) !== JSON.stringify(other)) throw new Error(`the verifiers differ:\n${JSON.stringify(node)}\n${JSON.stringify(python)}`)
  return { ...one, ...(nodeReason === undefined ? {} : { reason: `${nodeReason} / ${pythonReason ?? ''}` }) }
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Both verifiers on one command line: exit codes and outputs. */
export const runBoth = (args: readonly string[]): Promise<readonly Ended[]> => Promise.all(PROGRAMS.map(([program, script]) => run(program, [script, ...args])))
