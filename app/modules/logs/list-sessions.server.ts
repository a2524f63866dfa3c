import { programmeOf } from '~/modules/programmes/index.server'
import { NotFound } from '~/platform/errors.server'
import { isId } from '~/platform/ids'
import { dayIn } from '~/platform/days'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { reading, type Trx } from '~db/client.server'
import { findLog, logsOf } from './log-queries.server'
import { practiceOf, type Practice } from './practice-queries.server'
import type { SetSession } from './session'
import { findSession, sessionsOf } from './session-queries.server'

export interface SessionsOfLog {
  logId: string
  /** The newest first. */
  sessions: (SetSession & { entryId: string; title: string })[]
  practice: Practice & { hoursMin: number; setsMin: number }
}

/** The set sessions of a log, or of the newest log when none is named; null when there is no log yet. NotFound: not theirs. */
export function listSessions(actor: Actor, logId?: string): Promise<SessionsOfLog | null> {
  authorize(actor, 'desk.view')
  return reading(actor, async (trx) => {
    const log = logId === undefined ? (await logsOf(trx, actor.personId))[0] : await findLog(trx, logId)
    if (!log && logId === undefined) return null
    if (!log) throw new NotFound()
    authorize(actor, 'log.read', log)
    const { hoursMin, setsMin } = await programmeOf(trx, log.cohortId)
    return {
      logId: log.id,
      sessions: (await sessionsOf(trx, log.id)).reverse(),
      practice: { ...(await practiceOf(trx, log.id)), hoursMin, setsMin },
    }
  })
}

export interface SessionDraft {
  logId: string
  /** What the form begins with: the last session's set, format, role, length and members, so that it takes under a minute. */
  begin: SetSession
  /** The names of the sets so far. */
  sets: string[]
}

/** A form for a new set session, beginning where the last one was. NotFound: not there, or not the actor's log. */
export function draftSession(actor: Actor, logId: string, now: Date): Promise<SessionDraft> {
  return reading(actor, async (trx) => {
    const log = requireFound(await findLog(trx, logId))
    authorize(actor, 'log.write', log)
    const sessions = await sessionsOf(trx, log.id)
    const last = sessions.at(-1)
    return {
      logId: log.id,
      sets: namesOf(sessions),
      begin: {
        heldOn: dayIn(actor.timeZone, now),
        setName: last?.setName ?? '',
        format: last?.format ?? 'face-to-face',
        role: last?.role ?? 'facilitator',
        minutes: last?.minutes ?? 120,
        members: last?.members ?? 6,
        issue: '',
        heldBack: '',
        actions: '',
        learned: '',
        questions: [],
      },
    }
  })
}

/** What was kept of one set session, to change it. NotFound for another kind of entry, one taken out, or not theirs. */
export function showSession(actor: Actor, entryId: string): Promise<SessionDraft> {
  return reading(actor, async (trx) => {
    const session = isId(entryId) ? await findStandingSession(trx, entryId) : undefined
    const log = requireFound(session && (await findLog(trx, session.logId)))
    authorize(actor, 'log.write', log)
    return { logId: log.id, sets: namesOf(await sessionsOf(trx, log.id)), begin: session!.session }
  })
}

async function findStandingSession(trx: Trx, entryId: string) {
  const entry = await trx
    .selectFrom('entry')
    .select('log_id')
    .where('id', '=', entryId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  const session = entry && (await findSession(trx, entryId))
  return session && { logId: entry.log_id, session }
}

const namesOf = (sessions: readonly SetSession[]) => [...new Set(sessions.map(({ setName }) => setName))]
