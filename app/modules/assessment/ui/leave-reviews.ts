import { workOnReviews } from './review-leaving'
import { send } from './send'
import { keepers } from './use-keeper'

/** What this tab holds of reviews, with whatever pages that were left go on sending. */
export const reviewWork = workOnReviews(send, () => {
  for (const keeper of keepers) keeper.close()
  keepers.clear()
})
