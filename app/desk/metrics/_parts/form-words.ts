// The words of the form of a change.
import type { Messages } from '@/lib/i18n/messages'
import type { ChangeFormProps } from './change-form.client'

export function formWords({ metricsDesk: { check, confirm, edit, cancel, problemsTitle, notConfirmed, preview, previewNote } }: Messages): ChangeFormProps['words'] {
  return { check, confirm, edit, back: cancel, problemsTitle, notConfirmed, preview, previewNote }
}
