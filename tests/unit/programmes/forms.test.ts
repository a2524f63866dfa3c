import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDocument } from '~/modules/logs/document'
import {
  allocationForm,
  cohortForm,
  criterionForm,
  inviteForm,
  learningSetForm,
  ruleForm,
  programmeForm,
  settingsForm,
} from '~/modules/programmes/forms'

const id = '11111111-1111-4111-8111-111111111111'
const other = '22222222-2222-4222-8222-222222222222'
/** The names of the fields that are refused. */
const refused = (result: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } }) =>
  result.success ? [] : [...new Set(result.error!.issues.map((issue) => issue.path.join('.')))]

const settings = {
  name: 'Facilitating',
  award: 'facilitator',
  awardingBody: 'Institute',
  timeZone: 'Europe/Copenhagen',
  wordsMin: '1500',
  wordsMax: '7000',
  attemptsMax: '3',
  resubmissionDays: '56',
  reviewDays: '15',
  appealDays: '20',
  appealAnswerDays: '15',
  hoursMin: '30',
  setsMin: '2',
  validYears: '3',
}

describe('a programme’s settings', () => {
  test('are read as numbers, and what is not ticked is off', () => {
    expect(settingsForm.parse({ ...settings, wordsBlock: 'yes', hoursMin: '7,5' })).toMatchObject({
      wordsMin: 1500,
      hoursMin: 7.5,
      wordsBlock: true,
      evidenceBlocks: false,
      mayClaim: false,
      contactEmail: '',
    })
  })
  test.each([
    [{ wordsMin: '' }, 'wordsMin'],
    [{ wordsMin: '-1' }, 'wordsMin'],
    [{ wordsMin: '1e3' }, 'wordsMin'],
    [{ wordsMin: '7001' }, 'wordsMax'],
    [{ attemptsMax: '0' }, 'attemptsMax'],
    [{ reviewDays: '9999999' }, 'reviewDays'],
    [{ hoursMin: 'many' }, 'hoursMin'],
    [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
    [{ timeZone: '' }, 'timeZone'],
    [{ timeZone: '+05:00' }, 'timeZone'],
    [{ name: '   ' }, 'name'],
    [{ name: 'x'.repeat(121) }, 'name'],
    [{ contactEmail: 'nobody' }, 'contactEmail'],
    [{ safeguardingContact: 'x'.repeat(501) }, 'safeguardingContact'],
  ])('%o is refused at %s', (change, field) => {
    expect(refused(settingsForm.safeParse({ ...settings, ...change }))).toEqual([field])
  })
  // Intl takes these; PostgreSQL has never heard of them, or takes them for something else: only its own name is kept.
  test.each([
    ['US/Pacific-New', 'America/Los_Angeles'],
    ['europe/london', 'Europe/London'],
    ['Etc/UTC', 'UTC'],
  ])('the time zone %s is kept as %s', (timeZone, kept) => {
    expect(settingsForm.parse({ ...settings, timeZone }).timeZone).toBe(kept)
  })
})

describe('a cohort', () => {
  const cohort = { name: 'Autumn', organisationId: id, startsOn: '2026-09-01', handInOn: '2027-05-31' }
  test.each([
    [{ startsOn: '2026-02-30' }, 'startsOn'],
    [{ startsOn: '1 September' }, 'startsOn'],
    [{ handInOn: '2026-09-01' }, 'handInOn'],
    [{ handInOn: '' }, 'handInOn'],
    [{ organisationId: 'all' }, 'organisationId'],
    [{ startsOn: '0026-09-01' }, 'startsOn'],
  ])('%o is refused at %s', (change, field) => {
    expect(refused(cohortForm.safeParse({ ...cohort, ...change }))).toContain(field)
  })
  test('with two days in order is taken', () => expect(cohortForm.safeParse(cohort).success).toBe(true))
})

describe('a programme', () => {
  const programme = { name: 'P', organisationId: id, awardingBody: 'B', framework: 'demo' }
  test.each(['demo', 'scratch', id])('begins with %s', (framework) => {
    expect(programmeForm.safeParse({ ...programme, framework }).success).toBe(true)
  })
  test.each(['', 'other', undefined])('does not begin with %s', (framework) => {
    expect(refused(programmeForm.safeParse({ ...programme, framework }))).toEqual(['framework'])
  })
})

/** An entry with a passage claimed for a criterion. */
const claiming = (code: string) => {
  const marks = [{ type: 'claim', attrs: { id, criterion: code } }]
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'I waited.', marks }] }] }
}

