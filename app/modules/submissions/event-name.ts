import { m } from '~/platform/i18n/messages'
import type { Event } from './lifecycle'

const names: Record<Event | 'hand-in', () => string> = {
  'hand-in': m.submissions_event_hand_in,
  allocate: m.submissions_event_allocate,
  deallocate: m.submissions_event_deallocate,
  claim: m.submissions_event_claim,
  decline: m.submissions_event_decline,
  begin: m.submissions_event_begin,
  withdraw: m.submissions_event_withdraw,
  return: m.submissions_event_return,
  recommend: m.submissions_event_recommend,
  refer: m.submissions_event_refer,
  'take-back': m.submissions_event_take_back,
  sample: m.submissions_event_sample,
  confirm: m.submissions_event_confirm,
  overturn: m.submissions_event_overturn,
  release: m.submissions_event_release,
  recall: m.submissions_event_recall,
  record: m.submissions_event_record,
  appeal: m.submissions_event_appeal,
  uphold: m.submissions_event_uphold,
  reconsider: m.submissions_event_reconsider,
  grant: m.submissions_event_grant,
  lapse: m.submissions_event_lapse,
  reopen: m.submissions_event_reopen,
}

/** What happened, in words. */
export const eventName = (event: Event | 'hand-in') => names[event]()
