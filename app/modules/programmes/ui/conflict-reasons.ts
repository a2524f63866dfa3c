import { m } from '~/platform/i18n/messages'
import type { ConflictReason } from '../conflict-of-interest'

const words: Record<ConflictReason, () => string> = {
  self: m.programmes_conflict_self,
  supported: m.programmes_conflict_supported,
  'shares-a-set': m.programmes_conflict_shares_a_set,
  declared: m.programmes_conflict_declared,
}

/** Why somebody may not assess somebody, as it reads after a colon. */
export const reasonWords = (reasons: readonly ConflictReason[]) => reasons.map((reason) => words[reason]()).join('; ')
