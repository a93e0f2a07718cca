import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * A way to another page. Nothing is fetched ahead of a click: a page of figures has a hundred links, and each would ask the server, which is
 * small, for a page that most readers never open.
 */
export function Link(props: Omit<ComponentProps<typeof NextLink>, 'prefetch'>) {
  return <NextLink {...props} prefetch={false} />
}
