import { m } from '~/platform/i18n/messages'

/** A step of a guide: the heading that goes into the text, and the prompt that is only shown until something is written. */
export interface Step {
  heading: string
  prompt: string
}
export interface Guide {
  key: string
  name: string
  about: string
  steps: Step[]
}

const step = (heading: string, prompt: string): Step => ({ heading, prompt })

/** The models of reflection that a trainee may begin with (domain.md): Gibbs, Kolb, Driscoll, Johari, and a debrief of our own. */
export const guides = (): Guide[] => [
  {
    key: 'gibbs',
    name: m.guides_gibbs(),
    about: m.guides_gibbs_about(),
    steps: [
      step(m.guides_gibbs_1(), m.guides_gibbs_1_prompt()),
      step(m.guides_gibbs_2(), m.guides_gibbs_2_prompt()),
      step(m.guides_gibbs_3(), m.guides_gibbs_3_prompt()),
      step(m.guides_gibbs_4(), m.guides_gibbs_4_prompt()),
      step(m.guides_gibbs_5(), m.guides_gibbs_5_prompt()),
      step(m.guides_gibbs_6(), m.guides_gibbs_6_prompt()),
    ],
  },
  {
    key: 'kolb',
    name: m.guides_kolb(),
    about: m.guides_kolb_about(),
    steps: [
      step(m.guides_kolb_1(), m.guides_kolb_1_prompt()),
      step(m.guides_kolb_2(), m.guides_kolb_2_prompt()),
      step(m.guides_kolb_3(), m.guides_kolb_3_prompt()),
      step(m.guides_kolb_4(), m.guides_kolb_4_prompt()),
    ],
  },
  {
    key: 'driscoll',
    name: m.guides_driscoll(),
    about: m.guides_driscoll_about(),
    steps: [
      step(m.guides_driscoll_1(), m.guides_driscoll_1_prompt()),
      step(m.guides_driscoll_2(), m.guides_driscoll_2_prompt()),
      step(m.guides_driscoll_3(), m.guides_driscoll_3_prompt()),
    ],
  },
  {
    key: 'johari',
    name: m.guides_johari(),
    about: m.guides_johari_about(),
    steps: [
      step(m.guides_johari_1(), m.guides_johari_1_prompt()),
      step(m.guides_johari_2(), m.guides_johari_2_prompt()),
      step(m.guides_johari_3(), m.guides_johari_3_prompt()),
      step(m.guides_johari_4(), m.guides_johari_4_prompt()),
    ],
  },
  {
    key: 'debrief',
    name: m.guides_debrief(),
    about: m.guides_debrief_about(),
    steps: [
      step(m.guides_debrief_1(), m.guides_debrief_1_prompt()),
      step(m.guides_debrief_2(), m.guides_debrief_2_prompt()),
      step(m.guides_debrief_3(), m.guides_debrief_3_prompt()),
      step(m.guides_debrief_4(), m.guides_debrief_4_prompt()),
      step(m.guides_debrief_5(), m.guides_debrief_5_prompt()),
      step(m.guides_debrief_6(), m.guides_debrief_6_prompt()),
      step(m.guides_debrief_7(), m.guides_debrief_7_prompt()),
    ],
  },
]

/** The prompt of a guide's heading; undefined for a heading of the author's own. */
export function promptFinder(): (heading: string) => string | undefined {
  const prompts = new Map(guides().flatMap(({ steps }) => steps.map(({ heading, prompt }) => [heading, prompt])))
  return (heading) => prompts.get(heading.trim())
}

/** Open questions for facilitators, by what they are for. */
export const questionBank = (): { key: string; name: string; questions: string[] }[] => [
  {
    key: 'open',
    name: m.guides_ask_open(),
    questions: [
      m.guides_ask_open_1(),
      m.guides_ask_open_2(),
      m.guides_ask_open_3(),
      m.guides_ask_open_4(),
      m.guides_ask_open_5(),
    ],
  },
  {
    key: 'clarify',
    name: m.guides_ask_clarify(),
    questions: [
      m.guides_ask_clarify_1(),
      m.guides_ask_clarify_2(),
      m.guides_ask_clarify_3(),
      m.guides_ask_clarify_4(),
      m.guides_ask_clarify_5(),
    ],
  },
  {
    key: 'deepen',
    name: m.guides_ask_deepen(),
    questions: [
      m.guides_ask_deepen_1(),
      m.guides_ask_deepen_2(),
      m.guides_ask_deepen_3(),
      m.guides_ask_deepen_4(),
      m.guides_ask_deepen_5(),
      m.guides_ask_deepen_6(),
    ],
  },
  {
    key: 'turn',
    name: m.guides_ask_turn(),
    questions: [
      m.guides_ask_turn_1(),
      m.guides_ask_turn_2(),
      m.guides_ask_turn_3(),
      m.guides_ask_turn_4(),
      m.guides_ask_turn_5(),
      m.guides_ask_turn_6(),
    ],
  },
  {
    key: 'set',
    name: m.guides_ask_set(),
    questions: [
      m.guides_ask_set_1(),
      m.guides_ask_set_2(),
      m.guides_ask_set_3(),
      m.guides_ask_set_4(),
      m.guides_ask_set_5(),
    ],
  },
  {
    key: 'act',
    name: m.guides_ask_act(),
    questions: [
      m.guides_ask_act_1(),
      m.guides_ask_act_2(),
      m.guides_ask_act_3(),
      m.guides_ask_act_4(),
      m.guides_ask_act_5(),
    ],
  },
  {
    key: 'learn',
    name: m.guides_ask_learn(),
    questions: [
      m.guides_ask_learn_1(),
      m.guides_ask_learn_2(),
      m.guides_ask_learn_3(),
      m.guides_ask_learn_4(),
      m.guides_ask_learn_5(),
    ],
  },
]
