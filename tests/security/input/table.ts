// What a table tells of an action: who calls it, and what each of its fields holds.
import type { Entry } from '@/lib/domain/permissions/entries'
import type { Role } from '@/lib/domain/viewer'
import type { Stage } from '../actors'
import type { Kind } from './bad-texts'
import type { AnyAction } from './call-action'

export type ActionEntry = Extract<Entry, `action ${string}`>

export interface Field {
  readonly kind: Kind
  /** Its text in the sound form. `{person}` stands for the id of an account made for this table. */
  readonly sound: string
  /** May be left blank. */
  readonly optional?: true
  /** A secret or a proof: what is merely wrong is refused as the sound one is, which is wrong as well. */
  readonly proof?: true
}

export interface ActionTable {
  readonly load: () => Promise<AnyAction>
  /** Whose session calls it: a role, or the stage of signing in; null for nobody's. */
  readonly as: Role | Exclude<Stage, 'FULL'> | null
  readonly fields: Readonly<Record<string, Field>>
  /** More of the sound form, from what is in the database. */
  readonly prepare?: () => Promise<Readonly<Record<string, string>>>
  /** The sound form would be accepted, and is sent last to show it. */
  readonly acceptable?: true
  /** A choice that is no choice is left as it was, in silence. */
  readonly silent?: true
}

export type Tables = Partial<Record<ActionEntry, ActionTable>>
