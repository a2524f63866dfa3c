import type { SeedJudgement, SeedLog, SeedNote } from './shape'

export const log: SeedLog = {
  author: 'Marisol Ødegaard-Pinto',
  title: 'Allotment',
  entries: [
    {
      part: 'Digging over',
      title: 'Plot',
      kind: 'reflection',
      daysAgo: 281,
      body: [
        {
          p: 'I work nights and I garden by day, badly, on a strip of clay beside a railway. I write this in the shed. There is a chair, a window with a spider in it, and a shelf for the book. If there is mud on a page that is why.',
        },
        {
          p: 'It is the first week. Everyone is asking me what it is that I am learning, and I notice that I answer differently each time. To my neighbour on the next plot I say: a way of helping people by leaving them alone, together. He says, ‘Like beans.’ I say yes, like beans, and then I think about it all morning.',
        },
        {
          p: '{C1|So I tell my first set this: nobody here will pull you up to see how you are growing. One of you brings a trouble that is alive. The rest of you ask, from wanting to know. I put in the sticks and keep off the bed.} They are carers, all of them, at it day and night. They see at once what it is they are being asked to give up. Lapwing says, ‘But what if I can see what’s wrong with it?’ {C1|I say: then you have a question to ask, and it’s about what you can’t see. I don’t say that to the second set. They are students, nobody ever thinks that they can see what is wrong, and what they need to hear is that not knowing is the whole of their qualification.}',
        },
      ],
    },
    {
      part: 'Digging over',
      title: 'Carers, session one',
      kind: 'session',
      daysAgo: 270,
      body: [
        {
          p: 'Half past ten in the morning, after the school run and before the first pills. They have two hours and not a minute more, and I have written the times on a paper plate and propped it against the biscuits.',
        },
        {
          p: '{C2|‘What would make you wish you hadn’t spoken?’ I ask, and we go round. Nobody says gossip. They say: pity. They say: being rung up afterwards to see if I’m all right. So that is what we agree on, no pity and no ringing up, and confidentiality comes third, and is stricter for having been arrived at from there.}',
        },
        {
          p: 'Avocet’s phone goes in the tenth minute. She looks at it as I have seen people look at a dressing. {C3|I stop the clock with my thumb on the plate, so that they see me do it. She’s gone for five minutes; Tern, whose round it is, says he’ll wait. When she is back he has his five minutes, whole, and I take them out of what I had put by for the end.} I always put some by. It is not generosity. I know about shifts.',
        },
        { p: 'I ask too many questions, and they are all about feelings.' },
      ],
      session: {
        format: 'face to face',
        set: 'Carers’ set',
        role: 'facilitator',
        minutes: 120,
        members: 6,
        issue: 'Being two people to somebody who can no longer tell which',
        questions: [
          { text: 'How does that make you feel?', type: 'open' },
          { text: 'And how did that feel?', type: 'open' },
          { text: 'Do you feel guilty?', type: 'leading' },
          { text: 'Who do you get to be on Thursdays?', type: 'open' },
          { text: 'What time does the bus go?', type: 'clarifying' },
        ],
        heldBack: 'My hand, which wanted to be on his arm.',
        actions: 'Tern goes out on Thursday and does not say where.',
        learned: 'Open is not enough. I had one open question, and asked it until it was shut.',
      },
    },
    {
      part: 'Digging over',
      title: 'What the night taught me wrong',
      kind: 'reflection',
      daysAgo: 248,
      body: [
        {
          p: 'On nights you walk into a room where someone is awake and you know within a breath what is wanted. Water, light, the pillow, somebody. You don’t ask. Asking wakes them up further. I’ve been proud of that for years.',
        },
        {
          p: 'Today I’m in the set and Crake has her eyes on the window, and I know. I know in a breath. I say, ‘You’re exhausted.’ She looks round at me and says, politely, ‘No. I’m bored.’',
        },
        { verse: ['night-shift hands', 'straighten the blanket', 'of someone who was cold', 'on purpose'] },
        {
          p: 'It isn’t even a rebuke, the way she says it. She is telling me a fact, and then looks back at the window. The set goes on. I have lost my place and spend some minutes pretending that I haven’t, turning over a paper with nothing on it.',
        },
        {
          p: 'I go home and dig. {C10|What I do is guess well, and people let me; and because they let me I have not had to find out how often I’m wrong. It’s a kind of looking after that has no one in it but me.} If I had asked her what was in the window, she’d have told me. If I had said nothing she might have told us all. {C10|I used to believe that knowing was the tender thing. Crake has been known all her life. What she wants is to be a surprise.}',
        },
        {
          p: 'For the next session I leave my pen at home and I bring a bowl of broad beans to shell, for my hands. I ask if they’d mind. By the second round everyone has a handful.',
        },
      ],
    },
    {
      part: 'Sticks',
      title: 'Carers, session four',
      kind: 'session',
      daysAgo: 205,
      body: [
        { p: 'Beans again, frozen ones, for want of better. It doesn’t matter. It is the thumbs.' },
        {
          p: 'Lapwing presents. She has been given a form by somebody kind, and cannot make herself fill it in. {C5|In the middle she stops. I shell. They all go on shelling. I can hear that what she’s stopped at is not the form, because she has lowered her voice, as people do going past a door. No one hurries her. It’s two minutes by the plate. ‘It asks what he was like,’ she says.}',
        },
        {
          p: 'After that the set nearly smothers her. Four in a row, how awful, you poor love, they’ve no business asking that. Pity, and all of it on our list. {C6|I hold up the paper plate with the back to them, where the agreement is, and say nothing. Avocet says, ‘Oh, we’re doing it,’ and asks, ‘What was he like?’} That’s all it takes. {C6|It’s the last time I hold up the plate for them. At the next session when it starts, Ruff puts down her beans, and they see her put them down.}',
        },
        {
          p: '{C8|The action is the form, and I am about to let it go at that when Crake asks which box. Lapwing picks one. She’ll do it at Crake’s table on Monday, the one box, and bring it; and she brings it, and it is four pages.} They ask her whether she would let the service see the four pages. {C8|She does. I hear, months later, that the box has been made bigger.}',
        },
      ],
      session: {
        format: 'face to face',
        set: 'Carers’ set',
        role: 'facilitator',
        minutes: 120,
        members: 6,
        issue: 'A form that cannot be filled in',
        questions: [
          { text: 'What was he like?', type: 'open' },
          { text: 'Which box?', type: 'probing' },
          { text: 'Who else will read it?', type: 'clarifying' },
          { text: 'Couldn’t your daughter do it?', type: 'advice in disguise' },
        ],
        heldBack: '‘He’. I had not noticed that it was ‘was’.',
        actions: 'One box, on Monday, at Crake’s table.',
        learned: 'Give a silence something to do with its hands.',
      },
    },
    {
      part: 'Sticks',
      title: 'Students, session two',
      kind: 'session',
      daysAgo: 181,
      body: [
        {
          p: 'They are on their phones, which is to say that they’re on their phones to be here: five small tall pictures, one on a bus. I’ve practised with my niece.',
        },
        {
          p: '{C7|I have asked them all beforehand, in a message and not in front of each other, what’s hard about speaking in a group. Godwit writes that he has a stammer and that the worst part is being finished off. Another writes that she fasts this month and goes grey by four. So we meet at eleven; and our first rule, which I propose as mine, without saying whose it is, is that no one ends anyone’s sentence, ever, not even to be kind.} It’s good for me too. I am a great ender of sentences.',
        },
        {
          p: 'They’re quick and they are merciless, and their questions are so open you could lose a cow in them. ‘Why are you even doing this degree?’ asks one. {C4|I don’t correct it. I ask the presenter which of the questions so far he would like to keep and which he’d like put smaller, and he says, ‘That one. But ask it about just Tuesdays.’ They learn it from him in one go: how to ask the large thing about a small day.} {C4|By the third session they’re doing this for one another, ‘Tuesday it,’ they say, and I’m asking about one question in ten.}',
        },
        {
          p: '{C3|Three rounds of half an hour, since that is how long a bus takes, and a long tail for looking back. With the carers I would not dare. Here the shortness is a courtesy: they have somewhere to be, and they come to the point.}',
        },
      ],
      session: {
        format: 'virtual',
        set: 'Students’ set',
        role: 'facilitator',
        minutes: 115,
        members: 5,
        issue: 'Staying on a course for somebody else’s sake',
        questions: [
          { text: 'Why are you even doing this degree?', type: 'open' },
          { text: 'On Tuesdays, who is it for?', type: 'open' },
          { text: 'What’s the last thing you looked up because you wanted to?', type: 'probing' },
          { text: 'Have you told them?', type: 'closed' },
        ],
        heldBack: 'The ends of six sentences.',
        actions: 'He will go to one lecture that isn’t his, next week, and tell us what he wore.',
        learned: 'Nobody has to be told whose rule it is.',
      },
    },
    {
      part: 'Sticks',
      title: 'The water butt',
      kind: 'reflection',
      daysAgo: 150,
      body: [
        {
          p: 'There’s a lid on the water butt here with a brick on top. I put it there. There are children on the plots in summer and none of them has ever so much as leaned over it, and that is the sort of safety I understand: nobody knows that it’s there, until it’s not.',
        },
        {
          p: 'So before any round with the carers I speak with whoever is presenting, by the coats. {C9|I ask what they’d like to keep out of it, I say what I’d have to pass on if I heard it and to whom, and I tell them the name of the person who can listen to what a set can’t. It takes as long as a coat takes.} Twice somebody has thought for a moment and brought something different. Once it was plain to me by the coats that this wasn’t for a set, nor for a week’s time. {C9|I gave my seat to nobody, asked the set to start with a tea break, and sat beside her while she spoke to the duty line, and after that I told the programme’s lead that I’d done so. I’m not her nurse there. It was hard not to be, and I have said that to my supervisor too.}',
        },
      ],
    },
    {
      part: 'Picking',
      title: 'Two things said to me over beans',
      kind: 'reflection',
      daysAgo: 124,
      body: [
        { p: 'Ruff: ‘You go very soft when it’s sad. It makes me want to be sad for you.’ Tern: ‘She does.’' },
        { p: 'I’m stung. I say thank you. I go back to the shed and say other things, to the spider.' },
        {
          p: '{C11|Then I ask a colleague to sit in, with everyone’s leave, and to note just my voice: up, down, fast, slow. It’s all there. Whenever anybody’s eyes fill I drop by about a third and slow to a walk. I’ve a ward voice. I thought it was mine.} {C11|The next two sessions I keep it level on purpose, which feels like walking in someone else’s shoes, and I ask Ruff at the end of each. ‘Bit brisk,’ says Ruff, the first time. The second time she says that she forgot to listen for it. Tern says he did some thinking, in the sad part, for once.}',
        },
        {
          p: 'It has a price, keeping level. I come away less loved. In the first year on the wards an old sister told me to watch out for the patients who thank you, and I thought that she was hard; she meant, I think now, that I should look at what I’d done to be thanked for. The carers thank me less since the autumn. They stay on in the car park, though, the six of them, talking with the engines running, and when I go by they don’t stop.',
        },
        { p: 'With the students I never had it. It’s worth asking who I think needs a nurse.' },
        { verse: ['first frost', 'the beanpoles hold up', 'the shape of beans'] },
      ],
    },
    {
      part: 'Picking',
      title: 'Seed order',
      kind: 'reflection',
      daysAgo: 96,
      body: [
        {
          p: 'My neighbour orders his seed on the same evening each year, and keeps the old lists to see what he was fool enough to hope for. I have been through mine.',
        },
        {
          p: 'What I wrote down in the first month: *ask better questions; be less soft; learn the technology*. {C12|I’ve struck out the first, because they ask them. The second I’ve turned into something I can see, which is the voice, and a colleague is to listen for it again in ten weeks from today, with a set of strangers.} The third I’ve done, on a bus.',
        },
        {
          p: '{C12|What’s new on the list: a fishbowl, the spring one, as second facilitator; four sessions with people who are angry, whom I avoid, and my supervisor has found me a set of them; and on the first of every third month an hour here with this book, reading it as if it were someone else’s.}',
        },
        {
          p: 'It’s getting dark. The train goes by with its windows lit. They’re all facing forward, every one, with something on their laps.',
        },
      ],
    },
  ],
}

