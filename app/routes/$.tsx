import { data } from '@remix-run/node'

/** Every address that nothing answers: the 404 page. */
export function loader() {
  throw data({ code: 'not-found' }, { status: 404 })
}
export const action = loader

export default function Nothing() {
  return null
}
