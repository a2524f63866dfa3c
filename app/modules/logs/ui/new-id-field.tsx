import { useEffect, useState } from 'react'
import { newId } from '../device/device-id'

/** Names what the form around it makes: a double click, or the same page sent twice, then makes one and not two. `given`: the name it has already. */
export function NewIdField({ given }: { given?: string }) {
  const [id, setId] = useState(() => given || newId())
  useEffect(() => {
    // The browser shows a page again that it had put aside: what is made now is another.
    const shown = (event: PageTransitionEvent) => event.persisted && setId(newId())
    window.addEventListener('pageshow', shown)
    return () => window.removeEventListener('pageshow', shown)
  }, [])
  return <input type="hidden" name="id" value={id} suppressHydrationWarning />
}
