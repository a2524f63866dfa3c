import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { SessionsHereList } from './sessions-here-list'
import { useSessionsHere } from './use-sessions-here'
import './sessions.css'

/** Sends what waits here and shows it; the page's figures are asked for again once something was sent. */
export default function SessionsHereSent({ person }: { person: string }) {
  const here = useSessionsHere(person)
  const { revalidate } = useRevalidator()
  const sum = here.saved.length
  useEffect(() => {
    if (sum > 0) revalidate()
  }, [sum, revalidate])
  return <SessionsHereList here={here} />
}
