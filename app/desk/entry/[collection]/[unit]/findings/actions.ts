'use server'
// Explaining a warning of an entry grid.
import { revalidatePath } from 'next/cache'
import { defineAction } from '@/app/_http/action'
import { ExplainFinding } from '@/lib/contracts/explain-finding'
import { fieldText } from '@/lib/contracts/form-data'
import { explainFinding } from '@/lib/operations/explain-finding'

const FIELDS = ['collection', 'unit', 'rule', 'cell', 'values', 'text'] as const

export const explain = defineAction('action desk/entry/[collection]/[unit]/findings#explain', {
  read: (form) => Object.fromEntries(FIELDS.map((name) => [name, fieldText(form, name)])),
  contract: ExplainFinding,
  run: (viewer, given, origin) => explainFinding(viewer, given, origin),
  after: (_id, t) => {
    revalidatePath('/desk/entry', 'layout')
    return { sentence: t.findings.saved, notes: [] }
  },
  typed: (form) => ({ text: fieldText(form, 'text') }),
})
