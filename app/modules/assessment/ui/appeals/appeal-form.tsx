import { Form } from '@remix-run/react'
import { useRef } from 'react'
import { m } from '~/platform/i18n/messages'
import { formatDay } from '~/ui/dates'
import { Refusable, TextArea } from '~/ui/form'
import type { AppealStage, NextAppeal } from '../../appeals/appeal'
import { useKeptWords } from '../use-kept-words'

export const stageName = (stage: AppealStage) => ({ 1: m.appeal_to_1, 2: m.appeal_to_2, 3: m.appeal_to_3 })[stage]()

interface AppealFormProps {
  next: NextAppeal | null
  refusal: unknown
  /** Where half-written grounds are kept in the tab. */
  storageKey: string
}

/** The trainee's next appeal, or why there is none; what was typed stays whatever the answer. */
export function AppealForm({ next, refusal, storageKey }: AppealFormProps) {
  const form = useRef<HTMLFormElement>(null)
  useKeptWords(form, { field: 'grounds', storageKey, refusal })
  if (!next) return null
  const isPossible = next.kind === 'possible'
  return (
    <Form method="post" className="stack mt4" ref={form}>
      <Refusable data={refusal}>
        {isPossible && <h2 className="head">{stageName(next.stage)}</h2>}
        <p className="quiet">{standing(next)}</p>
        {(isPossible || refusal !== undefined) && (
          <TextArea name="grounds" label={m.appeal_grounds()} hint={m.appeal_grounds_hint()} rows={6} />
        )}
        {isPossible && (
          <div className="row">
            <button className="btn primary" type="submit">
              {m.appeal_button()}
            </button>
          </div>
        )}
      </Refusable>
    </Form>
  )
}

function standing(next: NextAppeal): string {
  switch (next.kind) {
    case 'possible':
      return m.appeal_until({ day: formatDay(next.until) })
    case 'over':
      return m.appeal_over({ day: formatDay(next.until) })
    case 'waiting':
      return m.appeal_waiting()
    case 'ended':
      return m.appeal_ended()
  }
}
