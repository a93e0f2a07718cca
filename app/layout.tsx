// The document: language, appearance and text size as the reader chose them.
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { MarkSprite } from '@/components/figures/mark'
import { Shortcuts } from '@/components/layout/shortcuts.client'
import { display } from './_http/display'
import './globals.css'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: { default: `${t.product.name} · ${t.product.tagline}`, template: `%s · ${t.product.name}` }, icons: { icon: '/favicon.svg' } }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const { locale, theme, textSize, singleKeys, wall } = await display()
  return (
    <html lang={locale} {...(theme === 'auto' ? {} : { 'data-theme': theme })} {...(textSize === 'normal' ? {} : { 'data-text': textSize })} {...(wall ? { 'data-screen': '' } : {})}>
      <body>
        <MarkSprite />
        {children}
        {!wall && <Shortcuts single={singleKeys} />}
      </body>
    </html>
  )
}
