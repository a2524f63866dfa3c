import { type FormHTMLAttributes, useEffect, useRef } from 'react'

/** A plain form that is sent once: a double click must not answer a good one-time link with "already used". Works without a script. */
export function OnceForm(props: FormHTMLAttributes<HTMLFormElement>) {
  const isSent = useRef(false)
  useEffect(() => {
    // Coming back by the browser's history shows the same page again, and it may be sent again.
    const reset = () => (isSent.current = false)
    addEventListener('pageshow', reset)
    return () => removeEventListener('pageshow', reset)
  }, [])
  return (
    <form
      method="post"
      {...props}
      onSubmit={(event) => {
        if (isSent.current) event.preventDefault()
        isSent.current = true
      }}
    />
  )
}
