// What is sent to give a role, and to take it back.
import { z } from 'zod'
import { ROLES } from '@/lib/domain/viewer'

export const RoleGrant = z.strictObject({
  id: z.uuid(),
  role: z.enum(ROLES),
  unitCode: z.string().max(32),
  withDescendants: z.boolean(),
  /** Last day, 2026-12-31; empty for a role without an end. */
  until: z.string().trim().max(20),
})
export type RoleGrant = z.infer<typeof RoleGrant>

export const RoleRevocation = z.strictObject({ id: z.uuid(), grant: z.int().min(1).max(2_147_483_647) })
export type RoleRevocation = z.infer<typeof RoleRevocation>
