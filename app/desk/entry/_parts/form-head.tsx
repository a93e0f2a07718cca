// The head of the form as the statistics law asks for it: number, issuer, approval, validity.
import { Facts } from '@/components/ui/facts'
import type { Collection } from '@/lib/data/collections'
import { formatDate } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'

export function FormHead({ t, locale, collection }: { readonly t: Messages; readonly locale: Locale; readonly collection: Collection }) {
  const { formNumber, issuer, approvalNumber, validUntil } = collection
  const facts = [
    { name: t.entry.formNumber, value: formNumber },
    { name: t.entry.issuer, value: issuer },
    { name: t.entry.approvalNumber, value: approvalNumber },
    { name: t.entry.validUntil, value: validUntil === null ? null : formatDate(locale, validUntil) },
  ]
  return <Facts columns facts={facts.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]))} />
}
