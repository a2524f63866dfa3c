import { Form } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'

/** Names a part or an entry; leaving it empty takes the name away. */
export function NameForm({ action, title, label, id }: { action: string; title: string; label: string; id: string }) {
  return (
    <Form method="post" action={action} className="arrange-name" preventScrollReset replace key={title}>
      <div className="field">
        <label htmlFor={`name-${id}`}>{label}</label>
        <input className="input" id={`name-${id}`} name="title" defaultValue={title} maxLength={200} />
      </div>
      <button className="btn" type="submit">
        {m.logs_arrange_rename()}
      </button>
    </Form>
  )
}
