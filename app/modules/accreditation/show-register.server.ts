import { namesOf } from '~/modules/identity/index.server'
import type { Programme } from '~/modules/programmes/programme'
import { programmeOf } from '~/modules/programmes/index.server'
import { stagesIn } from '~/modules/submissions/index.server'
import { sentenceOf } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { may } from '~/policy/abilities'
import { authorize } from '~/policy/authorize.server'
import { reading, type Trx } from '~db/client.server'
import type { RegisterSearch } from './forms'
import { undrawableTexts } from './printed.server'
import { type Listed, registerFigures, type RegisterFigures, searchRegister } from './register-queries.server'

/** A confirmed submission whose record can be issued; `undrawable` says of each text that the certificate can't draw why the record has to wait. */
export interface WaitingSubmission {
  submissionId: string
  number: number
  holderName: string
  cohortId: string
  cohortName: string
  confirmedAt: Date
  undrawable: string[]
}

export interface Register {
  lines: Listed[]
  next: string | null
  figures: RegisterFigures
  /** What an admin may issue now, the longest waiting first; empty for others. */
  waiting: WaitingSubmission[]
  /** Reports nobody has looked into, for admins; null for others. */
  openReports: number | null
}

/** The register as the actor may see it: a page of the search, figures, and what waits for them. */
export function showRegister(actor: Actor, search: RegisterSearch): Promise<Register> {
  authorize(actor, 'register.view')
  return reading(actor, async (trx) => {
    const [page, figures, waiting, openReports] = await Promise.all([
      searchRegister(trx, actor, search),
      registerFigures(trx, actor),
      waitingFor(trx, actor),
      may(actor, 'report.handle') ? countOpenReports(trx) : null,
    ])
    return { ...page, figures, waiting, openReports }
  })
}

async function waitingFor(trx: Trx, actor: Actor): Promise<WaitingSubmission[]> {
  const confirmed = await stagesIn(trx, actor, ['admin'], ['confirmed'])
  // What is held is not told to its holder yet.
  const stages = confirmed.filter((stage) => stage.releasedAt !== null)
  const names = await namesOf(
    trx,
    stages.map((stage) => stage.traineeId),
  )
  const programmes = new Map<string, Programme>()
  for (const cohortId of new Set(stages.map((stage) => stage.cohortId)))
    programmes.set(cohortId, await programmeOf(trx, cohortId))
  return stages.map((stage) => {
    const holderName = names.get(stage.traineeId) ?? stage.traineeName
    return {
      submissionId: stage.submissionId,
      number: stage.number,
      holderName,
      cohortId: stage.cohortId,
      cohortName: stage.cohortName,
      confirmedAt: stage.since,
      undrawable: undrawableTexts({ ...programmes.get(stage.cohortId)!, holderName }).map(sentenceOf),
    }
  })
}

const countOpenReports = async (trx: Trx) => {
  const row = await trx
    .selectFrom('record_report')
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .where('handled_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.open)
}
