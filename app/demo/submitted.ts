import * as delphine from '~db/seeds/texts/delphine'
import { log as bronagh } from '~db/seeds/texts/bronagh'
import { log as ioana } from '~db/seeds/texts/ioana'
import * as leilani from '~db/seeds/texts/leilani'
import * as marisol from '~db/seeds/texts/marisol'
import * as padraig from '~db/seeds/texts/padraig'
import type { SeedJudgement, SeedLog, SeedNote } from '~db/seeds/texts/shape'
import { log as tariq } from '~db/seeds/texts/tariq'
import * as wanjiru from '~db/seeds/texts/wanjiru'
import { log as yusra } from '~db/seeds/texts/yusra'

/** What has happened to an attempt, in days before now; each stage needs the one before it. */
export interface DemoAttempt {
  log: SeedLog
  handedInAgo: number
  assessor?: string
  judgements?: SeedJudgement[]
  notes?: SeedNote[]
  decision?:
    | { kind: 'recommend'; summary: string; ago: number }
    | { kind: 'refer'; summary: string; requests: { criterion: string; asked: string }[]; ago: number }
  confirmation?: { comment: string; ago: number }
  issuedAgo?: number
  revoked?: { reason: string; ago: number }
}

/** Every trainee's log as it stands, and its attempts from the first to the last. */
export const histories: { trainee: string; log: SeedLog; attempts: DemoAttempt[] }[] = [
  { trainee: 'bronagh', log: bronagh, attempts: [] },
  { trainee: 'yusra', log: yusra, attempts: [] },
  { trainee: 'ioana', log: ioana, attempts: [{ log: ioana, handedInAgo: 9, assessor: 'teodor' }] },
  { trainee: 'tariq', log: tariq, attempts: [{ log: tariq, handedInAgo: 6 }] },
  {
    trainee: 'delphine',
    log: delphine.second,
    attempts: [
      {
        log: delphine.first,
        handedInAgo: 70,
        assessor: 'teodor',
        judgements: delphine.firstJudgements,
        notes: delphine.firstNotes,
        decision: {
          kind: 'refer',
          summary: delphine.referral.summary,
          requests: delphine.referral.requests,
          ago: 55,
        },
      },
      {
        log: delphine.second,
        handedInAgo: 12,
        assessor: 'teodor',
        judgements: delphine.secondJudgements,
        notes: delphine.secondNotes,
      },
    ],
  },
  {
    trainee: 'wanjiru',
    log: wanjiru.log,
    attempts: [
      {
        log: wanjiru.log,
        handedInAgo: 30,
        assessor: 'teodor',
        judgements: wanjiru.judgements,
        notes: wanjiru.notes,
        decision: { kind: 'recommend', summary: wanjiru.summary, ago: 4 },
      },
    ],
  },
  {
    trainee: 'leilani',
    log: leilani.log,
    attempts: [
      {
        log: leilani.log,
        handedInAgo: 45,
        assessor: 'sunniva',
        judgements: leilani.judgements,
        notes: leilani.notes,
        decision: { kind: 'recommend', summary: leilani.summary, ago: 25 },
        confirmation: { comment: leilani.confirmation, ago: 8 },
      },
    ],
  },
  {
    trainee: 'marisol',
    log: marisol.log,
    attempts: [
      {
        log: marisol.log,
        handedInAgo: 88,
        assessor: 'sunniva',
        judgements: marisol.judgements,
        notes: marisol.notes,
        decision: { kind: 'recommend', summary: marisol.summary, ago: 70 },
        confirmation: { comment: marisol.confirmation, ago: 60 },
        issuedAgo: 56,
      },
    ],
  },
  {
    trainee: 'padraig',
    log: padraig.log,
    attempts: [
      {
        log: padraig.log,
        handedInAgo: 140,
        assessor: 'sunniva',
        judgements: padraig.judgements,
        decision: { kind: 'recommend', summary: padraig.summary, ago: 125 },
        confirmation: { comment: padraig.confirmation, ago: 118 },
        issuedAgo: 115,
        revoked: { reason: padraig.revocation, ago: 20 },
      },
    ],
  },
]
