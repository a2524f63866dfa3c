import { randomBytes } from 'node:crypto'
import { lockLog, logState, pinVersions, type PinnedEntry } from '~/modules/logs/index.server'
import { criteriaOf, programmeOf } from '~/modules/programmes/index.server'
import { recordEvent } from '~/platform/audit.server'
import { addDays, dayIn } from '~/platform/days'
import { Conflict, Invalid, Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import type { FrozenDeclarations } from './contents'
import type { HandInForm } from './forms'
import { formOf, snapshotJson } from './freeze'
import { attemptFacts, rulesOf } from './hand-in-rules.server'
import { type Hindrance, hindrancesToHandIn } from './hindrances'
import { fieldsOf, refusalCode } from './hindrance-words'
import { findByKey, insertSubmission } from './insert-submission.server'
import { tellHandedIn } from './tell-handed-in.server'
import { nextAssessor } from './next-assessor.server'
import { snapshotDigest } from './snapshot.server'

/**
 * Freezes the chosen entries' texts as they stand now into one immutable attempt, and returns its id. Word range,
 * evidence and lateness inform; a programme may make the first two block. The same key gives the same submission.
 * Conflict (409) when the log isn't as the page showed it, Invalid (422) for a missing declaration or an empty log,
 * Refused (409) while another attempt is open or when none is left.
 */
export function handIn(actor: Actor, logId: string, form: HandInForm, now = new Date()): Promise<{ id: string }> {
  return transaction(actor, async (trx) => {
    const log = await lockLog(trx, logId)
    authorize(actor, 'log.handIn', log)
    const known = await findByKey(trx, actor.personId, form.key)
    if (known) return known
    // First of all: a refusal for another reason would show the changed log without a word.
    if (form.seen !== (await logState(trx, logId))) throw new Conflict('submissions_log_changed')
    const programme = await programmeOf(trx, log.cohortId)
    const attempts = await attemptFacts(trx, log, programme, now)
    const entries = await pinVersions(trx, logId, form.entries)
    const { id: frameworkVersionId, criteria } = await criteriaOf(trx, programme.cohort.frameworkVersionId)

    const hindrances = hindrancesToHandIn(rulesOf(programme), {
      entries: entries.map((entry) => ({ words: entry.words, isEmpty: isEmpty(entry) })),
      criteria: criteria.map((criterion) => criterion.id),
      evidenced: new Set(entries.flatMap((entry) => entry.claims.map((claim) => claim.criterionId))),
      declarations: {
        ownWork: form.own_work,
        namesChanged: form.names_changed,
        usedAi: form.used_ai,
        aiHow: form.ai_how,
      },
      ...attempts,
    })
    refuseIfBlocked(hindrances)

    const declarations: FrozenDeclarations = {
      ownWork: form.own_work,
      namesChanged: form.names_changed,
      usedAi: form.used_ai === true,
      aiHow: form.used_ai ? form.ai_how : '',
    }
    const snapshot = {
      logId,
      attempt: attempts.attempt,
      frameworkVersionId,
      handedInAt: now,
      words: entries.reduce((sum, entry) => sum + entry.words, 0),
      form: formOf(entries.map((entry) => entry.document)),
      language: log.language,
      declarations,
      entries,
    }
    const salt = randomBytes(32)
    const today = dayIn(programme.timeZone, now)
    const dueOn = addDays(today, programme.reviewDays)
    const assessorId = await nextAssessor(trx, log, programme.cohort.leadId, attempts.lastReaderId, [today, dueOn])
    const id = await insertSubmission(trx, {
      ...snapshot,
      log,
      key: form.key,
      salt,
      sha256: snapshotDigest(salt, snapshotJson(snapshot)),
      traineeName: actor.name,
      cohortName: programme.cohort.name,
      assessorId,
      dueOn,
    })
    await tellHandedIn(trx, log, id, assessorId)
    await recordEvent(trx, actor, 'submission.hand-in', { id, organisationId: log.organisationId })
    return { id }
  })
}

const isEmpty = (entry: PinnedEntry) => entry.plain.trim() === '' && entry.session === null

function refuseIfBlocked(hindrances: readonly Hindrance[]) {
  const blocking = hindrances.filter((hindrance) => hindrance.blocks)
  if (blocking.length === 0) return
  const fields = fieldsOf(blocking)
  if (Object.keys(fields).length > 0) throw new Invalid(fields, 'submissions_not_yet')
  throw new Refused(refusalCode(blocking[0]!))
}
