// What a template says above its table.
import type { ImportPeriod } from '@/lib/domain/importing/import-target'

export interface TemplateHead {
  readonly titleZh: string
  readonly titleEn: string
  readonly unitZh: string
  readonly unitEn: string
  readonly period: ImportPeriod
  /** ISO instant. */
  readonly dueAt: string
  /** What the collection asks its responders to mind; null for nothing. */
  readonly note: string | null
  /** In the order of the catalogue. */
  readonly groups: readonly { readonly code: string; readonly nameZh: string; readonly nameEn: string }[]
  /** ISO instant. */
  readonly generatedAt: string
}