describe('a criterion', () => {
  const criterion = { code: 'C1', title: 'Listens', threshold: 'competent' }
  test('takes its sentences by level, and an empty one is none', () => {
    const form = criterionForm.parse({ ...criterion, 'descriptor-strong': ' Hears. ', 'descriptor-developing': ' ' })
    expect(form.descriptors).toEqual({ strong: 'Hears.' })
    expect(form.isCompensable).toBe(true)
  })
  test('names the field of a sentence that is too long', () => {
    expect(refused(criterionForm.safeParse({ ...criterion, 'descriptor-strong': 'x'.repeat(601) }))).toEqual([
      'descriptor-strong',
    ])
  })
  test.each(['1.1(a)', 'C1/2', 'A&B <"x">', '§ 4*', 'Ø–1', '⭐'])(
    'may have the code %s, and an entry may claim it',
    (code) => {
      const form = criterionForm.parse({ ...criterion, code })
      expect(checkDocument(claiming(form.code)).ok).toBe(true)
    },
  )
  test.each(['C\u0007', 'C\0', 'C\ud83d'])('may not have a code that can’t be shown: %j', (code) => {
    expect(refused(criterionForm.safeParse({ ...criterion, code }))).toEqual(['code'])
    expect(checkDocument(claiming(code)).ok).toBe(false)
  })
  test('has a code that an entry may claim, whatever the form takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 14 }), (code) => {
        const form = criterionForm.safeParse({ ...criterion, code })
        expect(!form.success || checkDocument(claiming(form.data.code)).ok).toBe(true)
      }),
    )
  })
  test('is refused without a code or a title', () => {
    expect(refused(criterionForm.safeParse({ threshold: 'competent' })).sort()).toEqual(['code', 'title'])
  })
})

describe('lists of people', () => {
  test('one, many, twice and nonsense', () => {
    expect(learningSetForm.parse({ name: 'Tuesday', members: id }).members).toEqual([id])
    expect(learningSetForm.parse({ name: 'Tuesday', members: [id, other, id, 'me'] }).members).toEqual([id, other])
    expect(learningSetForm.parse({ name: 'Tuesday' }).members).toEqual([])
  })
  test('an allocation needs a trainee, and an assessor or nobody in so many words', () => {
    expect(refused(allocationForm.safeParse({ assessorId: id }))).toEqual(['trainees'])
    expect(refused(allocationForm.safeParse({ trainees: id }))).toEqual(['assessorId'])
    expect(allocationForm.parse({ trainees: [id, other], assessorId: '' })).toEqual({
      trainees: [id, other],
      assessorId: '',
    })
  })
  test('levels may come as one or many', () => {
    expect(ruleForm.parse({ scale: 'levels', keys: 'a', names: 'A', mayFallShort: '0' })).toEqual({
      scale: 'levels',
      keys: ['a'],
      names: ['A'],
      mayFallShort: 0,
      totalMin: null,
    })
  })
  test.each([
    ['', null],
    ['60', 60],
    ['59,5', 59.5],
    ['0', undefined],
    ['-3', undefined],
    ['many', undefined],
  ])('a sum of “%s” is %s', (totalMin, sum) => {
    const read = ruleForm.safeParse({ scale: 'marks', mayFallShort: '0', totalMin })
    expect(read.success ? read.data.totalMin : undefined).toBe(sum)
  })
  test('a scale is one of two', () => {
    expect(refused(ruleForm.safeParse({ scale: 'stars', mayFallShort: '0' }))).toEqual(['scale'])
  })
})

describe('inviting', () => {
  test('takes what was pasted, or the file', () => {
    expect(inviteForm.parse({ people: 'a@b.org', file: '', role: 'trainee' })).toEqual({
      text: 'a@b.org',
      role: 'trainee',
    })
    expect(inviteForm.parse({ people: ' ', file: 'email\na@b.org', role: 'trainee' }).text).toBe('email\na@b.org')
  })
  test.each([
    [{ people: '', file: '' }, 'people'],
    [{ people: 'a@b.org', file: 'c@d.org' }, 'file'],
    [{ people: 'a@b.org', role: 'emperor' }, 'role'],
    [{ people: 'x'.repeat(500_001) }, 'people'],
  ])('%o is refused at %s', (change, field) => {
    expect(refused(inviteForm.safeParse({ role: 'trainee', ...change }))).toContain(field)
  })
})
