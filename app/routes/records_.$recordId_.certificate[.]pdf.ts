import type { LoaderFunctionArgs } from '@remix-run/node'
import { showCertificate } from '~/modules/accreditation/index.server'
import { respondFile } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

/** The certificate; drawn anew each time, and kept by no cache on the way. */
export const loader = respondFile(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const { number, pdf } = await showCertificate(actor, params.recordId!, context.origin)
  return new Response(pdf as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${number}.pdf"`,
      'Content-Length': String(pdf.length),
      'Cache-Control': 'private, no-store',
    },
  })
})
