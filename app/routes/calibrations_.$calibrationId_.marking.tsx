import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react'
import { showCalibrationMarking } from '~/modules/assessment/index.server'
import { MarkingPage } from '~/modules/assessment/ui/quality/marking-page'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const handle = { frame: false }
export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.calibration_marking_title() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const { calibration, version, entries, marks, isFinished } = await showCalibrationMarking(
    actor,
    params.calibrationId!,
  )
  const base = `/calibrations/${calibration.id}`
  // Only while it is to be marked: before and after, its own page says where it stands.
  if (isFinished || calibration.consent !== 'given' || calibration.closedAt) throw redirect(base)
  return {
    base,
    me: actor.personId,
    title: m.calibration_marking_title(),
    about: '',
    lede: m.calibration_marking_lede(),
    markIn: m.calibration_in(),
    back: { to: base, name: m.calibration_title() },
    version,
    language: calibration.language,
    entries: entries.map(({ plain: _, versionId: __, ...entry }) => entry),
    marks,
    timeZone: actor.timeZone,
  }
})

/** Another criterion needs nothing new. */
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
