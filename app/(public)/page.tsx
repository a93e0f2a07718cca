import { openToReader } from './_reading/open-to-reader'
import type { Search } from './_reading/selection'
export default async function Page({ searchParams }: { readonly searchParams: Promise<Search> }) {
  const search = await searchParams
  await openToReader('/', search)
  return <main><h1>hello</h1></main>
}
