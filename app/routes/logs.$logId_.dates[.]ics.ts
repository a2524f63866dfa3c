import type { LoaderFunctionArgs } from '@remix-run/node'
import { dueDatesFile } from '~/modules/submissions/index.server'
import { calendarResponse } from '~/platform/calendar.server'
import { respondFile } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

/** The day of handing in, for one's calendar. */
export const loader = respondFile(async ({ params, context }: LoaderFunctionArgs) =>
  calendarResponse(await dueDatesFile(await requireActor(context), params.logId!, new Date()), 'hand-in'),
)
