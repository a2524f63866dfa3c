import { Form, Link, useNavigation } from '@remix-run/react'
import { type FormEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { entriesOf } from '~/modules/logs/outline'
import { m } from '~/platform/i18n/messages'
import { Refusable, refusalIn } from '~/ui/form'
import { sentenceOf } from '../hindrance-words'
import { type Declarations, hindrancesToHandIn } from '../hindrances'
import type { HandInShown } from '../show-hand-in.server'
import { DeclarationFields } from './declaration-fields'
import { EntryChoice } from './entry-choice'
import { CoverageTask, HoursTask, WordsTask } from './hand-in-figures'
import { sendWhatIsHere } from './send-what-is-here'
import { TaskNumber } from './task-number'
import './hand-in.css'

export type HandInData = Pick<
  HandInShown,
  'parts' | 'proposed' | 'criteria' | 'claimed' | 'minutes' | 'rules' | 'attempts' | 'identifying' | 'state'
> & { key: string; hoursMin: number; safeguardingContact: string; answer: unknown }

/** The task list of handing in. Without JavaScript it shows what is proposed, and the server checks what was chosen. */
export function HandInForm({ data, asked }: { data: HandInData; asked?: ReactNode }) {
  const refusal = refusalIn(data.answer)
  const { hasOpen, isConfirmed, isEnrolled, attemptsMade, last } = data.attempts
  const isSpent = data.rules.attempts !== null && attemptsMade >= data.rules.attempts
  const stopped = isConfirmed
    ? 'confirmed'
    : hasOpen
      ? 'open-attempt'
      : !isEnrolled
        ? 'not-enrolled'
        : isSpent && 'attempts-spent'
  if (stopped) return <Stopped is={stopped} last={last} />
  return (
    <Refusable data={data.answer}>
      {asked}
      {/* Keyed by what was refused, so that a page which shows again starts from what was typed. */}
      <Tasks key={data.state + (refusal ? JSON.stringify(refusal.typed) : '')} data={data} />
    </Refusable>
  )
}

/** Nothing can be handed in now: why, and where the last attempt is. */
function Stopped({
  is,
  last,
}: {
  is: 'confirmed' | 'open-attempt' | 'not-enrolled' | 'attempts-spent'
  last: HandInData['attempts']['last']
}) {
  const words = {
    confirmed: m.submissions_already_confirmed,
    'open-attempt': m.submissions_open_attempt,
    'not-enrolled': m.submissions_not_enrolled,
    'attempts-spent': m.submissions_attempts_spent,
  }
  return (
    <div className="callout mt3">
      <p>{words[is]()}</p>
      {last && (
        <p>
          <Link to={`/submissions/${last.submissionId}`}>{m.submissions_title({ number: last.number })}</Link>
        </p>
      )}
    </div>
  )
}

function Tasks({ data }: { data: HandInData }) {
  const form = useRef<HTMLFormElement>(null)
  const typed = refusalIn(data.answer)?.typed
  const initial = typed
    ? { entries: listOf(typed.entries), declarations: declarationsIn((name) => typed[name]) }
    : { entries: data.proposed, declarations: declarationsIn(() => undefined) }
  const [chosen, setChosen] = useState(initial)
  const [isReady, setReady] = useState(false)
  // Pressed before everything was done: what is missing is then shown where the focus goes.
  const [isEarly, setEarly] = useState(false)
  const changed = useCallback(() => {
    if (!form.current) return
    const values = new FormData(form.current)
    setChosen({
      entries: values.getAll('entries').map(String),
      declarations: declarationsIn((name) => values.get(name)),
    })
  }, [])
  useEffect(() => {
    // What was ticked before the page listened, or what the browser has restored.
    changed()
    setReady(true)
  }, [changed])
  const { held, send, isSending } = useSending(data)

  const facts = useFacts(data, chosen)
  const blocking = facts.hindrances.filter((hindrance) => hindrance.blocks)
  const missing = [
    declarationsDone(chosen.declarations) < 3 && 5,
    blocking.some((one) => ['nothing-chosen', 'empty'].includes(one.is)) && 1,
    blocking.some((one) => ['too-few-words', 'too-many-words'].includes(one.is)) && 2,
    blocking.some((one) => one.is === 'without-evidence') && 3,
  ].filter((task): task is number => task !== false)
  const waiting = m.submissions_waiting_for({
    tasks: missing
      .sort()
      .map((task) => m.submissions_waiting_task({ task, name: taskNames[task]!() }))
      .join('; '),
  })

  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (missing.length > 0) {
      event.preventDefault()
      setEarly(true)
      form.current?.querySelector<HTMLElement>(firstOpen(missing, chosen.declarations))?.focus()
    } else send(event)
  }

  return (
    <Form
      method="post"
      ref={form}
      onChange={changed}
      onSubmit={submit}
      className="hand-in"
      data-early={isEarly || undefined}
    >
      <input type="hidden" name="seen" value={data.state} />
      <input type="hidden" name="key" value={data.key} />
      <ol className="tasks mt3">
        <EntryChoice number={1} parts={data.parts} chosen={chosen.entries} />
        <WordsTask number={2} words={facts.words} range={data.rules.words} />
        <CoverageTask
          number={3}
          criteria={data.criteria}
          evidenced={facts.evidenced}
          blocks={data.rules.coverage.blocks}
        />
        <HoursTask number={4} minutes={facts.minutes} hoursMin={data.hoursMin} />
        <DeclarationFields
          number={5}
          done={declarationsDone(chosen.declarations)}
          usedAi={isReady ? chosen.declarations.usedAi : true}
          contact={data.safeguardingContact}
          identifying={data.identifying}
        />
        <li>
          <TaskNumber value={6} />
          <h2 className={missing.length > 0 ? 'task quiet' : 'task'}>{m.submissions_confirm()}</h2>
          {missing.length > 0 && (
            <span className="status" data-is="shut">
              {m.submissions_after({ tasks: missing.join(', ') })}
            </span>
          )}
        </li>
      </ol>
      <section className="stack mt4 final" aria-labelledby="after">
        <h2 className="head" id="after">
          {m.submissions_what_then()}
        </h2>
        <p className="quiet">{m.submissions_what_then_text()}</p>
        {facts.hindrances
          .filter((hindrance) => hindrance.is === 'late')
          .map((hindrance) => (
            <p key={hindrance.is}>{sentenceOf(hindrance)}</p>
          ))}
        <div className="row">
          <button
            className="btn primary"
            type="submit"
            aria-disabled={(isReady && missing.length > 0) || isSending ? true : undefined}
            aria-describedby="why"
          >
            {m.submissions_hand_in_entries({ n: chosen.entries.length })}
          </button>
          <p className={isEarly && missing.length > 0 ? 'error' : 'small quiet'} id="why" role="status">
            {held ?? (isSending ? m.submissions_sending() : isReady && missing.length > 0 ? waiting : '')}
          </p>
        </div>
      </section>
    </Form>
  )
}

