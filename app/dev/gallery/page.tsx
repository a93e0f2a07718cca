import { absent } from '@/app/_http/refuse'
import { localeFrom } from '@/lib/i18n/messages'
import { Gallery } from './gallery'

/** For looking at components while building them; not there in production. `?lang=en`, `?desk=1`. */
export default async function GalleryPage({
  searchParams,
}: {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}) {
  if (process.env.NODE_ENV === 'production') absent()
  const { lang, desk } = await searchParams
  return <Gallery locale={localeFrom(typeof lang === 'string' ? lang : undefined)} desk={desk === '1'} />
}
