import { useSearchParams } from '@remix-run/react'
import { useCallback, useEffect, useState } from 'react'
import type { Criterion } from '~/modules/programmes/framework'
import { m } from '~/platform/i18n/messages'

/**
 * The criterion at hand, by the address's `criterion`; the page's title begins with its code. Going to another one writes the address itself and asks nobody:
 * a navigation would come too late for who presses ] three times in a row.
 */
export function useCriterion(criteria: readonly Criterion[], title: string): [Criterion, (code: string) => void] {
  const [params] = useSearchParams()
  const [code, setCode] = useState(params.get('criterion'))
  useEffect(() => setCode(params.get('criterion')), [params])
  const criterion = criteria.find((one) => one.code === code) ?? criteria[0]!
  const show = useCallback((next: string) => {
    setCode(next)
    const address = new URL(window.location.href)
    address.searchParams.set('criterion', next)
    address.hash = ''
    window.history.replaceState(window.history.state, '', address)
  }, [])
  useEffect(() => {
    document.title = m.page_title({ page: `${criterion.code} · ${title}` })
  }, [criterion.code, title])
  return [criterion, show]
}
