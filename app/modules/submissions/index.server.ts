export { advance, noteJudged } from './advance.server'
export { entriesOf, findSubmission } from './contents.server'
export { attemptsOf, findStage, lockStage, stagesIn, submissionsOf } from './queries.server'
export { withdraw } from './withdraw.server'
