import { lazy, Suspense, useEffect, useState } from 'react'
import { isMarkOfSession } from '../../device/kept-sessions'
import { markedUnsent } from '../../device/unsent-mark'

const Here = lazy(() => import('./sessions-here-sent'))

/** On pages around the form: what this device holds of set sessions. Looked into only when there may be something. */
export function SessionsOnDevice({ person }: { person: string }) {
  const [isHolding, setHolding] = useState(false)
  useEffect(() => setHolding(markedUnsent(person).some(isMarkOfSession)), [person])
  return (
    isHolding && (
      <Suspense>
        <Here person={person} />
      </Suspense>
    )
  )
}
