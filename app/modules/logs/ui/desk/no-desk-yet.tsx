import { m } from '~/platform/i18n/messages'

/** For a trainee whom no cohort has taken in yet. */
export function NoDeskYet() {
  return (
    <div className="narrow stack">
      <h1 className="title">{m.logs_desk_nowhere_title()}</h1>
      <p className="lede">{m.logs_desk_nowhere_text()}</p>
    </div>
  )
}
