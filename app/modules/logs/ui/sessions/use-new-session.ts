import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useNavigate } from '@remix-run/react'
import type { RefusalShown, Typed } from '~/ui/form'
import { findKeptSession, keepSession, type KeptSession, keptSessions } from '../../device/kept-sessions'
import { postSession, withSessionLock } from '../../sync-client/send-sessions'
import { type DraftStanding, SessionDrafts } from './session-drafts'
import { holdForm, letGoOfForms } from './form-lock'
import { idIn, refusalOf, typedIn } from './typed-session'
import { type SessionsHere, useSessionsHere } from './use-sessions-here'

/** What the page says about what it did. */
export type SessionNotice = 'begun' | 'kept' | 'kept-signed-out' | 'unkept' | 'unkept-signed-out' | 'sent-meanwhile'

/** The form as it is filled now; another `round` fills it anew. */
interface InHand {
  round: number
  typed?: Typed
  refusal?: RefusalShown
  isChanged: boolean
}

export interface NewSession {
  inHand: InHand
  notice: SessionNotice | null
  isSending: boolean
  standing: DraftStanding
  here: SessionsHere
  form: React.RefObject<HTMLFormElement>
  idInHand: () => string | null
  type: () => void
  submit: (event: FormEvent<HTMLFormElement>) => void
  /** Takes up one of those on this device; what was in the form stays among them. */
  takeUp: (session: Pick<KeptSession, 'id' | 'logId'>) => Promise<void>
  beginAnother: () => Promise<void>
}

/** A silent server is waited for so long, in milliseconds; the session is kept here by then, and sent all the same. */
const patience = 4000

interface Given {
  logId: string
  person: string
  /** One on this device that the address asks for. */
  wanted: string | null
}

/**
 * The form for a new set session: what is typed is kept on this device as it is typed, then as a whole, then sent; a lost
 * connection, a refusal, a reload or the end of the browser leaves it here.
 */
export function useNewSession({ logId, person, wanted }: Given): NewSession {
  const navigate = useNavigate()
  const here = useSessionsHere(person)
  const [inHand, setInHand] = useState<InHand>({ round: 0, isChanged: false })
  const [notice, setNotice] = useState<SessionNotice | null>(null)
  const [isSending, setSending] = useState(false)
  const [standing, setStanding] = useState<DraftStanding>('empty')
  const form = useRef<HTMLFormElement>(null)
  const [drafts] = useState(() => new SessionDrafts(person, setStanding))

  const read = (): KeptSession => {
    const fields = form.current!
    const { isChanged } = inHand
    return { id: idIn(fields), logId, is: 'begun', typed: typedIn(fields), isChanged, refusal: null }
  }

  const show = (session: KeptSession) => {
    const { id, typed, isChanged, refusal } = session
    const filled = { ...typed, id }
    setInHand(({ round }) => ({
      round: round + 1,
      typed: filled,
      isChanged,
      ...(refusal && { refusal: { ...refusal, typed: filled } }),
    }))
  }

  const takeUp = async ({ id, logId: itsLog }: Pick<KeptSession, 'id' | 'logId'>) => {
    await drafts.flush()
    const taken = await withSessionLock(person, () =>
      drafts.with(async (journal) => {
        const session = await findKeptSession(journal, itsLog, id)
        if (!session || !(await holdForm(id))) return undefined
        const begun = session.is === 'begun' ? session : { ...session, is: 'begun' as const, isChanged: true }
        if (begun !== session) await keepSession(journal, person, begun)
        return begun
      }),
    )
    if (taken) show(taken)
    setNotice(taken ? 'begun' : 'sent-meanwhile')
    await here.look()
  }

  // What was begun on an earlier visit comes back, unless something was typed before the page came alive.
  useEffect(() => {
    const fields = form.current!
    if (!isUntouched(fields)) return drafts.keepSoon(read())
    void (async () => {
      if (wanted) return takeUp({ id: wanted, logId })
      const begun = (await drafts.with((journal) => keptSessions(journal, logId)))?.filter(({ is }) => is === 'begun')
      for (const session of begun ?? [])
        if (await holdForm(session.id)) {
          if (!isUntouched(fields)) return
          show(session)
          return setNotice('begun')
        }
    })()
  }, [logId, wanted]) // eslint-disable-line react-hooks/exhaustive-deps -- once, when the page is there

  useEffect(() => {
    const leave = () => void drafts.flush()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      void drafts.flush().then(letGoOfForms)
    }
  }, [drafts])

  const beginAfresh = () => {
    setInHand(({ round }) => ({ round: round + 1, isChanged: false }))
    setStanding((now) => (now === 'unkept' ? now : 'empty'))
  }
  const beginAnother = async () => {
    await drafts.flush()
    beginAfresh()
    setNotice(null)
    await here.look()
  }
  const arrive = (id: string) => navigate(`/sessions?log=${logId}#session-${id}`)

  const keepAndSend = async (session: KeptSession): Promise<void> => {
    const isKept = await drafts.keepNow({ ...session, is: 'waiting' })
    if (!isKept) {
      const posted = await postSession(session)
      if (posted.kind === 'saved') return arrive(session.id)
      if (posted.kind === 'refused') return setInHand((now) => ({ ...now, refusal: posted.refusal }))
      return setNotice(posted.why === 'signed-out' ? 'unkept-signed-out' : 'unkept')
    }
    const silence = new Promise<null>((resolve) => setTimeout(resolve, patience, null))
    const sent = await Promise.race([here.send(), silence])
    if (sent?.saved.some(({ id }) => id === session.id)) return arrive(session.id)
    const refusal = sent?.left.find(({ id, is }) => id === session.id && is === 'begun')?.refusal
    if (refusal) return setInHand((now) => ({ ...now, refusal }))
    beginAfresh()
    setNotice(sent?.stopped === 'signed-out' ? 'kept-signed-out' : 'kept')
    await here.look()
  }

  return {
    inHand,
    notice,
    isSending,
    standing,
    here,
    form,
    idInHand: () => form.current && idIn(form.current),
    takeUp,
    beginAnother,
    type: () => {
      const session = read()
      void holdForm(session.id)
      drafts.keepSoon(session)
    },
    submit: (event) => {
      event.preventDefault()
      const session = read()
      const refusal = refusalOf(session.typed)
      setNotice(null)
      if (refusal) {
        drafts.keepSoon(session)
        return setInHand((now) => ({ ...now, refusal }))
      }
      setInHand((now) => ({ ...now, refusal: undefined }))
      setSending(true)
      void keepAndSend(session).finally(() => setSending(false))
    },
  }
}

/** Nothing in it is other than it came. */
const isUntouched = (form: HTMLFormElement) =>
  [...form.elements].every((field) => {
    if (field instanceof HTMLInputElement && field.type === 'radio') return field.checked === field.defaultChecked
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
      return field.value === field.defaultValue
    return true
  })
