export const criteria: {
  code: string
  title: string
  short: string
  guidance: string
  nonCompensable: boolean
  levels: { 'not yet': string; developing: string; competent: string; strong: string }
}[] = [
  {
    code: 'C1',
    title: 'Explains the purpose of action learning and the roles in a set',
    short: 'Explains the purpose and the roles',
    guidance: 'How did you say what a set is for, to somebody who expected advice?',
    nonCompensable: false,
    levels: {
      'not yet': 'Confuses it with an advice group.',
      developing: 'Recites the model.',
      competent: 'Links the method to this set, in two sets or more, with reasons.',
      strong: 'Adapts the method knowingly, and says why.',
    },
  },
  {
    code: 'C2',
    title: 'Contracts with the set and keeps confidentiality',
    short: 'Contracts and keeps confidentiality',
    guidance: 'What did the set agree, in whose words, and when did you go back to it?',
    nonCompensable: true,
    levels: {
      'not yet': 'Breaches what was agreed.',
      developing: 'Announces the rules.',
      competent: 'Agrees them with the set and goes back to them.',
      strong: 'Handles a limit or a breach well.',
    },
  },
  {
    code: 'C3',
    title: 'Manages time and the phases of a round',
    short: 'Manages time and phases',
    guidance: 'Who had the airtime, who did not, and what did you do about it?',
    nonCompensable: false,
    levels: {
      'not yet': 'Leaves the round unstructured.',
      developing: 'Keeps the phases, and overruns.',
      competent: 'Gives fair airtime, in two sets or more.',
      strong: 'Flexes the phases deliberately.',
    },
  },
  {
    code: 'C4',
    title: 'Models and encourages open questions',
    short: 'Models and encourages open questions',
    guidance: 'Which question of yours, or of a member’s, moved the presenter, and which one only steered?',
    nonCompensable: false,
    levels: {
      'not yet': 'Advises.',
      developing: 'Mixes open questions with steering ones.',
      competent: 'Asks mostly open questions, and helps others to.',
      strong: 'Raises the questioning of the whole set.',
    },
  },
  {
    code: 'C5',
    title: 'Listens and uses silence',
    short: 'Listens and uses silence',
    guidance: 'What did you hear once you had stopped getting ready to speak?',
    nonCompensable: false,
    levels: {
      'not yet': 'Interrupts.',
      developing: 'Fills the pauses.',
      competent: 'Holds a silence.',
      strong: 'Hears what is unsaid.',
    },
  },
  {
    code: 'C6',
    title: 'Intervenes on the process',
    short: 'Intervenes on the process',
    guidance: 'When did you step in, how late was it, and what did the set do next?',
    nonCompensable: false,
    levels: {
      'not yet': 'Lets the process go by, or takes it over.',
      developing: 'Steps in, though late or at length.',
      competent: 'Timely and light, in two sets or more, with reasons.',
      strong: 'The set comes to correct itself.',
    },
  },
  {
    code: 'C7',
    title: 'Works with difference, format and culture',
    short: 'Works with difference and format',
    guidance: 'Whom did the way you work leave out, and how did you come to notice?',
    nonCompensable: false,
    levels: {
      'not yet': 'Excludes somebody.',
      developing: 'Works in one style with everybody.',
      competent: 'Adjusts to the people and the format.',
      strong: 'Anticipates the barriers and lowers them.',
    },
  },
  {
    code: 'C8',
    title: 'Draws out actions and learning',
    short: 'Draws out actions and learning',
    guidance: 'What did a presenter go away to do, and what had become of it by the next session?',
    nonCompensable: false,
    levels: {
      'not yet': 'Ends without actions.',
      developing: 'Settles for vague ones.',
      competent: 'Actions are owned by the presenter and followed up.',
      strong: 'Links them to what the organisation could learn.',
    },
  },
  {
    code: 'C9',
    title: 'Ethics, safeguarding and boundaries',
    short: 'Ethics, safeguarding, boundaries',
    guidance:
      'When did a round come close to an edge, and how did you know? Write about your own part; leave out whatever could name someone.',
    nonCompensable: true,
    levels: {
      'not yet': 'Acts unsafely.',
      developing: 'Senses an edge, and is unsure what to do.',
      competent: 'Keeps to the boundary and refers properly.',
      strong: 'Prevents harm before the edge is reached.',
    },
  },
  {
    code: 'C10',
    title: 'Reflects on self as a facilitator',
    short: 'Reflects on self as facilitator',
    guidance: 'What did you do that surprised you, and what else could you have done?',
    nonCompensable: false,
    levels: {
      'not yet': 'Narrates what happened.',
      developing: 'Says something of what was felt.',
      competent: 'Looks for causes and weighs alternatives.',
      strong: 'Shows a changed perspective.',
    },
  },
  {
    code: 'C11',
    title: 'Uses feedback and observation',
    short: 'Uses feedback and observation',
    guidance: 'What were you told in a process review, and what have you tried since?',
    nonCompensable: false,
    levels: {
      'not yet': 'Has no feedback to go on.',
      developing: 'Defends against it.',
      competent: 'Acts on it.',
      strong: 'Tests whether the change has worked.',
    },
  },
  {
    code: 'C12',
    title: 'Plans own development',
    short: 'Plans own development',
    guidance: 'Usually the last to be written. What is one thing you will do, and by when?',
    nonCompensable: false,
    levels: {
      'not yet': 'Has no plan.',
      developing: 'Plans in general terms.',
      competent: 'Plans something specific, with a date.',
      strong: 'Reviews the plan and changes it.',
    },
  },
]
