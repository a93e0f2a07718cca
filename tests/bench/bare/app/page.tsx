// Finished markup in one element: what the framework needs for the bytes alone. It travels twice, as markup and as data of the page.
export default async function Page({ searchParams }: { readonly searchParams: Promise<{ readonly bytes?: string }> }) {
  const { bytes = '0' } = await searchParams
  // oxlint-disable-next-line react/no-danger -- letters that this file makes
  return <main dangerouslySetInnerHTML={{ __html: 'x'.repeat(Number(bytes)) }} />
}
