// The words of the dialog of keys.
import type { Messages } from '@/lib/i18n/messages'

export const keysWords = ({ review, search }: Messages) => ({ button: review.keys, title: review.keysTitle, help: review.keyHelp, note: review.keysNote, off: search.keysOff, close: review.close })