/** Waits until everything that was written on this device is on the server; what can't be sent keeps the form here and says so. */
function useSending(data: HandInData) {
  const [held, setHeld] = useState<string | null>(null)
  const [isChecking, setChecking] = useState(false)
  const navigation = useNavigation()
  const isClear = useRef(false)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    if (isClear.current) {
      isClear.current = false
      return
    }
    event.preventDefault()
    if (isChecking || navigation.state !== 'idle') return
    const form = event.currentTarget
    setChecking(true)
    setHeld(null)
    const outcome = await sendWhatIsHere(entriesOf(data.parts).map((entry) => entry.id))
    setChecking(false)
    if (outcome === 'held') setHeld(m.submissions_device_holds())
    else {
      isClear.current = true
      form.requestSubmit()
    }
  }
  return { held, send, isSending: isChecking || navigation.state !== 'idle' }
}

const taskNames: Record<number, () => string> = {
  1: m.submissions_choose,
  2: m.submissions_words,
  3: m.submissions_coverage,
  5: m.submissions_declarations,
}

interface Chosen {
  entries: string[]
  declarations: Declarations
}

function useFacts(data: HandInData, chosen: Chosen) {
  return useMemo(() => {
    const entries = entriesOf(data.parts).filter((entry) => chosen.entries.includes(entry.id))
    const evidenced = new Set(
      data.criteria
        .filter((criterion) => data.claimed.get(criterion.id)?.some((entry) => chosen.entries.includes(entry)))
        .map((criterion) => criterion.id),
    )
    const hindrances = hindrancesToHandIn(data.rules, {
      entries: entries.map((entry) => ({ words: entry.words, isEmpty: entry.words === 0 && entry.setName === null })),
      criteria: data.criteria.map((criterion) => criterion.id),
      evidenced,
      declarations: chosen.declarations,
      ...data.attempts,
    })
    return {
      hindrances,
      evidenced,
      words: entries.reduce((sum, entry) => sum + entry.words, 0),
      minutes: entries.reduce((sum, entry) => sum + (data.minutes.get(entry.id) ?? 0), 0),
    }
  }, [data, chosen])
}

const listOf = (value: string | string[] | undefined) =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

function declarationsIn(value: (name: string) => unknown): Declarations {
  const usedAi = value('used_ai')
  return {
    ownWork: value('own_work') === 'yes',
    namesChanged: value('names_changed') === 'yes',
    usedAi: usedAi === 'yes' ? true : usedAi === 'no' ? false : null,
    aiHow: String(value('ai_how') ?? ''),
  }
}

function declarationsDone({ ownWork, namesChanged, usedAi, aiHow }: Declarations) {
  const isAiSaid = usedAi === false || (usedAi === true && aiHow.trim() !== '')
  return [ownWork, namesChanged, isAiSaid].filter(Boolean).length
}

function firstOpen(missing: readonly number[], { ownWork, namesChanged, usedAi }: Declarations) {
  if (missing[0] !== 5) return '#entries summary'
  if (!ownWork) return '#field-own_work'
  if (!namesChanged) return '#field-names_changed'
  return usedAi === true ? '#field-ai_how' : '#field-used_ai input'
}
