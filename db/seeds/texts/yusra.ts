import type { SeedLog } from './shape'

export const log: SeedLog = {
  author: 'Yusra Pennaneac’h',
  title: 'Untranslated',
  entries: [
    {
      part: 'Before',
      title: 'A word I could not find',
      kind: 'reflection',
      daysAgo: 26,
      body: [
        {
          p: 'I interpret for a living: two people speak, and I am where it passes through. If I have done it well neither of them remembers afterwards that I was there. When a friend described to me what a facilitator of a set does I said that I had been doing it for years, and she said, ‘Have you ever been interested in what they were saying?’',
        },
        { p: 'No. One mustn’t be. To be interested is to fall behind.' },
        {
          p: 'This week I tried to explain to my mother what I am going to learn, and there was no word. In her language a question is either a thing one begs for or a thing the police do. I said it was a meeting where people help one another to think. ‘And who is the eldest?’ she asked. {C1|I said that the one who has brought the difficulty is the eldest for an hour, and that everyone else has to be young.} She considered that, and said that in her day it would not have been permitted, and that she would have liked it.',
        },
        {
          p: 'I do not know yet if it’s right. It’s the only explanation I have which I haven’t carried over from somebody else.',
        },
      ],
    },
    {
      part: 'Before',
      title: 'Watching from the second row',
      kind: 'session',
      daysAgo: 15,
      body: [
        {
          p: 'My first set, and I was in it as a member, so that I should know what it is like to be asked. There were six of us. Poplar presented. I had a chair with its back to the window, and saw everybody’s face with the light on it.',
        },
        {
          p: 'What I hadn’t been ready for is how loud it is when one is allowed to listen for oneself. For years I have listened with the pen already moving. {C5|Here somebody stopped in the middle of a sentence and I waited for the rest of it, in order to have it, and it took me some moments to understand that the rest was not coming and that what she had said was all of it.}',
        },
        {
          p: 'I asked two questions. The first I put so carefully that Poplar asked me to repeat it, and when I repeated it, I found that it contained three. The second slipped out: ‘Who told you that?’ She laughed and went red and said, ‘Well, there you are.’ I have no idea where. Nobody explained and the round went on. I’m not used to leaving a room without knowing what was meant.',
        },
        {
          p: 'At the end we each said one thing that we would take away with us. I said ‘shame’, and had to explain that in the language in which I had thought of it it’s a warm word, something like being seen by people whose opinion one minds.',
        },
        {
          p: 'The facilitator spoke four times, by my count, in two hours. Once was to say that there were ten minutes left, and once to sneeze.',
        },
      ],
      session: {
        format: 'face to face',
        set: 'Practice set',
        role: 'member',
        minutes: 120,
        members: 6,
        issue: 'A promise made on behalf of someone else',
        questions: [
          {
            text: 'When you said yes, and they thanked you, was it that you felt you had to, or did you want to, and does he know?',
            type: 'multiple',
          },
          { text: 'Who told you that?', type: 'open' },
          { text: 'Was it in writing?', type: 'clarifying' },
        ],
        heldBack: 'A proverb, in the original.',
        actions: 'Poplar will ask him whether he wants it kept.',
        learned: 'That I prepare a question until nobody could be surprised by it.',
      },
    },
    {
      part: 'Before',
      title: 'Things to ask before I am let loose',
      kind: 'reflection',
      daysAgo: 5,
      body: [
        {
          p: 'My own first set meets in three weeks. Five have said yes and one has said perhaps, in a way that in my experience is yes. I’ve been lying awake drawing up what to ask them at the start. It’s a long list and I suspect most of it of being furniture.',
        },
        {
          list: [
            'Which language do you do your sums in?',
            'What ought I to do if you cry? And if I do?',
            'Who must never hear of this, and who would you like to tell?',
            'How will we know that a silence is finished?',
          ],
        },
        {
          p: '{C2|The third is the one I care about. I signed an oath of confidentiality when I qualified and have kept it so long that I’ve given up noticing it; and it was made by a committee. I would like us to make ours out of what each one of us is really afraid of.} I may find that they’re afraid of other things than I am. I’d better write mine down first and put it away.',
        },
        {
          p: 'There’s a habit of ours in the booth: at the end of a long day one of us says, in whatever language is left, *it has gone through*. I said it on the way home from the practice set, and then noticed that it wasn’t so. Some of it has stayed.',
        },
      ],
    },
  ],
}
