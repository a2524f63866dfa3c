import type { SeedLog } from './shape'

export const log: SeedLog = {
  author: 'Ioana Vîlceanu-Pryce',
  title: 'Nine months round a table',
  entries: [
    {
      part: 'Leaf fall',
      title: 'First evenings',
      kind: 'haiku',
      daysAgo: 266,
      body: [
        { verse: ['first evening', 'six strangers choose their chairs', 'by the draught'] },
        { verse: ['what stays in this room', '{C2|we each say it differently}', 'one pen goes round'] },
        { verse: ['{C1|I explain the set}', 'a moth explains the lamp', 'better'] },
        { verse: ['my first question', '{C10|its answer showing}', 'below the hem'] },
        { verse: ['end of October', '{C8|she takes home one action}', 'and the wrong umbrella'] },
      ],
    },
    {
      part: 'Frost',
      title: 'Short afternoons',
      kind: 'haiku',
      daysAgo: 184,
      body: [
        { verse: ['eleven seconds', 'the radiator ticks them', '{C5|I let it}'] },
        { verse: ['lamps on by three', 'the last to speak still has', '{C3|her ten minutes of day}'] },
        { verse: ['snow on the line', 'six faces in six windows', 'one of them frozen'] },
        { verse: ['{C7|his language first}', 'then ours, and between the two', 'an unploughed field'] },
        { verse: ['advice again', '{C6|I lift one finger, and}', 'the kettle clicks off'] },
      ],
    },
    {
      part: 'Thaw',
      title: 'The plum tree and the neck',
      kind: 'haiku',
      daysAgo: 101,
      body: [
        { verse: ['back in the room', '{C8|what she said she would do}', 'has put out a leaf'] },
        { verse: ['meltwater', '{C5|what he came not to say}', 'finds its own way down'] },
        { verse: ['{C11|‘when you nod,’ she says,}', '‘I stop thinking’ — all that week', 'my stiff neck'] },
        { verse: ['{C11|nobody nodding}', 'the plum tree does it', 'for all of us'] },
        { verse: ['a name slips out', '{C2|she stops, we stop, and she starts}', 'the sentence over'] },
      ],
    },
    {
      part: 'Long light',
      title: 'Towards the swallows',
      kind: 'haiku',
      daysAgo: 17,
      body: [
        { verse: ['more than a set can hold', '{C9|I walk her to the telephone}', 'and no further'] },
        { verse: ['{C10|who I was in autumn}', 'folded away with the rugs', 'smelling of smoke'] },
        { verse: ['{C4|now all the questions}', 'come from the other side', 'of the bowl of cherries'] },
        { verse: ['before next frost', '{C12|two sets to watch, two to lead}', 'this time in ink'] },
        { verse: ['last chair stacked', 'the swallows go on meeting', 'without us'] },
      ],
    },
  ],
}