export const judgements: SeedJudgement[] = [
  {
    criterion: 'C1',
    level: 'strong',
    feedback:
      'Sticks for the one set, and for the other the news that not knowing is a qualification. You chose, and you say why.',
  },
  {
    criterion: 'C2',
    level: 'strong',
    feedback:
      '‘What would make you wish you hadn’t spoken?’ brought out a rule that no handbook has. It was used three sessions later, off the back of a plate.',
  },
  {
    criterion: 'C3',
    level: 'strong',
    feedback:
      'A thumb on the clock where all could see it, and half-hour rounds for people on a bus. The time bends for a reason in both.',
  },
  {
    criterion: 'C4',
    level: 'strong',
    feedback: 'You asked the presenter which questions to keep. The set had its own verb for it by the third session.',
  },
  {
    criterion: 'C5',
    level: 'strong',
    feedback: 'You heard the lowered voice, and the door that it was going past, and you went on shelling.',
  },
  {
    criterion: 'C6',
    level: 'strong',
    feedback: 'A plate, turned round; then not even a plate. Ruff’s beans are the set correcting itself.',
  },
  {
    criterion: 'C7',
    level: 'strong',
    feedback:
      'Asking ahead and in private, and then making the rule your own, spared two people from being explained. I cannot think of a better instance.',
  },
  {
    criterion: 'C8',
    level: 'strong',
    feedback: 'From one box to four pages to a larger box. The last of those is the organisation learning.',
  },
  {
    criterion: 'C9',
    level: 'strong',
    feedback:
      'By the coats, before the round, as long as a coat takes. You prevent, and on the one day when that was not enough you referred and did not nurse.',
  },
  {
    criterion: 'C10',
    level: 'strong',
    feedback: '‘No. I’m bored.’ Everything after that page is written by somebody who has stopped guessing.',
  },
  {
    criterion: 'C11',
    level: 'strong',
    feedback: 'Stung, observed, changed, asked twice. And you noticed that it was only with one of the sets.',
  },
  {
    criterion: 'C12',
    level: 'competent',
    feedback:
      'The old list has been read and struck through, and the new one is dated. The hour every third month had not come round yet when you handed in, or I should have written strong.',
  },
]

export const notes: SeedNote[] = [
  {
    quote: 'I ask too many questions, and they are all about feelings.',
    note: 'I have read this to two colleagues. With your leave I should like to read it to a third.',
  },
  {
    quote: 'It’s worth asking who I think needs a nurse.',
    note: 'And who, in a set of angry people, you will think needs something else?',
    criterion: 'C10',
  },
  { quote: 'It takes as long as a coat takes.', note: 'Agreed, and the better for being so short.', criterion: 'C9' },
]

export const summary =
  'I recommend accreditation without reserve. The log is written in the present tense and one believes it: you set down the mistake in the hour that you made it and the change in the hour that it came. The carers and the students are met differently, for reasons that you give, and both of them end by running a good part of the set themselves. Keep the beans.'

export const confirmation =
  'Sampled and confirmed. I read the whole log before I looked at the assessor’s levels, and came to the same on eleven of the twelve. On C12 I had strong, and have been persuaded: the review that would show it was still to come. The feedback is particular and rests on passages that can be found. Names, places and employers are well hidden; the fast and the stammer I looked at twice, and neither could lead to a person.'
