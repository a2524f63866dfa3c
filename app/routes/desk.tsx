import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { recordOfSubmission } from '~/modules/accreditation/index.server'
import { RecordStatus } from '~/modules/accreditation/ui/record-status'
import { questionsWaiting } from '~/modules/assessment/index.server'
import { showDesk } from '~/modules/logs/index.server'
import { DeskPage } from '~/modules/logs/ui/desk/desk-page'
import { NoDeskYet } from '~/modules/logs/ui/desk/no-desk-yet'
import { meetingsAhead } from '~/modules/programmes/index.server'
import { MeetingsAhead } from '~/modules/programmes/ui/meetings/meeting-list'
import { attemptFacts, listAttempts } from '~/modules/submissions/index.server'
import { Attempts } from '~/modules/submissions/ui/attempts'
import { WhatNext } from '~/modules/submissions/ui/what-next'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.logs_desk_title() }) }]

export const loader = respond(async ({ request, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const logId = new URL(request.url).searchParams.get('log') ?? undefined
  const now = new Date()
  const [desk, meetings] = await Promise.all([showDesk(actor, now, attemptFacts, logId), meetingsAhead(actor, now)])
  const attempts = desk ? await listAttempts(actor, desk.cohortId) : []
  const recorded = attempts.find((attempt) => attempt.isRecorded)
  const record = recorded && (await recordOfSubmission(actor, recorded.submissionId))
  const read = attempts.find(({ standing }) => standing.state === 'in-review')
  const waiting = read && (await questionsWaiting(actor, [read.submissionId])).get(read.submissionId)
  const person = { id: actor.personId, timeZone: actor.timeZone }
  return {
    person,
    name: actor.name,
    meetings,
    desk,
    attempts,
    asked: read && waiting ? { submissionId: read.submissionId, n: waiting } : null,
    record: record && { id: record.id, status: record.status },
  }
})

export default function DeskRoute() {
  const { desk, person, name, attempts, asked, record, meetings } = useLoaderData<typeof loader>()
  if (!desk) return <NoDeskYet />
  return (
    <DeskPage
      desk={desk}
      name={name}
      person={person}
      beneath={
        <>
          <WhatNext standing={attempts[0]?.standing ?? 'none'} contact={desk.contact} supporters={desk.supporters} />
          <MeetingsAhead meetings={meetings} timeZone={desk.timeZone} />
        </>
      }
    >
      {asked && (
        <p className="callout look">
          {m.assessment_questions_for_you({ n: asked.n })}{' '}
          <Link to={`/submissions/${asked.submissionId}/questions`}>{m.assessment_questions_read()}</Link>
        </p>
      )}
      <Attempts
        attempts={attempts}
        record={
          record && (
            <>
              <Link to={`/records/${record.id}`}>{m.accreditation_see_record()}</Link>
              {record.status !== 'current' && <RecordStatus status={record.status} />}
            </>
          )
        }
      />
    </DeskPage>
  )
}
