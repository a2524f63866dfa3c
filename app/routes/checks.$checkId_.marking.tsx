import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react'
import { beginMarking, showMarking } from '~/modules/assessment/index.server'
import { MarkingPage } from '~/modules/assessment/ui/quality/marking-page'
import { respond, respondStep } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { RefusedStep } from '~/ui/refused-step'

export const handle = { frame: false }
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.page_title({ page: data ? m.quality_marking_title({ number: data.number }) : m.product() }) },
]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const { check, stage, version, language, entries, marks } = await showMarking(actor, params.checkId!)
  // Only while it is one's to make: before and after, the check's own page says where it stands.
  if (check.markerId !== actor.personId || check.markedAt || check.settledAt) throw redirect(`/checks/${check.id}`)
  return {
    base: `/checks/${check.id}`,
    me: actor.personId,
    number: stage.number,
    title: m.quality_marking_title({ number: stage.number }),
    about: stage.traineeName,
    lede: m.quality_marking_lede(),
    markIn: m.quality_mark_in(),
    back: { to: '/quality', name: m.quality_title() },
    version,
    language,
    entries: entries.map(({ plain: _, versionId: __, ...entry }) => entry),
    marks,
    timeZone: actor.timeZone,
  }
})

/** Takes the second mark on. */
export const action = respondStep(async ({ params, context }: ActionFunctionArgs) => {
  await beginMarking(await requireActor(context), params.checkId!)
  return redirect(`/checks/${params.checkId}/marking`)
})

/** Another criterion of the same check needs nothing new. */
export const shouldRevalidate = ({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) =>
  !formMethod && currentUrl.pathname === nextUrl.pathname ? false : defaultShouldRevalidate

export default function Marking() {
  const { timeZone, ...data } = useLoaderData<typeof loader>()
  return <MarkingPage key={data.base} data={data} timeZone={timeZone} />
}

export function ErrorBoundary() {
  return <RefusedStep back="/quality" />
}
