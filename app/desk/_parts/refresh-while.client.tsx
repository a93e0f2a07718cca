'use client'
// Reads the page anew every two seconds while something goes on.
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EVERY_MS = 2_000

export function RefreshWhile({ sentence }: { readonly sentence: string }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) router.refresh()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [router])
  return (
    <div className="panel audit-progress">
      <progress aria-label={sentence} />
      <span role="status">{sentence}</span>
    </div>
  )
}
