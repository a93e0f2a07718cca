'use client'
// Prints the page as it is.
import { Button } from '@/components/ui/button'

export function PrintButton({ label }: { readonly label: string }) {
  return (
    <Button type="button" look="primary" icon="print" onClick={() => window.print()}>
      {label}
    </Button>
  )
}
