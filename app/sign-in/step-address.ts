// Where a step of signing in leads back to, from its address.
import { returnPath } from './return-path'

export interface StepProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The path after `next`, made one of this site. */
export async function nextOf({ searchParams }: StepProps): Promise<string> {
  const { next } = await searchParams
  return returnPath(typeof next === 'string' ? next : null)
}
