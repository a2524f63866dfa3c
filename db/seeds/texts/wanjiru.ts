import type { SeedJudgement, SeedLog, SeedNote } from './shape'

export const log: SeedLog = {
  author: 'Wanjiru Achterberg',
  title: 'Rests',
  entries: [
    {
      part: 'Tuning',
      title: 'What the choir taught me, and what it did not',
      kind: 'reflection',
      daysAgo: 213,
      body: [
        {
          p: 'I have conducted an amateur choir for many years, and when I was told that a facilitator neither sings nor leads I thought, with some relief, that I would know how to do that, for the conductor is the one person in the room who makes no sound. It took me two sessions to see how wrong I was. A conductor makes no sound and decides everything. She has the score. In a set there is no score, or else the presenter has it, folded up very small, and does not know that it is music.',
        },
        {
          p: 'I say something like this when I am asked what a set is. {C1|I tell people that each of them in turn will bring a piece of work that is not finished, that the others will help by listening and by asking what they truly do not know, and that my part is to look after the rests.} With the set of volunteers this was enough, and one of them began to beat time on the table. {C1|With the set of managers it was too pretty by half, so I said that they would each get something they could not get from a consultant, since the person who knew most about the problem would be made to do the thinking; and that I should be the only one there with no interest in the outcome.} They nodded at that, as people nod at a price.',
        },
      ],
    },
    {
      part: 'Tuning',
      title: 'Volunteers’ set, the opening session',
      kind: 'session',
      daysAgo: 205,
      body: [
        {
          p: 'We met in a hall with a good floor and a bad heater. Seven people, who had between them given the same organisation more than a century and had hardly ever been asked anything. They were courteous, and very anxious not to take up room.',
        },
        {
          p: 'I had been warned that ground rules take an age, and I let them. {C2|Aspen wished to know whether what was said could be repeated if it was kind. We turned that over for some while; in the end they wrote that even a kindness is carried out of the room only by the person it is about, and I have not met a better clause anywhere.} It was tried almost at once. Before the second session Willow had praised Aspen’s courage to a third person in the kitchen, and it had come back to Aspen by way of the treasurer. {C2|Willow told the set herself. I asked Aspen what she needed, and she said, to be asked first another time, and for nobody to be sorry at her; and the set left the clause as it was and put a line under it.}',
        },
        {
          p: 'The rounds were slow and a little formal, like people dancing in borrowed shoes. Beech spoke for four of his ten minutes, apologised, and stopped. I asked if he would like the other six in silence or keep them for later, and he looked so astonished at being in possession of six minutes that I knew it was going to be all right.',
        },
      ],
      session: {
        format: 'face to face',
        set: 'Volunteers’ set',
        role: 'facilitator',
        minutes: 165,
        members: 7,
        issue: 'How to stop doing a thing that one has always done for everybody',
        questions: [
          { text: 'Who would be the first to notice?', type: 'open' },
          { text: 'How many keys are there?', type: 'clarifying' },
          { text: 'What has it given you, all this time?', type: 'open' },
          { text: 'Could your neighbour not take it on?', type: 'advice in disguise' },
        ],
        heldBack: 'Encouragement, of which I have a great deal.',
        actions:
          'Beech will not open the hall on the second Saturday, and will be at home, with the telephone, to find out what that is like.',
        learned: 'People who never take up room may need to be handed it in minutes.',
      },
    },
    {
      part: 'Counting',
      title: 'Listening back',
      kind: 'reflection',
      daysAgo: 168,
      body: [
        {
          p: 'I keep a diary in sound, ten minutes on the walk home, and on Sundays I listen to the week. I had supposed that I should hear the sets again in it. What I hear is myself, out of breath, explaining to the dark what everybody had really meant.',
        },
        {
          p: 'In the recording from the third session I say of Yew, who had presented, that she was ‘resistant’. I say it twice. There are footsteps, and a gate. Then I say, in another voice, ‘Or I was pushing.’ I had forgotten that altogether. When I went to my notes I found that I had asked her four times, in four forms, what she was going to do, in the first half of her round, before she had got to the end of saying how things were.',
        },
        {
          p: '{C10|I was bringing her in. It is what I do with the altos, who come late: one leans towards them a bar beforehand and breathes. It never occurred to me that there might be a person who is late because she is counting something that I cannot hear.} {C10|I could slow everything for her sake, and bore the others; I could ask her in private, and make her a case; or I could stop leaning, which costs nothing and had not been tried.} I tried it. I sat back so that my shoulders touched the chair and kept them there, and at the twentieth minute Yew said, quite conversationally, that she did not believe that the project should exist.',
        },
        {
          p: '{C5|There had been, before that, a pause of such length that Holly looked round to see if something had happened; and what I heard in it, since I was for once not preparing anything, was that Yew was breathing as people do who have already decided.} I had no need to ask. I asked, ‘What do you know now?’ and it was hardly a question, more a door held open with one foot.',
        },
      ],
    },
    {
      part: 'Counting',
      title: 'Managers’ set, third session',
      kind: 'session',
      daysAgo: 140,
      body: [
        {
          p: 'Online, in the late afternoon, six of them in four countries, and the one furthest east with the night already in his window. He is Cedar, and he had never once complained that our afternoon was his bedtime. {C7|I had asked everybody at the start of the programme what times and holidays and habits of talk we should work round; he had answered ‘any time is fine’, and I, who was brought up to say exactly that, ought to have known what it meant. I asked again, this time for a time that was bad for somebody else. We take turns at the inconvenient hour now, and the turn is minuted.} He talks more in the mornings. They all noticed.',
        },
        {
          p: 'Hornbeam presented for her full ten minutes without notes. Then the set gave her a very good consultation. I could hear it beginning, as one hears an orchestra drift sharp, a little at a time and everybody together. {C6|I said, ‘I’m hearing solutions. Hornbeam, shall we go on or go back?’ and she said, back, please, to the bit about the two letters.} It had run for about three minutes. {C6|Later on, when it began once more, Cedar sang two notes, falling, as I had told them that I do in my head; everyone laughed, and Rowan turned her sentence into a question while she was still in it. In the fourth session and the fifth they sang it to each other and I could put down the pitch pipe altogether.}',
        },
        {
          p: '{C3|I keep three clocks for that set, his, mine and the round’s, and I read out only the last. Each presenter has forty-five minutes. When Rowan’s line failed for seven of hers we agreed, before she was back, that they would come off the common time and not off her, and that the question she had been in the middle of would be waiting.}',
        },
      ],
      session: {
        format: 'virtual',
        set: 'Managers’ set',
        role: 'facilitator',
        minutes: 135,
        members: 6,
        issue: 'Two letters, both true, of which only one can be sent',
        questions: [
          { text: 'What does the second letter protect?', type: 'probing' },
          { text: 'Who has read the first?', type: 'clarifying' },
          { text: 'If neither were sent, what would go on happening?', type: 'open' },
          { text: 'Would legal not want to see it, and the board, and is there time?', type: 'multiple' },
          { text: 'Whose voice is each of them in?', type: 'open' },
        ],
        heldBack: 'That I had once sent the wrong one of two.',
        actions: 'Hornbeam will read both aloud to the person they concern, and then write a third together with him.',
        learned: 'A signal that the set finds funny will be used. One that it respects may not be.',
      },
    },
    {
      part: 'Counting',
      title: 'The ladder of questions',
      kind: 'reflection',
      daysAgo: 112,
      body: [
        {
          p: 'Among the volunteers there was a belief, very charming and very obstructive, that a question is a kind of impertinence. They would preface each one with so much padding that by the time it came out the presenter had forgotten that anything was being asked. I did not correct them, for I had tried that on the altos. {C4|I asked them to bring to the next session one question that somebody had once asked them and that they had never forgotten, and to tell us no more than the question.}',
        },
        {
          p: 'We heard seven. ‘And what did you want to be?’ was one. ‘Is that your own coat?’ was another. They were all of them short and not one had been padded. Aspen, who had been looking at the floor, said, ‘But those are so rude,’ and then, ‘I’d give anything to be asked mine again.’ {C4|From that day they began to ask each other things that I should not have dared to; and it was a week or two before I noticed that I had stopped asking any myself, since whatever I was wondering was always two seats ahead of me.}',
        },
        {
          p: 'Actions came harder to them. They were used to promising, and to letting their promises be forgotten out of tact. {C8|I took to asking, at the close of a round, ‘Which of us would you like to be asked by?’ and the presenter would choose somebody; and it was that person, and never I, who began the next session by asking.} Beech chose Holly, who is implacable. {C8|What he found on his second Saturday at home, that nine people had rung one another and only two had rung him, the set took to the committee as a proposal about keys, and there are now five sets of them and a rota drawn up by the nine.}',
        },
      ],
    },
    {
      part: 'Holding',
      title: 'Volunteers’ set, the sixth session',
      kind: 'session',
      daysAgo: 84,
      body: [
        {
          p: 'I had decided beforehand to watch one thing, the ends of things, since I had been told that I hurry them. {C3|We had three who wished for a round and time for two. I laid it before the set; Willow proposed two whole ones and a quarter, and offered to be the quarter, and so we had her presentation and one question from each of us and nothing more, and she went home, she said, with seven lamps.}',
        },
        {
          p: 'There was a moment that belongs here because I nearly let it by. A member, in the middle of somebody else’s round, said a thing lightly that was not light. The round went on over it. {C9|I did not stop it, for that would have put her on a stage; I moved the break forward by ten minutes and went and stood beside her at the urn, and said what I had heard and asked if I had heard it rightly. I told her first what I could keep between us and what, if someone was at risk, I could not.} She knew already to whom she ought to speak, and wanted only someone to stand there while she rang for the appointment. {C9|So I stood there. I made a note for the programme’s safeguarding lead that evening, which says that it was done and names no one, and since then our agreement says in its first line what a set cannot carry and who can.}',
        },
      ],
      session: {
        format: 'face to face',
        set: 'Volunteers’ set',
        role: 'facilitator',
        minutes: 160,
        members: 7,
        issue: 'Being the last person who remembers why it is done so',
        questions: [
          { text: 'What would you be, if you had forgotten?', type: 'open' },
          { text: 'Is it written down anywhere?', type: 'clarifying' },
          { text: 'To whom would you like to tell it?', type: 'open' },
          { text: 'Surely the young ones would be glad to hear?', type: 'leading' },
        ],
        heldBack: 'The end. I let the last minute be a minute.',
        actions: 'Elder will tell the story once, to one person of her choosing, in the place where it happened.',
        learned: 'A break is an instrument too.',
      },
    },
    {
      part: 'Holding',
      title: 'What they wrote, and the second time of asking',
      kind: 'reflection',
      daysAgo: 52,
      body: [
        {
          p: 'After four sessions I sent both sets the short form, without names, and had eleven replies. Nine were generous. One said that I close my eyes when people speak, and that it was like being listened to by a statue. One said, ‘She finishes.’ Only that.',
        },
        {
          p: 'I was a good deal hurt by the statue, and it took me a fortnight to see that the other was the more serious. {C11|I opened my eyes; that was simple, and I was told that it was pleasanter. For the finishing I asked Holly to be my observer and to write down my last words in each round. They were, in one session: lovely; thank you, that’s lovely; well done; lovely.} I was giving marks. I had been putting a bow on every round so that it could be handed back.',
        },
        {
          p: '{C11|I left the last word to the presenter from then on, told the set that I was doing so, and sent the form again after two months. Of ten replies none spoke of finishing; three, unprompted, spoke of going on thinking on the way home. Holly says that I have said ‘lovely’ once since, of a cake.}',
        },
      ],
    },
    {
      part: 'Holding',
      title: 'The next season',
      kind: 'reflection',
      daysAgo: 41,
      body: [
        {
          p: 'When I started I wrote down an intention, that I would ‘become more comfortable with silence’. I have looked at it again and can see that it was written by someone who thought the discomfort was hers. {C12|I have crossed it out. What stands there now is this: in the first week of each month, one round in which I ask nothing after the presentation, with the set’s knowledge, and a page on what the others did with the room.}',
        },
        {
          p: '{C12|Within ten weeks I am to facilitate one fishbowl beside a colleague who has run dozens, she to observe me and I her; and by the end of the year I mean to have a set of people far younger than I am, because I have noticed that I conduct the young.}',
        },
        {
          p: 'The choir has started again. At the first rehearsal I stopped them after the opening page and, in place of telling them, asked what they had heard. There was a dreadful hush. Then somebody in the altos said that they were not late, they were waiting for the tenors, and had been for years.',
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
      'You dropped the music when it was too pretty for the managers, and gave them a reason in their own coin. That is adapting knowingly.',
  },
  {
    criterion: 'C2',
    level: 'strong',
    feedback:
      'The kindness carried out of the room is a breach that few would have called one. You asked the person it was about what she needed, and let the set keep its own clause.',
  },
  {
    criterion: 'C3',
    level: 'strong',
    feedback: 'Rowan’s seven minutes, Willow’s quarter: in both you put the time before the set and let them spend it.',
  },
  {
    criterion: 'C4',
    level: 'strong',
    feedback:
      'You asked for remembered questions and let the volunteers find out for themselves what a question can do. By the end they were asking before you could.',
  },
  {
    criterion: 'C5',
    level: 'strong',
    feedback: 'Yew’s breathing. You heard the decision before she spoke, and you did not say so.',
  },
  {
    criterion: 'C6',
    level: 'strong',
    feedback: 'Two notes, falling. It was light, it was theirs, and you could put down the pitch pipe.',
  },
  {
    criterion: 'C7',
    level: 'strong',
    feedback:
      'You heard ‘any time is fine’ late, and say so; then you asked a question that could be answered truthfully. What else might people be saying is fine?',
  },
  {
    criterion: 'C8',
    level: 'strong',
    feedback:
      'Letting the presenter choose who will ask is simple and I shall borrow it. Five sets of keys is learning that reached the organisation.',
  },
  {
    criterion: 'C9',
    level: 'competent',
    feedback:
      'You moved the break, said what you could not keep, and stood there. The agreement now names the limit. You write of one occasion, and with the right amount left out.',
  },
  {
    criterion: 'C10',
    level: 'strong',
    feedback: 'Three alternatives, weighed, and the plainest one tried. ‘Or I was pushing’ is where the log turns.',
  },
  {
    criterion: 'C11',
    level: 'strong',
    feedback:
      'You took the shorter remark for the more serious one, had yourself observed, changed, and asked again. I have nothing to add but the cake.',
  },
  {
    criterion: 'C12',
    level: 'competent',
    feedback:
      'Dated and particular, and the first intention has been read again and crossed out. What would tell you, a year from now, that you no longer conduct the young?',
  },
]

export const notes: SeedNote[] = [
  {
    quote: 'even a kindness is carried out of the room only by the person it is about',
    note: 'Worth a place in any agreement.',
    criterion: 'C2',
  },
  {
    quote: 'There are footsteps, and a gate. Then I say, in another voice, ‘Or I was pushing.’',
    note: 'What is the other voice like? Does it get into the sets as well?',
    criterion: 'C10',
  },
  {
    quote: 'We take turns at the inconvenient hour now, and the turn is minuted.',
    note: 'Agreed. The minuting matters: nobody has to be gracious about it.',
    criterion: 'C7',
  },
  { quote: 'they were not late, they were waiting for the tenors', note: 'I laughed aloud, on a train.' },
]

export const summary =
  'I recommend accreditation. Two sets, quite unlike in temper, and in both of them the members end by doing what you had been doing for them. You notice your own part in things early and without ceremony, and when you are told something you arrange to find out whether it is true. Ten criteria are strong. The two that are competent are soundly so: in C9 there is one occasion, rightly handled, and in C12 the plan has only begun to be reviewed. What I would ask you to take with you is the question you put to Yew, for days when you are sure what is going on: what do you know now?'
