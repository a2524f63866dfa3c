export { advance, noteJudged } from './advance.server'
export { attemptsOf, findStage, lockStage, stagesIn, submissionsOf } from './queries.server'
export { withdraw } from './withdraw.server'
