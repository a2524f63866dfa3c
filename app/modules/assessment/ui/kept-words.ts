import { m } from '~/platform/i18n/messages'
import { formatTime } from '~/ui/dates'
import type { KeeperState } from './keeper'

/** Something is not kept that waits for more than its turn. */
export const isAmiss = ({ whyShut, failure, refused }: KeeperState) => Boolean(whyShut || failure || refused.length > 0)

/** Whether all is kept, in words. `notYours`: what it says where nothing more is taken from this person. */
export function keptWords(
  { pending, refused, whyShut, failure, keptAt }: KeeperState,
  timeZone: string,
  notYours = m.assessment_not_kept_not_yours(),
): string {
  if (whyShut === 'not-yours') return notYours
  if (whyShut) return m.assessment_not_kept_not_in_review()
  if (failure === 'signed-out') return m.assessment_not_kept_signed_out()
  if (failure) return m.assessment_not_kept()
  if (refused.length > 0) return m.assessment_not_kept_refused()
  if (pending.length > 0) return m.assessment_keeping()
  return keptAt ? m.assessment_kept_at({ time: formatTime(keptAt, timeZone) }) : ''
}
