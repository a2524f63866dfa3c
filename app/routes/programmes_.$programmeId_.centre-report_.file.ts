import type { LoaderFunctionArgs } from '@remix-run/node'
import { reportCentre } from '~/modules/assessment/index.server'
import { centreReportCsv } from '~/modules/assessment/quality/centre-report-csv'
import { respondFile } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

/** A centre's report as CSV. */
export const loader = respondFile(async ({ params, context }: LoaderFunctionArgs) => {
  const report = await reportCentre(await requireActor(context), params.programmeId!)
  return new Response(centreReportCsv(report), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="centre-report-${report.at.toISOString().slice(0, 10)}.csv"`,
      'cache-control': 'no-store',
    },
  })
})
