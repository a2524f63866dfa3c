/*
 * Every route of the product and who gets in: the policy test makes a real request for each route × method × person
 * × kind (page, single-fetch data, one route's data) and fails on a route that no line here matches.
 */

/** The demo's people, and `stranger`: an admin of another provider on the same server. */
export const who = [
  'nobody',
  'bronagh',
  'tariq',
  'delphine',
  'emrys',
  'teodor',
  'sunniva',
  'ximena',
  'mirembe',
  'ingeborg',
  'stranger',
] as const
export type Who = (typeof who)[number]
const everyone = [...who]
const signedIn = who.filter((person) => person !== 'nobody')

export interface Declared {
  /** The route's id without `routes/`, as a pattern; the first line that matches counts. */
  route: RegExp
  /** Who reads it, and who may send to it: everyone else is told that it isn't there. */
  reads: readonly Who[]
  sends?: readonly Who[]
  /** Who is told that it isn't theirs to do (403), when reading and when sending. */
  refusedReading?: readonly Who[]
  refusedSending?: readonly Who[]
  /** Answers scripts and devices: 401 for nobody, and no page behind it. */
  isResource?: boolean
  /** What a well-formed body has beside `wellFormed`, or otherwise than there. */
  body?: Record<string, string>
  /** It takes no form but these bytes, with these headers. */
  sent?: { bytes: number[]; headers: Record<string, string> }
  /** Reading answers so even for those who may (a one-time page that is over, say). */
  readStatus?: number
  /** What a demo or a finished instance answers everyone. */
  closed?: true
  /** Its page is another's: reading leads everyone there, whatever the id. */
  onlySends?: true
  /** Another object than the usual one for a parameter, by its name in the policy test. */
  instead?: Record<string, string>
  /** What a well-formed question has behind its "?". */
  query?: string
}

/** What makes every form well formed, so that it is the policy that refuses; names of real objects stand for their ids. */
export const wellFormed: Record<string, string> = {
  title: 'A title',
  to: 'up',
  kind: 'reflection',
  heldOn: '2026-01-10',
  setName: 'A set',
  format: 'virtual',
  role: 'facilitator',
  minutes: '60',
  members: '6',
  entries: 'entryId',
  seen: 'what was seen',
  key: '6a1f6f0e-5d39-4c4e-9a55-0c6f0d0a7b11',
  own_work: 'yes',
  names_changed: 'yes',
  used_ai: 'no',
  name: 'A name',
  organisationId: 'organisationId',
  leadId: 'organisationId',
  awardingBody: 'A body',
  award: 'facilitator',
  framework: 'demo',
  timeZone: 'Europe/London',
  wordsMin: '0',
  wordsMax: '9000',
  attemptsMax: '3',
  resubmissionDays: '30',
  reviewDays: '30',
  appealDays: '20',
  appealAnswerDays: '15',
  hoursMin: '0',
  setsMin: '0',
  validYears: '0',
  startsOn: '2026-01-01',
  handInOn: '2027-01-01',
  code: 'C99',
  threshold: 'competent',
  keys: '',
  names: 'Not yet',
  mayFallShort: '0',
  scale: 'levels',
  text: 'code,title,level: Good',
  trainees: 'personId',
  assessorId: 'personId',
  supporterId: 'personId',
  personId: 'personId',
  withPersonId: 'personId',
  people: 'somebody@example.org',
  lead: 'yes',
  person: 'personId',
  caseload: '3',
  language: 'en',
  hint: 'counts',
  word: 'fire',
  count: '1',
}

const aMeeting = {
  id: '6a1f6f0e-5d39-4c4e-9a55-0c6f0d0a7b15',
  day: '2099-01-10',
  time: '15:00',
  minutes: '45',
  timeZone: 'Europe/London',
  joinLink: '',
  about: '',
}

const admins: Who[] = ['mirembe', 'stranger']

