import { useParams, useRouteLoaderData } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { m } from '~/platform/i18n/messages'
import type { RootData } from '~/root'
import { ErrorPage } from '~/ui/error-page'
import { UnkeptButton } from './unkept-dialog'

/** The error page of a form about a submission: what was written there, and is not taken any more, can be copied. */
export function WordsLeft({ keyOf }: { keyOf: (person: string, submissionId: string) => string }) {
  const { submissionId = '' } = useParams()
  const root = useRouteLoaderData<RootData>('root')
  const key = root?.me && keyOf(root.me.personId, submissionId)
  const [text, setText] = useState('')
  useEffect(() => {
    if (!key) return
    let isGone = false
    void import('./leave-reviews').then(
      ({ reviewWork }) => isGone || setText(reviewWork.textOf(key)),
      () => {},
    )
    return () => {
      isGone = true
    }
  }, [key])
  return (
    <div className="stack">
      <ErrorPage requestId={root?.requestId} />
      {text !== '' && (
        <div className="callout look narrow" role="status">
          <p>{m.assessment_words_left()}</p>
          <p className="mt1">
            <UnkeptButton textOf={() => text} />
          </p>
        </div>
      )}
    </div>
  )
}
