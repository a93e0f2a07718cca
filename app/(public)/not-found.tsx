import { headers } from 'next/headers'
export default async function NotFound() {
  const a = (await headers()).get('x-address')
  return <main><h1>NOTFOUNDMARK {a}</h1></main>
}
