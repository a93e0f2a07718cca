'use client'
// Reads the page again until the file is read.
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EVERY_MS = 1_000

export function ReadingWatch() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), EVERY_MS)
    return () => clearInterval(timer)
  }, [router])
  return null
}