export const declared: Declared[] = [
  /* open to all */
  {
    route:
      /^(_index|sign-in|sign-in_\.code|sign-in_\.link|sign-in_\.second-factor|sign-in_\.recovery-code|sign-out|verify|help|privacy|accessibility|outbox)$/,
    reads: everyone,
    sends: everyone,
  },
  { route: /^sign-in_\.demo$/, reads: everyone, sends: everyone, body: { role: 'nobody of the demo' } },
  { route: /^verify_\.\$number(_\.reports)?$/, reads: everyone, sends: everyone },
  { route: /^\$$/, reads: [], sends: [], closed: true },
  {
    route: /^first-admin$/,
    reads: [],
    sends: [],
    closed: true,
    body: { code: 'AAAA-BBBB-CCCC-DDDD', name: 'Somebody', email: 'somebody@example.org', organisation: 'A provider' },
  },
  { route: /^reminders\.\$key$/, reads: everyone, sends: everyone },
  { route: /^notices_\.end\.\$key$/, reads: everyone, sends: everyone },
  { route: /^invitations\.\$token$/, reads: everyone, sends: everyone, readStatus: 404 },

  /* oneself */
  { route: /^account(_\.sessions|_\.second-factor(_\.[a-z-]+)?)?$/, reads: signedIn, sends: signedIn },
  { route: /^notices$/, reads: signedIn, sends: signedIn },
  { route: /^notices_\.reading$/, reads: signedIn, sends: signedIn, isResource: true },

  /* the trainee's own */
  {
    route: /^rhythm$/,
    reads: ['bronagh', 'tariq', 'delphine'],
    sends: ['bronagh', 'tariq', 'delphine'],
    body: { pauseAfter: '', remindAfter: '' },
  },
  { route: /^(desk|sessions)$/, reads: ['bronagh', 'tariq', 'delphine'] },
  {
    route: /^logs\.\$logId_\.sessions\.kept$/,
    reads: ['bronagh'],
    sends: ['bronagh'],
    isResource: true,
    body: { id: '6a1f6f0e-5d39-4c4e-9a55-0c6f0d0a7b16' },
  },
  {
    route: /^logs\.\$logId_\.begun$/,
    reads: ['bronagh'],
    sends: ['bronagh'],
    isResource: true,
    body: { id: '6a1f6f0e-5d39-4c4e-9a55-0c6f0d0a7b17', part: '6a1f6f0e-5d39-4c4e-9a55-0c6f0d0a7b18' },
  },
  { route: /^logs\.\$logId_\.word-counts$/, reads: ['bronagh'], sends: ['bronagh'], isResource: true },
  { route: /^entries\.\$entryId_\.title$/, reads: ['bronagh'], sends: ['bronagh'], isResource: true },
  {
    route: /^entries\.\$entryId_\.sync$/,
    reads: ['bronagh'],
    sends: ['bronagh'],
    isResource: true,
    // A Yjs update that changes nothing.
    sent: {
      bytes: [0, 0],
      headers: {
        'content-type': 'application/octet-stream',
        'x-oldpond-update': '6a1f6f0e-5d39-4c4e-9a55-0c6f0d0a7b12',
        'x-oldpond-device': '6a1f6f0e-5d39-4c4e-9a55-0c6f0d0a7b13',
        'x-oldpond-schema': '1',
      },
    },
  },
  { route: /^logs\.\$logId_\.export_\.file$/, reads: ['bronagh'], sends: ['bronagh'], query: '?as=text' },
  {
    route: /^entries\.\$entryId_\.history_\.\$number\.restoration$/,
    reads: everyone,
    sends: ['bronagh'],
    onlySends: true,
    instead: { number: 'versionNumber' },
  },
  {
    route: /^logs\.\$logId_\.confidentiality_\.(names_\.\$nameId|words_\.\$wordId)\.removal$/,
    reads: everyone,
    sends: ['bronagh'],
    onlySends: true,
  },
  {
    route: /^logs\.\$logId_\.confidentiality_\.(names|words)$/,
    reads: ['bronagh'],
    sends: ['bronagh'],
    body: { original: 'Nobody', pseudonym: 'Somebody', word: 'nobody', choice: 'fine' },
  },
  {
    route: /^logs\.\$logId_\.extension_\.withdrawal$/,
    reads: everyone,
    sends: ['bronagh'],
    onlySends: true,
  },
  {
    route: /^logs\.\$logId_\.extension$/,
    reads: ['bronagh'],
    sends: ['bronagh'],
    body: { askedFor: '2027-01-31', reason: 'A reason for the test' },
  },
  {
    route: /^entries\.\$entryId_\.sharing_\.\$personId\.withdrawal$/,
    reads: everyone,
    sends: ['bronagh'],
    onlySends: true,
  },
  {
    route: /^entries\.\$entryId_\.sharing$/,
    reads: ['bronagh'],
    sends: ['bronagh'],
    body: { supporterId: 'supporterId' },
  },
  { route: /^(logs|entries|parts)\./, reads: ['bronagh'], sends: ['bronagh'] },

  /* what Bronagh shares with Emrys */
  {
    route: /^shared\.\$shareId$/,
    reads: ['emrys'],
    sends: ['emrys'],
    body: { id: '6a1f6f0e-5d39-4c4e-9a55-0c6f0d0a7b14', kind: 'question', quote: '', text: 'What else?' },
  },
  { route: /^shared\.\$shareId_\.comments\.\$commentId\.removal$/, reads: everyone, sends: ['emrys'], onlySends: true },
  { route: /^comments\.\$commentId$/, reads: ['bronagh'], sends: ['bronagh'], body: { reply: 'An answer' } },
  {
    route: /^comments\.\$commentId_\.settlement$/,
    reads: everyone,
    sends: ['bronagh'],
    onlySends: true,
    body: { settled: 'yes' },
  },

  /* a meeting of Bronagh and Emrys */
  { route: /^meetings$/, reads: signedIn },
  {
    route: /^supports\.\$supportId\.meetings\.new$/,
    reads: ['bronagh', 'emrys'],
    sends: ['bronagh', 'emrys'],
    body: aMeeting,
    instead: { supportId: 'ownSupport' },
  },
  {
    route: /^meetings_\.\$meetingId$/,
    reads: ['bronagh', 'emrys'],
    sends: ['bronagh', 'emrys'],
    body: { ...aMeeting, sequence: '0' },
  },
  { route: /^meetings_\.\$meetingId_\.calendar\[\.\]ics$/, reads: ['bronagh', 'emrys'] },
  { route: /^meetings_\.\$meetingId_\.cancellation$/, reads: everyone, sends: ['bronagh', 'emrys'], onlySends: true },

  /* lists by role */
  { route: /^supporting$/, reads: ['emrys'] },
  { route: /^queue$/, reads: ['teodor', 'sunniva', ...admins] },
  { route: /^queue_\.(allocation|proposal)$/, reads: admins, sends: admins, body: { submission: 'submissionId' } },
  {
    route: /^comment-bank_\.kept$/,
    reads: [],
    sends: ['teodor', 'sunniva'],
    isResource: true,
    body: { id: '6a1f6f0e-5d39-4c4e-9a55-0c6f0d0a7b15', text: 'A comment' },
  },
  {
    route: /^comment-bank_\.\$commentId\.removal$/,
    reads: everyone,
    sends: ['sunniva'],
    onlySends: true,
    instead: { commentId: 'bankId' },
  },
  {
    route: /^comment-bank$/,
    reads: ['teodor', 'sunniva'],
    sends: ['teodor', 'sunniva'],
    body: { id: '6a1f6f0e-5d39-4c4e-9a55-0c6f0d0a7b16', text: 'A comment' },
  },
  {
    route: /^reviewing_\.absences_\.\$absenceId\.removal$/,
    reads: everyone,
    sends: ['sunniva'],
    onlySends: true,
  },
  {
    route: /^reviewing_\.languages$/,
    reads: everyone,
    sends: ['teodor', 'sunniva'],
    onlySends: true,
    body: { languages: 'en' },
  },
  {
    route: /^reviewing/,
    reads: ['teodor', 'sunniva'],
    sends: ['teodor', 'sunniva'],
    body: { fromOn: '2999-01-01', untilOn: '2999-01-02' },
  },
  { route: /^confirmations$/, reads: ['ximena'] },
  { route: /^criteria$/, reads: ['sunniva'] },

  /* quality assurance: the quality assurer's; the external verifier and the admin look */
  { route: /^quality$/, reads: ['ximena', 'ingeborg'] },
  {
    route: /^programmes_\.\$programmeId_\.sampling$/,
    reads: ['ximena', 'ingeborg', 'mirembe'],
    sends: ['ximena'],
    refusedSending: ['ingeborg', 'mirembe'],
    body: { percent: '10', newUntil: '0', atLeast: '0' },
  },
  {
    route: /^programmes_\.\$programmeId_\.sampling_\.(draws|rest)$/,
    reads: everyone,
    sends: ['ximena'],
    refusedSending: ['ingeborg', 'mirembe'],
    onlySends: true,
    body: { kind: 'summative' },
  },
  {
    route: /^programmes_\.\$programmeId_\.(agreement|centre-report|centre-report_\.file)$/,
    reads: ['ximena', 'ingeborg'],
  },
  {
    route: /^calibrations$/,
    reads: ['teodor', 'sunniva', 'ximena'],
    sends: ['ximena'],
    refusedSending: ['teodor', 'sunniva'],
    body: { number: '1' },
  },
  {
    route: /^calibrations_\.\$calibrationId(_\.marking)?$/,
    reads: ['teodor', 'sunniva', 'ximena'],
  },
  {
    route: /^calibrations_\.\$calibrationId_\.marks$/,
    reads: [],
    sends: ['teodor', 'sunniva', 'ximena'],
    isResource: true,
    body: { criterion: 'criterionId', level: 'strong', feedback: '' },
  },
  {
    route: /^calibrations_\.\$calibrationId_\.mark-in$/,
    reads: everyone,
    sends: ['teodor', 'sunniva', 'ximena'],
    onlySends: true,
  },
  {
    route: /^calibrations_\.\$calibrationId_\.closing$/,
    reads: everyone,
    sends: ['ximena'],
    refusedSending: ['teodor', 'sunniva'],
    onlySends: true,
  },
  {
    route: /^calibrations_\.\$calibrationId_\.consent$/,
    reads: ['delphine'],
    sends: ['delphine'],
    body: { consent: 'given' },
  },
  { route: /^draws\.\$drawId$/, reads: ['ximena', 'ingeborg', 'mirembe'] },
  { route: /^checks\.\$checkId$/, reads: ['ximena', 'ingeborg'] },
  {
    route: /^checks\.\$checkId_\.marking$/,
    reads: ['ximena'],
    refusedReading: ['ingeborg'],
    sends: ['ximena'],
    refusedSending: ['ingeborg'],
  },
  {
    route: /^checks\.\$checkId_\.settlement$/,
    reads: ['ximena', 'ingeborg'],
    sends: ['ximena'],
    refusedSending: ['ingeborg'],
    body: { outcome: 'stands' },
  },
  {
    route: /^checks\.\$checkId_\.marks$/,
    reads: [],
    sends: ['ximena'],
    refusedSending: ['ingeborg'],
    isResource: true,
    body: { criterion: 'criterionId', level: 'strong', feedback: '' },
  },
  {
    route: /^checks\.\$checkId_\.mark-in$/,
    reads: everyone,
    sends: ['ximena'],
    refusedSending: ['ingeborg'],
    onlySends: true,
  },
  { route: /^register(_\.ledger)?$/, reads: [...admins, 'ingeborg'] },
  { route: /^register_\.reports$/, reads: admins, sends: admins },
  {
    route: /^records$/,
    reads: everyone,
    sends: ['mirembe'],
    refusedSending: ['sunniva', 'ximena', 'ingeborg'],
    onlySends: true,
    body: { submissions: 'confirmedId' },
  },
  { route: /^(programmes|programmes_\.new|organisations|organisations_\.new)$/, reads: admins, sends: admins },

  /* a submission in review: Delphine's second attempt, allocated to Teodor */
  { route: /^submissions\.\$submissionId$/, reads: ['delphine', 'teodor', 'ximena', 'mirembe', 'ingeborg'] },
  {
    route: /^submissions\.\$submissionId_\.withdrawal$/,
    reads: ['delphine'],
    refusedReading: ['teodor', 'ximena', 'mirembe', 'ingeborg'],
    sends: ['delphine'],
    refusedSending: ['teodor', 'ximena', 'mirembe', 'ingeborg'],
  },
  {
    route: /^submissions\.\$submissionId_\.allocation$/,
    reads: ['mirembe'],
    refusedReading: ['delphine', 'teodor', 'ximena', 'ingeborg'],
    sends: ['mirembe'],
    refusedSending: ['delphine', 'teodor', 'ximena', 'ingeborg'],
    body: { assessor: '', was: '' },
  },

  {
    route: /^submissions\.\$submissionId_\.review$/,
    reads: ['teodor'],
    refusedReading: ['delphine', 'ximena', 'mirembe', 'ingeborg'],
    sends: ['teodor'],
    refusedSending: ['delphine', 'ximena', 'mirembe', 'ingeborg'],
    body: { criterion: 'criterionId', level: 'strong', feedback: '' },
  },
  {
    route: /^submissions\.\$submissionId_\.review_\.notes$/,
    reads: ['teodor'],
    refusedReading: ['delphine', 'ximena', 'mirembe', 'ingeborg'],
    sends: ['teodor'],
    refusedSending: ['delphine', 'ximena', 'mirembe', 'ingeborg'],
    body: { id: 'noteId', entry: 'entryId', criterion: 'criterionId', quote: 'words', note: 'A note' },
  },
  {
    route: /^submissions\.\$submissionId_\.questions$/,
    reads: ['delphine', 'teodor', 'ximena'],
    refusedReading: ['mirembe', 'ingeborg'],
    sends: ['teodor'],
    refusedSending: ['delphine', 'ximena', 'mirembe', 'ingeborg'],
    body: { id: '6a1f6f0e-5d39-4c4e-9a55-0c6f0d0a7b19', question: 'What else?' },
  },
  {
    route: /^submissions\.\$submissionId_\.questions_\.\$questionId$/,
    reads: ['delphine'],
    refusedReading: ['mirembe', 'ingeborg'],
    sends: ['delphine'],
    refusedSending: ['teodor', 'ximena', 'mirembe', 'ingeborg'],
    body: { reply: 'A reply' },
  },
  {
    route: /^submissions\.\$submissionId_\.redaction$/,
    reads: ['teodor'],
    refusedReading: ['delphine', 'ximena', 'mirembe', 'ingeborg'],
    sends: ['teodor'],
    refusedSending: ['delphine', 'ximena', 'mirembe', 'ingeborg'],
    // A day that is past: whoever may send is told so, and nothing is returned.
    body: { reason: 'A reason', by: '2001-01-01' },
  },
  {
    route: /^submissions\.\$submissionId_\.decline$/,
    reads: ['teodor'],
    refusedReading: ['delphine', 'ximena', 'mirembe', 'ingeborg'],
    sends: ['teodor'],
    refusedSending: ['delphine', 'ximena', 'mirembe', 'ingeborg'],
    body: { reason: 'A reason' },
  },
  {
    // Whose it is already, and who could have claimed it (told that it is taken).
    route: /^submissions\.\$submissionId_\.claim$/,
    reads: everyone,
    sends: ['teodor', 'sunniva'],
    onlySends: true,
  },
  {
    // Nothing is released there yet.
    route: /^submissions\.\$submissionId_\.appeal$/,
    reads: ['teodor', 'ximena', 'ingeborg'],
    sends: ['delphine'],
    refusedSending: ['teodor', 'ximena', 'mirembe', 'ingeborg'],
    body: { grounds: 'A reason' },
  },
  {
    route: /^submissions\.\$submissionId_\.appeal_\.answer$/,
    reads: ['teodor', 'ximena', 'ingeborg'],
    // There is no appeal: nobody answers one.
    sends: [],
    body: { appeal: '6a1f6f0e-5d39-4c4e-9a55-0c6f0d0a7b17', outcome: 'upheld', answer: 'A reason' },
  },
  {
    route: /^submissions\.\$submissionId_\.recall$/,
    reads: everyone,
    sends: ['teodor'],
    refusedSending: ['delphine', 'ximena', 'mirembe', 'ingeborg'],
    onlySends: true,
  },
  {
    route: /^submissions\.\$submissionId_\.takeover$/,
    reads: everyone,
    sends: ['teodor'],
    refusedSending: ['delphine', 'ximena', 'mirembe', 'ingeborg'],
    onlySends: true,
  },
  {
    route: /^submissions\.\$submissionId_\.decision$/,
    reads: ['teodor'],
    refusedReading: ['delphine', 'ximena', 'mirembe', 'ingeborg'],
    sends: ['teodor'],
    refusedSending: ['delphine', 'ximena', 'mirembe', 'ingeborg'],
    body: { kind: 'recommend' },
  },
  {
    route: /^submissions\.\$submissionId_\.(judgements|verdicts|points|private-note|notes|notes\.\$noteId\.removal)$/,
    reads: [],
    sends: ['teodor'],
    refusedSending: ['delphine', 'ximena', 'mirembe', 'ingeborg'],
    isResource: true,
    body: {
      id: 'noteId',
      entry: 'entryId',
      criterion: 'criterionId',
      claim: 'noteId',
      verdict: '',
      outcome: '',
      private: 'A note',
      level: 'strong',
      feedback: '',
      note: 'A note',
      quote: 'words',
    },
  },
  {
    // Nothing is decided there yet, so there is no page.
    route: /^submissions\.\$submissionId_\.(release|decision_\.withdrawal)$/,
    reads: ['teodor'],
    readStatus: 404,
    sends: ['teodor'],
    refusedSending: ['delphine', 'ximena', 'mirembe', 'ingeborg'],
    body: { sure: 'yes' },
  },
  { route: /^submissions\.\$submissionId_\.changes$/, reads: ['teodor', 'ximena'] },

  /* a recommendation: Wanjiru's, by Teodor */
  {
    route: /^submissions\.\$submissionId_\.feedback$/,
    reads: ['teodor', 'ximena'],
    instead: { submissionId: 'recommended' },
  },
  {
    route: /^submissions\.\$submissionId_\.confirmation$/,
    reads: ['ximena'],
    refusedReading: ['teodor', 'mirembe', 'ingeborg'],
    sends: ['ximena'],
    refusedSending: ['teodor', 'mirembe', 'ingeborg'],
    instead: { submissionId: 'recommended' },
    body: { decision: 'decisionId', outcome: 'confirmed' },
  },

  /* a record: Marisol's */
  { route: /^records_\.\$recordId(_\.certificate\[\.\]pdf)?$/, reads: ['ximena', 'mirembe', 'ingeborg'] },
  {
    route: /^records_\.\$recordId_\.revocation$/,
    reads: ['mirembe'],
    refusedReading: ['ximena', 'ingeborg'],
    sends: ['mirembe'],
    refusedSending: ['ximena', 'ingeborg'],
    body: { reason: 'other', other: 'A reason for the test' },
  },

  {
    route: /^cohorts\.\$cohortId\.extensions_\.\$requestId$/,
    reads: ['mirembe'],
    sends: ['mirembe'],
    body: { outcome: 'granted', until: '2027-02-01', answer: '' },
  },

  /* setting up: this provider's admin alone */
  {
    route: /framework_\.(criteria_\.\$criterionId_\.(position|removal)|drafts)$/,
    reads: everyone,
    sends: ['mirembe', 'sunniva'],
    onlySends: true,
    body: { to: 'up' },
  },
  {
    route: /(_\.position|_\.removal|_\.withdrawal|_\.ending|_\.lead|_\.resending|_\.factor-reset)$/,
    reads: everyone,
    sends: ['mirembe'],
    onlySends: true,
    body: { to: 'up' },
  },
  { route: /^programmes_\.\$programmeId_\.framework_\.file$/, reads: ['mirembe', 'sunniva'], query: '?as=json' },
  {
    // There is no draft in the demo.
    route: /^programmes_\.\$programmeId_\.framework_\.(criteria_\.(\$criterionId|new)|publication|rule|import)$/,
    reads: ['mirembe', 'sunniva'],
    sends: ['mirembe', 'sunniva'],
    readStatus: 404,
  },
  {
    route: /^programmes_\.\$programmeId_\.framework/,
    reads: ['mirembe', 'sunniva'],
    sends: ['mirembe', 'sunniva'],
  },
  {
    route: /^organisations_\.\$organisationId_\.assessors_\.absences_\.\$absenceId\.removal$/,
    reads: everyone,
    sends: ['mirembe'],
    onlySends: true,
  },
  {
    route: /^organisations_\.\$organisationId_\.assessors_\.absences$/,
    reads: ['mirembe'],
    sends: ['mirembe'],
    body: { person: 'personId', fromOn: '2999-01-01', untilOn: '2999-01-02' },
  },
  {
    route: /^(cohorts|organisations_)\..*invitations(_\.new)?$/,
    reads: ['mirembe'],
    sends: ['mirembe'],
    body: { role: 'assessor' },
  },
  {
    route: /^(programmes_|cohorts|cohorts_|organisations_|invitations_|memberships_)\./,
    reads: ['mirembe'],
    sends: ['mirembe'],
  },
]
