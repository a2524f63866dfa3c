import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import {
  type ClientLoaderFunctionArgs,
  type ShouldRevalidateFunctionArgs,
  useActionData,
  useLoaderData,
} from '@remix-run/react'
import { criterionQuery } from '~/modules/assessment/criterion-query'
import { judgementForm } from '~/modules/assessment/forms'
import { keepJudgement, showReview } from '~/modules/assessment/index.server'
import type { Judgement } from '~/modules/assessment/review'
import { reviewData } from '~/modules/assessment/ui/review-data'
import { takeAhead } from '~/modules/assessment/ui/read-ahead'
import { ReviewPage } from '~/modules/assessment/ui/review-page'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { type RefusalShown, refusalIn } from '~/ui/form'

export const handle = { frame: false }
export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  if (!data) return [{ title: m.product() }]
  const code = new URLSearchParams(location.search).get('criterion')
  const known = data.version.criteria.find((one) => one.code === code) ?? data.version.criteria[0]
  return [{ title: m.page_title({ page: `${known?.code} · ${m.submissions_title({ number: data.stage.number })}` }) }]
}

export const loader = respond(async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const shown = await showReview(actor, params.submissionId!)
  return {
    ...reviewData(shown, actor.personId, actor.timeZone, randomUUID),
    timeZone: actor.timeZone,
    refused: refusedSentence(request),
  }
})

const fromServer = ({ serverLoader }: ClientLoaderFunctionArgs) => serverLoader<typeof loader>()
type FromServer = Awaited<ReturnType<typeof fromServer>>

/** What was read ahead, or else what the server has. */
export const clientLoader = async (args: ClientLoaderFunctionArgs): Promise<FromServer> =>
  takeAhead<FromServer>(args.params.submissionId!) ?? fromServer(args)

/** Why a verdict or the removal of a note that was sent without JavaScript came to nothing (respondEither). */
function refusedSentence(request: Request) {
  const code = new URL(request.url).searchParams.get('refused')
  if (code === null) return null
  return code === 'assessment_not_in_review' ? m.assessment_not_in_review() : m.assessment_refused()
}

/** The page's own form, sent without JavaScript: keeps the judgement and goes on to the next criterion. */
export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const form = await readForm(request, judgementForm)
  await keepJudgement(actor, params.submissionId!, form)
  const here = `/submissions/${params.submissionId}`
  return redirect(
    form.next === 'decision' ? `${here}/decision` : `${here}/review${criterionQuery(form.next ?? '')}#judge`,
  )
})

/** Another criterion of the same submission needs nothing new. */
export const shouldRevalidate = ({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) =>
  !formMethod && currentUrl.pathname === nextUrl.pathname ? false : defaultShouldRevalidate

export default function Review() {
  const { timeZone, refused, ...data } = useLoaderData<typeof loader>()
  const refusal = refusalIn(useActionData<typeof action>())
  return (
    <ReviewPage
      key={`${data.stage.submissionId} ${data.earlier?.assessorId}`}
      data={refusal ? { ...data, judgements: withTyped(data.judgements, refusal) } : data}
      timeZone={timeZone}
      refused={refusal?.refused.sentence ?? refused}
    />
  )
}

/** What was typed stays, though it was refused. */
function withTyped(judgements: Judgement[], { typed }: RefusalShown): Judgement[] {
  const [criterionId, level, feedback] = [typed.criterion, typed.level, typed.feedback].map((value) =>
    String(value ?? ''),
  )
  if (!criterionId) return judgements
  return [
    ...judgements.filter((one) => one.criterionId !== criterionId),
    { criterionId, level: level || null, feedback: feedback ?? '', keptAt: '' },
  ]
}
