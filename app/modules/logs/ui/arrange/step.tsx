import { Form } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'

interface StepProps {
  action: string
  id: string
  to: 'up' | 'down'
  /** What moves. */
  name: string
  /** At the edge: nothing to move past. It keeps its place and can be found, so that the focus isn't lost. */
  isOff: boolean
}

/** One step up or down. */
export function Step({ action, id, to, name, isOff }: StepProps) {
  return (
    <Form method="post" action={action} preventScrollReset replace>
      <input type="hidden" name="to" value={to} />
      <button
        className="btn small step"
        type="submit"
        id={`${to}-${id}`}
        data-moves={id}
        aria-disabled={isOff || undefined}
        aria-label={to === 'up' ? m.logs_arrange_up({ name }) : m.logs_arrange_down({ name })}
      >
        <span aria-hidden="true">{to === 'up' ? '↑' : '↓'}</span>
      </button>
    </Form>
  )
}
