// Whatever the interface does not have, told as a program reads it.
import { defineRoute } from '@/app/_http/route'
import { problem } from '@/lib/domain/problem'
import { refused } from '@/lib/domain/result'

export const GET = defineRoute('GET /api/v1/[...address]', {
  limit: { points: 120, seconds: 60 },
  run: () => Promise.resolve(refused(problem('api.unknown-address', {}))),
})
