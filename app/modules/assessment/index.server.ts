export { confirmedDecisionOf } from './confirmed-decision.server'
