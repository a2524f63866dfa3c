import type { LoaderFunctionArgs } from '@remix-run/node'
import { centreReportPdf, reportCentre } from '~/modules/assessment/index.server'
import { centreReportCsv } from '~/modules/assessment/quality/centre-report-csv'
import { respondFile } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

/** A centre's report as a file: CSV, or (`as=pdf`) a PDF. */
export const loader = respondFile(async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const report = await reportCentre(actor, params.programmeId!)
  const isPdf = new URL(request.url).searchParams.get('as') === 'pdf'
  const content = isPdf
    ? ((await centreReportPdf(report, actor.timeZone)) as Uint8Array<ArrayBuffer>)
    : centreReportCsv(report)
  const name = `centre-report-${report.at.toISOString().slice(0, 10)}.${isPdf ? 'pdf' : 'csv'}`
  return new Response(content, {
    headers: {
      'content-type': isPdf ? 'application/pdf' : 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  })
})
