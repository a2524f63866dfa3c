import { m } from '~/platform/i18n/messages'
import { Trail } from './trail'

interface FrameworkTrailProps {
  programme: { id: string; name: string; isSeen: boolean }
  /** Beneath the framework's own page, on this version of it or (null) on the newest. */
  beneath?: number | null
}

/** Where a page of the criteria lies: under the programme for who sees it, for a lead assessor under the criteria. */
export function FrameworkTrail({ programme: { id, name, isSeen }, beneath }: FrameworkTrailProps) {
  const address = `/programmes/${id}`
  const above = isSeen
    ? [
        { to: '/programmes', name: m.nav_programmes() },
        { to: address, name },
      ]
    : [{ to: '/criteria', name: m.nav_criteria() }]
  const framework = {
    to: `${address}/framework${beneath ? `?version=${beneath}` : ''}`,
    name: isSeen ? m.programmes_criteria() : name,
  }
  return <Trail to={beneath === undefined ? above : [...above, framework]} />
}
