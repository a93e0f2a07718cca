// The least that the framework needs for a page that is made anew for each request.
import type { ReactNode } from 'react'

export const dynamic = 'force-dynamic'

export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="zh-CN">
      <body>{children}</body>
    </html>
  )
}
