import {
  allocateSubmission,
  confirmDecision,
  decide,
  keepJudgement,
  keepVerdict,
  notePassage,
  releaseReferral,
  standingDecision,
} from '~/modules/assessment/index.server'
import { logState } from '~/modules/logs/index.server'
import { entriesOf, handIn } from '~/modules/submissions/index.server'
import { type Db, reading } from '~db/client.server'
import { actorOf } from './actors.server'
import { backdateDecision, backdateHandIn } from './backdate.server'
import { dayFrom, momentBefore } from './days'
import { idOf } from './ids'
import { logId } from './logs.server'
import { criterionId } from './provider.server'
import type { DemoAttempt } from './submitted'

/** Hands a log in and takes the attempt as far as its history goes, through the use cases; returns the submission's id. */
export async function seedAttempt(owner: Db, trainee: string, attempt: DemoAttempt, now: Date): Promise<string> {
  const author = actorOf(trainee)
  const { seen, entries } = await reading(author, async (trx) => ({
    seen: await logState(trx, logId(trainee)),
    entries: await trx.selectFrom('entry').select('id').where('log_id', '=', logId(trainee)).execute(),
  }))
  const handedInAt = momentBefore(now, attempt.handedInAgo, 9, 40)
  const { id } = await handIn(
    author,
    logId(trainee),
    {
      entries: entries.map((entry) => entry.id),
      seen,
      key: idOf('hand-in', trainee, String(attempt.handedInAgo)),
      own_work: true,
      names_changed: true,
      used_ai: false,
      ai_how: '',
    },
    handedInAt,
  )
  await backdateHandIn(owner, id, handedInAt)
  if (!attempt.assessor) return id
  await allocateSubmission(actorOf('mirembe'), id, actorOf(attempt.assessor).personId)
  await review(id, attempt, attempt.assessor)
  if (attempt.decision) await conclude(owner, id, attempt, now)
  return id
}

async function review(id: string, { judgements = [], notes = [] }: DemoAttempt, by: string) {
  const assessor = actorOf(by)
  const entries = await reading(assessor, (trx) => entriesOf(trx, id))
  for (const { criterion, level, feedback } of judgements) {
    const form = { criterion: criterionId(criterion), level: level.replace(' ', '-'), feedback, since: undefined }
    await keepJudgement(assessor, id, form as Parameters<typeof keepJudgement>[2])
    for (const claim of entries.flatMap((entry) => entry.claims))
      if (claim.criterionId === criterionId(criterion))
        await keepVerdict(assessor, id, {
          claim: claim.id,
          criterion: claim.criterionId,
          verdict: level === 'developing' ? 'queried' : 'agreed',
        })
  }
  for (const [at, { quote, note, criterion }] of notes.entries()) {
    const entry = entries.find((one) => one.plain.includes(quote))
    if (!entry) throw new Error(`The demo's note finds no passage: ${at}`)
    await notePassage(assessor, id, {
      id: idOf('note', id, String(at)),
      entry: entry.entryId,
      quote,
      criterion: criterion ? criterionId(criterion) : null,
      note,
    } as Parameters<typeof notePassage>[2])
  }
}

async function conclude(owner: Db, id: string, { assessor, decision, confirmation }: DemoAttempt, now: Date) {
  const by = actorOf(assessor!)
  const isReferral = decision!.kind === 'refer'
  await decide(by, id, {
    kind: decision!.kind,
    summary: decision!.summary,
    departure: '',
    by: isReferral ? dayFrom(now, 56) : '',
    requests: isReferral
      ? decision!.requests.map(({ criterion, asked }) => ({ criterionId: criterionId(criterion), asked }))
      : [],
  })
  if (isReferral) await releaseReferral(by, id)
  if (confirmation) {
    const assurer = actorOf('ximena')
    const standing = await reading(assurer, (trx) => standingDecision(trx, id))
    await confirmDecision(assurer, id, {
      decision: standing!.id,
      outcome: 'confirmed',
      comment: confirmation.comment,
      release: null,
    })
  }
  await backdateDecision(owner, id, {
    decidedAt: momentBefore(now, decision!.ago, 14, 5),
    confirmedAt: confirmation ? momentBefore(now, confirmation.ago, 11, 20) : undefined,
    resubmitBy: isReferral ? dayFrom(now, 56 - decision!.ago) : undefined,
  })
}
