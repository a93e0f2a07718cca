// The app on a demo person's phone: keeps the seed that the enrolment page showed, and never gives a code twice.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Secret, TOTP } from 'otpauth'

const PERIOD_MS = 30_000

interface Kept {
  readonly seed: string
  readonly lastStep: number
}

const fileOf = (loginName: string): string => path.join(process.env['PLUMBLINE_E2E_PEOPLE'] ?? '.', `${loginName}.seed.json`)

function kept(loginName: string): Kept {
  const { seed, lastStep }: Kept = JSON.parse(readFileSync(fileOf(loginName), 'utf8'))
  return { seed, lastStep }
}

/** Adds an account by the letters of its seed. */
export function addSeed(loginName: string, letters: string): void {
  writeFileSync(fileOf(loginName), JSON.stringify({ seed: letters.replaceAll(/\s/g, ''), lastStep: 0 } satisfies Kept))
}

export const hasSeed = (loginName: string): boolean => existsSync(fileOf(loginName))

/** A code that was not used yet: the server takes the step before, this one and the next. Waits where all three are used up. */
export async function nextCode(loginName: string): Promise<string> {
  const { seed, lastStep } = kept(loginName)
  const stepNow = (): number => Math.floor(Date.now() / PERIOD_MS)
  const step = Math.max(lastStep + 1, stepNow())
  while (step > stepNow() + 1) await new Promise((resolve) => setTimeout(resolve, 250))
  writeFileSync(fileOf(loginName), JSON.stringify({ seed, lastStep: step } satisfies Kept))
  return TOTP.generate({ secret: Secret.fromBase32(seed), timestamp: step * PERIOD_MS })
}
