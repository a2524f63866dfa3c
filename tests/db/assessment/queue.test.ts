import { beforeAll, describe, expect, it } from 'vitest'
import { listQueue } from '~/modules/assessment/index.server'
import { queueAddress, type QueueRow } from '~/modules/submissions/queue'
import { Forbidden, NotFound } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { useTestDatabase } from '../../support/database'
import { aMember, aProgramme, aSubmission, type TestProgramme } from '../../support/submitted'

const database = useTestDatabase()
let at: TestProgramme
let assessor: Actor
let other: Actor
let admin: Actor
beforeAll(async () => {
  at = await aProgramme(database.owner)
  assessor = await aMember(database.owner, at, 'assessor', 'Teodor')
  other = await aMember(database.owner, at, 'assessor', 'Odile')
  admin = await aMember(database.owner, at, 'admin')
  for (let index = 0; index < 130; index++) {
    const trainee = await aMember(
      database.owner,
      at,
      'trainee',
      `Trainee ${String((index * 37) % 101).padStart(3, '0')}`,
    )
    await aSubmission(database.owner, at, trainee, {
      assessor: index < 120 ? assessor : index < 124 ? other : null,
      state: index >= 100 && index < 120 ? 'released' : index % 3 === 0 && index < 124 ? 'in-review' : 'submitted',
      dueOn: index < 5 ? '2001-01-01' : `2999-0${1 + (index % 9)}-${String(1 + (index % 28)).padStart(2, '0')}`,
      words: 1000 + ((index * 53) % 90),
      attempt: 1 + (index % 2),
    })
  }
}, 120_000)

const ask = (actor: Actor, query = '') => listQueue(actor, new URLSearchParams(query))
async function everyPage(actor: Actor, query: string): Promise<QueueRow[]> {
  const rows: QueueRow[] = []
  let address = `/queue?${query}`
  for (;;) {
    const page = await ask(actor, address.split('?')[1])
    rows.push(...page.rows)
    if (!page.hasMore) return rows
    address = queueAddress(page.search, { after: page.rows.at(-1)!.number })
  }
}

describe('the queue', () => {
  it('shows an assessor what is theirs and not decided, soonest due first', async () => {
    const { rows, counts, tabs, hasMore } = await ask(assessor)
    expect(tabs).toEqual(['mine', 'pool', 'overdue', 'decided'])
    expect(counts).toEqual({ mine: 100, pool: 0, overdue: 5, decided: 20 })
    expect(rows).toHaveLength(50)
    expect(hasMore).toBe(true)
    expect(rows.slice(0, 5).every((row) => row.dueOn === '2001-01-01')).toBe(true)
    expect((await ask(other)).rows).toHaveLength(4)
  })

  it.each(['due', '-due', 'number', '-number', 'name', '-name', 'words', '-words'])(
    'pages through every row once, sorted by %s',
    async (sort) => {
      const rows = await everyPage(assessor, `tab=mine&sort=${sort}`)
      expect(new Set(rows.map((row) => row.number)).size).toBe(100)
      const field = { due: 'dueOn', number: 'number', name: 'traineeName', words: 'words' }[
        sort.replace('-', '')
      ] as 'dueOn'
      const keys = rows.map((row) => row[field])
      const sorted = [...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
      expect(keys).toEqual(sort.startsWith('-') ? sorted.reverse() : sorted)
    },
  )

  it('filters by name, number, attempt, form and cohort, taking signs as signs', async () => {
    const { rows } = await ask(assessor, 'q=trainee 03')
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every((row) => row.traineeName.startsWith('Trainee 03'))).toBe(true)
    const number = rows[0]!.number
    expect((await ask(assessor, `q=${number}`)).rows.map((row) => row.number)).toEqual([number])
    expect((await ask(assessor, 'attempt=2')).rows.every((row) => row.attempt === 2)).toBe(true)
    for (const none of ['q=%25', 'q=_', 'form=haiku', 'cohort=nonsense'])
      expect((await ask(assessor, none)).rows).toEqual([])
    expect((await ask(assessor, `cohort=${at.cohortId}`)).rows).toHaveLength(50)
  })

  it('takes what it can’t read as not asked', async () => {
    const { search, rows } = await ask(assessor, "tab=unallocated&sort=';drop&attempt=x&after=-1&form=<b>")
    expect(search).toMatchObject({ tab: 'mine', order: 'due', attempt: null, after: null, form: '' })
    expect(rows).toHaveLength(50)
  })

  it('shows an admin what isn’t allocated, with who may have it and why not', async () => {
    const { rows, counts, tabs, assessors } = await ask(admin)
    expect(tabs).toEqual(['unallocated', 'open', 'overdue', 'decided'])
    expect(rows).toHaveLength(6)
    expect(counts).toMatchObject({ unallocated: 6, open: 100 })
    expect(assessors.get(rows[0]!.submissionId)?.map((one) => one.name)).toEqual(['Odile', 'Teodor'])
    const open = await ask(admin, 'tab=open')
    expect(open.rows.every((row) => row.assessorName !== null)).toBe(true)
  })

  it('calls overdue what is past its day in the programme’s zone, wherever it is read', async () => {
    const now = new Date('2026-08-28T12:00:00Z')
    const reader = await aMember(database.owner, at, 'assessor')
    const inZone = async (zone: string, dueOn: string) => {
      const there = await aProgramme(database.owner)
      await database.owner
        .updateTable('programme')
        .set({ time_zone: zone })
        .where('id', '=', there.programmeId)
        .execute()
      await aSubmission(database.owner, there, await aMember(database.owner, there, 'trainee', zone), {
        assessor: reader,
        dueOn,
      })
    }
    await inZone('Pacific/Kiritimati', '2026-08-28')
    await inZone('Pacific/Honolulu', '2026-08-28')
    await inZone('Pacific/Pago_Pago', '2026-08-27')
    await inZone('Pacific/Auckland', '2026-08-29')
    const overdue = await listQueue(reader, new URLSearchParams('tab=overdue'), now)
    expect(overdue.counts).toEqual({ mine: 4, pool: 0, overdue: 2, decided: 0 })
    expect(overdue.rows.map((row) => [row.traineeName, row.today])).toEqual([
      ['Pacific/Pago_Pago', '2026-08-28'],
      ['Pacific/Kiritimati', '2026-08-29'],
    ])
  })

  it('shows an admin elsewhere nothing, and other roles no queue', async () => {
    const elsewhere = await aMember(database.owner, await aProgramme(database.owner), 'admin')
    expect(await ask(elsewhere)).toMatchObject({ rows: [], counts: { unallocated: 0, open: 0 } })
    for (const role of ['trainee', 'supporter', 'quality-assurer', 'external-verifier'] as const) {
      const error = await ask(await aMember(database.owner, at, role)).catch((error) => error)
      expect(error instanceof NotFound || error instanceof Forbidden).toBe(true)
    }
  })
})
