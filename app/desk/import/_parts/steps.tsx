// How far an upload has come, as a numbered list.
import { Icon } from '@/components/ui/icon'
import type { Messages } from '@/lib/i18n/messages'

const STEPS = ['choose', 'read', 'match', 'check', 'write'] as const
export type UploadStep = (typeof STEPS)[number]

/** @param at the step that is to be done now; `done` for none */
export function Steps({ t, at }: { readonly t: Messages; readonly at: UploadStep | 'done' }) {
  const words = t.upload.steps
  const here = at === 'done' ? STEPS.length : STEPS.indexOf(at)
  return (
    <ol className="import-steps no-print" aria-label={words.label}>
      {STEPS.map((step, index) => (
        <li key={step} data-done={index < here || undefined} aria-current={index === here ? 'step' : undefined}>
          <span className="import-step-mark" aria-hidden="true">
            {index < here ? <Icon name="check" /> : index + 1}
          </span>
          {words[step]}
        </li>
      ))}
    </ol>
  )
}
