import type { LoaderFunctionArgs } from '@remix-run/node'
import { meetingFile } from '~/modules/programmes/index.server'
import { calendarResponse } from '~/platform/calendar.server'
import { respondFile } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

/** The meeting, for one's calendar. */
export const loader = respondFile(async ({ params, context }: LoaderFunctionArgs) =>
  calendarResponse(await meetingFile(await requireActor(context), params.meetingId!), 'support-meeting'),
)
