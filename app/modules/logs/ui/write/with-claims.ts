import type { CriterionShown, PassageShown, WritingPage } from './page-data'
import type { RoomView } from './room.client'

/** What the room knows of the claims; null until it knows. */
export type ClaimsHere = Pick<RoomView, 'claims' | 'gone' | 'said'>

/** The criteria with the claims of this entry as it stands on the screen, or as it was saved while the editor isn't there yet. */
export function withClaims({ criteria, lost = [] }: WritingPage['opened'], here: ClaimsHere | null): CriterionShown[] {
  const noted = ({ id, quote }: { id: string; quote: string }): PassageShown => ({
    id,
    quote,
    note: here?.said.notes.get(id) ?? '',
  })
  const missing = here ? missed(lost, here) : []
  return criteria.map(({ code, title, shortTitle, guidance, passages, here: hereSaved }) => {
    const live = (here?.claims ?? []).filter((claim) => claim.criterion === code).map(noted)
    const elsewhere = passages - hereSaved
    return {
      ...{ code, title, shortTitle, guidance, elsewhere },
      here: live,
      lost: missing.filter((claim) => claim.criterion === code).map(noted),
      total: elsewhere + (here ? live.length : hereSaved),
    }
  })
}

/** Claims whose passages were deleted, before the page was opened or since, and which were not let go. */
function missed(before: WritingPage['opened']['lost'], { claims, gone, said }: ClaimsHere) {
  const standing = new Set(claims.map(({ id }) => id))
  const all = new Map([...before, ...gone].map((claim) => [claim.id, claim]))
  return [...all.values()].filter(({ id }) => !standing.has(id) && !said.letGo.has(id))
}
