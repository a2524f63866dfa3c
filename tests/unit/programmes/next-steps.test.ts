import { expect, test } from 'vitest'
import { nextSteps, type SetUp } from '~/modules/programmes/next-steps'

const nothing: SetUp = {
  isPublished: false,
  isSigned: false,
  cohorts: 0,
  trainees: 0,
  allocated: 0,
  assessors: 0,
  qualityAssurers: 0,
}
const states = (have: Partial<SetUp>) =>
  Object.fromEntries(nextSteps({ ...nothing, ...have }).map(({ step, state }) => [step, state]))

test('a new programme: criteria, signatory and staff can be seen to at once, people need a cohort, a cohort needs criteria', () => {
  expect(states({})).toEqual({
    publish: 'next',
    sign: 'next',
    staff: 'next',
    cohort: 'later',
    invite: 'later',
    allocate: 'later',
  })
})
test('published criteria open the way to a cohort, a cohort to its people', () => {
  expect(states({ isPublished: true })).toMatchObject({ publish: 'done', cohort: 'next', invite: 'later' })
  expect(states({ isPublished: true, cohorts: 1 })).toMatchObject({ cohort: 'done', invite: 'next', allocate: 'later' })
})
test('an assessor alone is not enough staff: a quality assurer confirms', () => {
  expect(states({ assessors: 2 }).staff).toBe('next')
  expect(states({ qualityAssurers: 1 }).staff).toBe('next')
  expect(states({ assessors: 1, qualityAssurers: 1 }).staff).toBe('done')
})
test('allocating needs a trainee and an assessor', () => {
  expect(states({ trainees: 3 }).allocate).toBe('later')
  expect(states({ assessors: 1 }).allocate).toBe('later')
  expect(states({ trainees: 3, assessors: 1 }).allocate).toBe('next')
  expect(states({ trainees: 3, assessors: 1, allocated: 3 }).allocate).toBe('done')
})
