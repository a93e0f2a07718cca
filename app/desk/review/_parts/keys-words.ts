// The words of the dialog of keys.
import type { Messages } from '@/lib/i18n/messages'

export const keysWords = ({ review }: Messages) => ({ button: review.keys, title: review.keysTitle, help: review.keyHelp, on: review.keysOn, note: review.keysNote, close: review.close })
