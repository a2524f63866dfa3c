import type { SeedBlock, SeedJudgement, SeedLog, SeedNote, SeedSession } from './shape'

// Paragraphs that stand word for word in both attempts.

const ledger: SeedBlock = {
  p: 'I check other people’s accounts for a living. It is a trade that trains the ear for the sentence that does not add up, and it leaves one with the habit of asking questions to which the answer is already in the folder. I mention it at the outset because every difficulty recorded here comes out of that habit; so, I think, does whatever I am good at.',
}
const purpose: SeedBlock = {
  p: 'The first set asked me what we were for. I had the model by heart and could feel myself about to recite it. {C1|Instead I asked what they had been to lately where they were listened to without being corrected; there was a pause, and Maple said ‘the hairdresser’s’. So I said that we would try to be the hairdresser’s, with a clock: one of them in the chair, the others asking, and nobody reaching for the scissors.} They have called the presenter’s seat the basin ever since. {C1|With the second set, who are paid to inspect, I put it otherwise: a set suspends the finding and keeps the enquiry.}',
}
const whyCome: SeedBlock = {
  p: 'Nobody sent me. I had been in a set myself, years ago, during a reorganisation in which I was to lose either my staff or my temper, and a quiet man with a cold asked me what I would be protecting if I kept both. I was extremely annoyed with him. I went home and wrote four pages. I have never found out what he thought about my reorganisation, and it has struck me since that he did not think about it at all; he was occupied in listening to me.',
}
const contract: SeedBlock = {
  p: '{C2|I had proposed six ground rules and we agreed on four, two of which were not mine. ‘No notes about other people’ came from Larch, who had been written down before; ‘if you meet one of us in the lift you have not met us here’ came from Rowan.} In the third session we read them through and struck out one that nobody had needed.',
}
const basinTime: SeedBlock = {
  p: '{C3|Fifty minutes to a round: two for settling, ten to present, five for plain matters of fact, twenty-five to be asked, five for actions, three to look back.} I keep the time on a kitchen timer shaped like a hen, turned to the wall. It was intended to be unobtrusive. They ask after it when it is not there.',
}
const panel: SeedBlock = {
  p: 'Larch presented. Her question to us was whether to tell her board before the funder did, and within a minute we were a panel. ‘Have you thought of writing to them first?’ said Rowan. ‘Would it not be safer to wait?’ said I. {C4|I wrote both down, and beside my own I wrote: advice, in a coat.}',
}
const stopped: SeedBlock = {
  p: '{C6|I stopped the round there and said what I had heard, including mine, and asked the set to sort the last five questions on the page: which of these could Larch answer in a way that would surprise us?} Two could. We began again with those two. {C3|It had taken four minutes of Larch’s airtime, and I offered them back at the end; she took three, and gave one to Hazel.}',
}
const hangs: SeedBlock = { verse: ['advice in a coat', 'made of question marks — she smiles', 'and hangs up the coat'] }
const wellMeant: SeedBlock = {
  p: 'What I notice is how well-meant the coat is. Nobody in the set wants to steer anybody. {C5|But Larch’s shoulders had gone up at the second ‘have you thought’, and I had seen it, and looked at my notes instead of at her.}',
}
const tally: SeedBlock = {
  p: 'For the next session Alder has agreed to keep a tally in three columns: open, closed, coat. He will do it so long as he may tally me.',
}
const hazelAction: SeedBlock = {
  p: 'Hazel’s action from the second session had been ‘to be clearer with people’. She reported on it gamely. {C8|I asked what a person would have seen her do, and she could not say, and neither could I; so at the end of this round we spent six of the last ten minutes on one sentence. It came out as: on Thursday I shall ask the two of them to tell me, separately, what they believe I asked for.} In the fourth session she had the two answers with her, on two pieces of paper, and they were not about the same job.',
}
const heldNine: SeedBlock = {
  p: '{C5|After her second answer I waited. The hen ticked. It was Spruce who moved first, to push the water towards her, and she drank it and then said what she had in fact come to say.} I have it in my notes as nineteen seconds. I should not like to swear to that.',
}
const fireNotice: SeedBlock = {
  p: 'What I did in those nineteen seconds was to read the fire notice on the opposite wall. I recommend a fire notice. It is of no interest whatever, it lasts about as long as one needs, and a person who is reading it does not look like a person waiting for her turn. I found later that I could have told you what to do in the event of a fire and every word that Hazel had said, and not one of the three questions that I had been keeping by.',
}
const twoTongues: SeedBlock = {
  p: 'The second set works in English, which is the mother tongue of two of its six. The two are quick, agreeable and funny, and for the first session I enjoyed them as one enjoys a good radio programme. {C7|On paper it looked worse: of forty-one questions they had asked thirty. I did not want to ration the quick, who had done nothing wrong; so we put two minutes of writing before the questions, in any language, and each member then read one out, in English or not, with a neighbour to help.}',
}
const surprise: SeedBlock = {
  p: 'The count in the following session was twenty-three to nineteen. What I had not expected was that the two quick ones’ questions would get better. ‘I’d never seen mine before,’ said Holm. ‘Half of them are just me keeping the ball up.’',
}
const joined: SeedBlock = {
  p: 'It is online, that set, and it has a habit of arriving in pieces. We now open the room ten minutes early with nothing to do in it. Sycamore waters her plants. It is the only part of the afternoon in which nobody is presenting anything.',
}
const remark: SeedBlock = {
  p: 'In the process review of the third session Alder said, ‘You summarise us.’ I asked for an instance and he gave me three. {C11|I had believed that I was checking my understanding; what they heard was a finding. I asked him to raise his pencil whenever it happened, and in the fourth session he raised it five times, in the fifth once, and on that once Rowan said that she had wanted the summary.} So it is not a vice in itself. I now ask first.',
}
const selfAudit: SeedBlock = {
  p: 'I have been asking myself what the summaries were for. {C10|An auditor who has summed up is safe: whatever comes later was not in scope. I think I close a passage of talk because an open one is a liability, and I can see that the set has been doing its thinking in exactly the places that I was hurrying to close.} The other thing I might have done, and might yet do, is let the presenter sum up, or nobody.',
}
const dinner: SeedBlock = {
  p: 'I tried it at home first, where the sample is small. My husband was telling me about a wall. At the point where I should ordinarily have said ‘so what it comes down to is’, I took a mouthful of potato; and he went on for a further ten minutes, in the course of which the wall became his father’s wall, and then his father. I had been closing that account for him for twenty years. I do not offer this as evidence of anything, since he is not a set and there was nobody to keep the time.',
}
const plan: SeedBlock = {
  list: [
    '{C12|By the end of next month: sit in the outer ring of somebody else’s fishbowl and say nothing whatever.}',
    '{C12|Within three months: one round of mine recorded, with the set’s leave, and listened to with Alder’s three columns.}',
    'By the spring: facilitate a set in which nobody works with figures.',
  ],
}

const s1: SeedSession = {
  format: 'face to face',
  set: 'Basin set',
  role: 'facilitator',
  minutes: 140,
  members: 6,
  issue: 'Being thanked for work that one knows to be unfinished',
  questions: [
    { text: 'What would finished look like to you?', type: 'open' },
    { text: 'Who signs it off?', type: 'clarifying' },
    { text: 'Is it not really a question of resources?', type: 'leading' },
    { text: 'What happens to you when they thank you?', type: 'probing' },
  ],
  heldBack: 'A reference to the relevant standard.',
  actions: 'Spruce will say ‘not yet’, aloud, the next time she is thanked for it.',
  learned: 'That I reach for a document when somebody is moved.',
}
const s3: SeedSession = {
  format: 'face to face',
  set: 'Basin set',
  role: 'facilitator',
  minutes: 150,
  members: 6,
  issue: 'Instructions that are clear to everybody except the people who must follow them',
  questions: [
    { text: 'What did they hear?', type: 'open' },
    { text: 'How do you know when you have been understood?', type: 'open' },
    { text: 'Have you considered writing it down for them?', type: 'advice in disguise' },
    { text: 'Which of the two did you ask second?', type: 'clarifying' },
  ],
  heldBack: 'Two summaries; a third got out.',
  actions: 'Hazel: Thursday, two people, separately, one question each.',
  learned: 'One sentence of action is worth six minutes.',
}
const s2b: SeedSession = {
  format: 'virtual',
  set: 'Long table',
  role: 'facilitator',
  minutes: 120,
  members: 6,
  issue: 'Inspecting people one has come to like',
  questions: [
    { text: 'What do you see less of, since you have liked them?', type: 'open' },
    { text: 'Qu’est-ce qui te manque, au juste ?', type: 'open' },
    { text: 'Did you tell your manager?', type: 'closed' },
    { text: 'Where does the liking go when you write the report?', type: 'probing' },
  ],
  heldBack: 'My own rule about lunch.',
  actions:
    'Holm will write the next report by hand, first, and give it to nobody; then the official one; and bring us the difference.',
  learned: 'A question in another language can be answered in this one.',
}

export const first: SeedLog = {
  author: 'Delphine Karaszewska',
  title: 'Findings, suspended',
  entries: [
    {
      part: 'The basin',
      title: 'A habit of folders',
      kind: 'reflection',
      daysAgo: 214,
      body: [ledger, whyCome, purpose],
    },
    {
      part: 'The basin',
      title: 'Basin set, first session',
      kind: 'session',
      daysAgo: 206,
      session: s1,
      body: [
        contract,
        basinTime,
        {
          p: 'I was nervous and it took the form of efficiency. Spruce said near the end that it had been like a very good airport. I took this as praise until I was on the train.',
        },
      ],
    },
    {
      part: 'Advice in a coat',
      title: 'Advice in a coat',
      kind: 'reflection',
      daysAgo: 171,
      body: [
        panel,
        stopped,
        hangs,
        wellMeant,
        {
          p: 'There had been an earlier occasion, in the second session, which I handled worse. {C6|The set had been advising Alder for some ten minutes before I was sure of it, and then I explained at length what an open question is, with examples, from the handbook; it took seven minutes and he did not get them back.} They were very good about it. Nobody asked anything at all for a while afterwards.',
        },
        tally,
      ],
    },
    {
      part: 'Advice in a coat',
      title: 'Basin set, third session',
      kind: 'session',
      daysAgo: 150,
      session: s3,
      body: [hazelAction, heldNine, fireNotice],
    },
    {
      part: 'Advice in a coat',
      title: 'Thirty of forty-one',
      kind: 'reflection',
      daysAgo: 128,
      body: [
        twoTongues,
        surprise,
        joined,
        {
          p: 'I might add that I keep these counts for my own satisfaction and do not show them. A figure shown to a set becomes a target by the following week; I have seen it happen to whole departments, and I do not suppose that six people are immune. It is possible, too, that I keep them because I should otherwise have to rely upon my impression, and my impression of that first session, which I wrote down in the train, was of a lively and well-balanced discussion in which everyone had taken part.',
        },
      ],
    },
    {
      part: 'What does not add up',
      title: 'Long table, second session',
      kind: 'session',
      daysAgo: 117,
      session: s2b,
      body: [
        {
          p: 'Two rounds, of forty-five minutes each, and a quarter of an hour between them. {C3|Holm’s presentation ran to sixteen minutes where we had said ten. I asked him whether he would like to go on into the time for being asked, or stop there; he stopped in the middle of the sentence, and we started from the half that he had left out.}',
        },
        {
          p: 'It was Sycamore’s question, in French, that turned him. {C4|I had asked only two all session, both to make room for somebody else’s: ‘Who has one they have not read out?’} The rest came from the set, and I have counted them: thirty-four, of which I should call twenty-six open.',
        },
        {
          p: '{C8|He brought the two reports the next time and laid them side by side on the screen. The set found that everything he had left out of the official one was a thing that the people inspected could have used; he has since asked his team whether there might be a place for it.}',
        },
      ],
    },
    {
      part: 'What does not add up',
      title: 'An edge',
      kind: 'reflection',
      daysAgo: 98,
      body: [
        {
          p: 'In one of the sets, and I shall not say which, a member began to speak of matters at home in a manner that made me put down my pencil. It was not what the round was about. I was not sure whether I ought to let it run or stop it. {C9|I said that we might leave that for another day, and we went back to the question as it had been put; afterwards I hoped that she had somebody to talk to.}',
        },
        {
          p: 'I have gone over it since. I believe that I was right not to allow the set to question her about it; they would have meant well, and it would have been a kind of trespass. Whether I owed her anything further I do not know.',
        },
      ],
    },
    {
      part: 'What does not add up',
      title: 'Remarks received',
      kind: 'reflection',
      daysAgo: 78,
      body: [
        remark,
        selfAudit,
        dinner,
        {
          p: 'One remark I have left alone. Yew told me, kindly, that I might smile more. I considered it for the length of a journey and have decided that it is not about facilitation.',
        },
        plan,
        {
          p: 'My trade has a phrase for what is left when everything has been checked and there is still something that one would like to know. We call it an observation; it carries no opinion and requires no response. I used to put them in small type at the back. I have started to think that a good question in a set is one of those, read out at the front, by somebody who is content to have it stay open.',
        },
      ],
    },
  ],
}

// The second attempt. What was asked for: C6 and C9.

export const second: SeedLog = {
  author: 'Delphine Karaszewska',
  title: 'Findings, suspended',
  entries: [
    {
      part: 'The basin',
      title: 'A habit of folders',
      kind: 'reflection',
      daysAgo: 214,
      body: [
        ledger,
        whyCome,
        {
          p: 'My trade has a phrase for what is left when everything has been checked and there is still something that one would like to know. We call it an observation; it carries no opinion and requires no response. I used to put them in small type at the back. I have started to think that a good question in a set is one of those, read out at the front, by somebody who is content to have it stay open.',
        },
        purpose,
      ],
    },
    {
      part: 'The basin',
      title: 'Basin set, first session',
      kind: 'session',
      daysAgo: 206,
      session: s1,
      body: [
        contract,
        basinTime,
        {
          p: 'I was nervous and it took the form of efficiency. Spruce said near the end that it had been like a very good airport. I took this as praise until I was on the train; it was some weeks before I asked her what one would have to do to be like a station.',
        },
      ],
    },
    {
      part: 'Advice in a coat',
      title: 'Advice in a coat',
      kind: 'reflection',
      daysAgo: 171,
      body: [
        panel,
        stopped,
        hangs,
        wellMeant,
        {
          p: 'There had been an earlier occasion, in the second session, which I handled worse. {C6|The set had been advising Alder for some ten minutes before I was willing to be sure of it, and then I explained at length what an open question is, with examples, from the handbook; it took seven minutes and he did not get them back.} I was late because I was collecting instances, as if I should have to prove it; and I was long because I was late. Nobody asked anything at all for a while afterwards.',
        },
        tally,
        {
          p: 'I was asked, after my first attempt, whether the set ever corrects itself, and I must report that I had not looked. I have looked since. {C6|In the fifth session he held up the page before I could. Hazel laughed, took her question back, and asked a shorter one.} I had been about to speak; I had my hand on the hen. In the sixth the page lay on the table and nobody picked it up, and twice a member stopped in the middle of a sentence, looked at it, and began again. {C6|In the Long table set I tried from the start to do less. When Holm and a neighbour fell to arguing over the facts in somebody else’s round I said only, ‘Whose round is it?’, which took two seconds where the handbook had taken seven minutes; and in the session after that it was Sycamore who said it, to me.} I had asked the presenter a third thing in a row, about a date. She was quite right. I have been trying to say why the short form works where the long one did not. The long one tells a set that it has broken a rule of mine, and then there is a rule, and there is me. The short one gives them something that they can see for themselves by lifting their eyes; after that they do not need it from me, and by the end they were rather enjoying not needing it.',
        },
      ],
    },
    {
      part: 'Advice in a coat',
      title: 'Basin set, third session',
      kind: 'session',
      daysAgo: 150,
      session: s3,
      body: [hazelAction, heldNine, fireNotice],
    },
    {
      part: 'Advice in a coat',
      title: 'Thirty of forty-one',
      kind: 'reflection',
      daysAgo: 128,
      body: [twoTongues, surprise, joined],
    },
    {
      part: 'What does not add up',
      title: 'Long table, second session',
      kind: 'session',
      daysAgo: 117,
      session: s2b,
      body: [
        {
          p: 'Two rounds, of forty-five minutes each, and a quarter of an hour between them. {C3|Holm’s presentation ran to sixteen minutes where we had said ten. I asked him whether he would like to go on into the time for being asked, or stop there; he stopped in the middle of the sentence, and we started from the half that he had left out.}',
        },
        {
          p: 'It was Sycamore’s question, in French, that turned him. {C4|I had asked only two all session, both to make room for somebody else’s: ‘Who has one they have not read out?’} The rest came from the set: thirty-four by my count, of which I should call twenty-six open and Sycamore, to whom I have now shown it, twenty-two.',
        },
        {
          p: '{C8|He brought the two reports the next time and laid them side by side on the screen. The set found that everything he had left out of the official one was a thing that the people inspected could have used; he has since asked his team whether there might be a place for it.}',
        },
      ],
    },
    {
      part: 'What does not add up',
      title: 'An edge',
      kind: 'reflection',
      daysAgo: 98,
      body: [
        {
          p: 'In one of the sets, and I shall not say which, a member began to speak of matters at home in a manner that made me put down my pencil. It was not what the round was about. I was not sure whether I ought to let it run or stop it. {C9|I said that this sounded important and was not something for a set to question, that we would go back to the round if she wished, and that I should like a word with her at the break.}',
        },
        {
          p: 'I have gone over it since. I believe that I was right not to allow the set to question her about it; they would have meant well, and it would have been a kind of trespass. In my first attempt I wrote that I did not know whether I owed her anything further. I did.',
        },
        {
          p: 'What I left out of that account, because I was ashamed of how little I had prepared, is the break itself. {C9|I asked whether she was safe to go home that evening. I told her before she answered that there were things I could not keep to myself, and which. She said that she was safe, and that she wished to speak to somebody who was not any of us; I had the number of the confidential service that her employer pays for, and only because it is printed on the back of the visitor’s badge.} I did not ask for the story, and she did not give it to me. {C9|The same day I told the programme’s safeguarding lead that I had made a referral, without a name, and asked whether there was more that I should have done; there was not, this time.} I went back to the first set and to the second with the same proposal, that the agreement should say what a set is no place for, who may be spoken to instead, and when I would have to pass something on whether or not I was asked to. It is on both sheets now, with the numbers. {C9|I read it out when somebody joins, and before a round that looks as though it might go near the water I ask the presenter, alone, what they would like to keep out of it.} Two have told me. One changed her issue; it was a better one for her, she said, and she took the other where it belonged.',
        },
      ],
    },
    {
      part: 'What does not add up',
      title: 'Remarks received',
      kind: 'reflection',
      daysAgo: 78,
      body: [
        remark,
        selfAudit,
        dinner,
        {
          p: 'One remark I have left alone. Yew told me, kindly, that I might smile more. I considered it for the length of a journey, decided that it was not about facilitation, and then asked the others; they were evenly divided.',
        },
        plan,
      ],
    },
  ],
}

export const firstJudgements: SeedJudgement[] = [
  {
    criterion: 'C1',
    level: 'strong',
    feedback:
      'The hairdresser’s, with a clock: you found what this set already knew and built the method on it. The second explanation shows that the first was no accident.',
  },
  {
    criterion: 'C2',
    level: 'competent',
    feedback:
      'Four rules, two of them theirs, and one struck out later. I believed in the agreement because you let it shrink.',
  },
  {
    criterion: 'C3',
    level: 'competent',
    feedback:
      'Fair airtime in both sets, and time taken from a presenter is offered back to her. Holm’s half sentence is a fine use of an overrun.',
  },
  {
    criterion: 'C4',
    level: 'competent',
    feedback:
      'You wrote your own question down beside Rowan’s and named it. The two questions you asked in the Long table set made room for the rest.',
  },
  {
    criterion: 'C5',
    level: 'competent',
    feedback:
      'You can hold a silence, and you can say when you looked at your notes in order not to. The second of those is the rarer.',
  },
  {
    criterion: 'C6',
    level: 'developing',
    feedback:
      'The sorting of the five questions was well timed. The only other instance is late and long, as you say yourself, and it stops there. Does the set ever correct itself? What would you have to leave undone for that to be seen?',
  },
  {
    criterion: 'C7',
    level: 'competent',
    feedback:
      'You counted, and then you changed the shape of the round for everybody and left nobody singled out. The effect on the quick ones is well observed.',
  },
  {
    criterion: 'C8',
    level: 'strong',
    feedback:
      'Six minutes on one sentence, and then the two pieces of paper. Holm’s two reports take it further, into what his team might do.',
  },
  {
    criterion: 'C9',
    level: 'developing',
    feedback:
      'You saw the edge and kept the set from crossing it. What I cannot find is what you did next. Hoping that somebody has someone to talk to is where a boundary begins. This one must be competent whatever the rest, so please come back to it.',
  },
  {
    criterion: 'C10',
    level: 'competent',
    feedback:
      'You look for the cause of your summaries and find it somewhere unflattering. There is an alternative, named. I would gladly read what happened when you tried it.',
  },
  {
    criterion: 'C11',
    level: 'strong',
    feedback: 'Alder’s pencil is a real test, with a result that surprised you both.',
  },
  {
    criterion: 'C12',
    level: 'competent',
    feedback: 'Three intentions, each with a date, and the third of them out of your way.',
  },
]

export const firstNotes: SeedNote[] = [
  {
    quote: 'They have called the presenter’s seat the basin ever since.',
    note: 'A set that names its own furniture has begun.',
    criterion: 'C1',
  },
  {
    quote: 'it took seven minutes and he did not get them back',
    note: 'You know the cost to the minute. What were the ten minutes before it costing, and who knew?',
    criterion: 'C6',
  },
  {
    quote: 'afterwards I hoped that she had somebody to talk to',
    note: 'What stood between hoping and asking?',
    criterion: 'C9',
  },
  {
    quote: 'A figure shown to a set becomes a target by the following week',
    note: 'Is there a figure that you would want them to have?',
  },
]

export const referral: { summary: string; requests: { criterion: string; asked: string }[] } = {
  summary:
    'Ten criteria are met, several of them handsomely, and nothing in them needs writing again. Two need a little more, and both can come from sets that you are running now.',
  requests: [
    {
      criterion: 'C6',
      asked:
        'Show a second timely intervention, in another set if you can, and say whether either set ever corrects itself.',
    },
    {
      criterion: 'C9',
      asked:
        'Tell us what you did after the round: what you asked, what you said you could and could not keep, to whom you turned, and what is in the agreement now. Please leave out anything that could lead to the person. Your own part is enough.',
    },
  ],
}

export const secondJudgements: SeedJudgement[] = [
  {
    criterion: 'C1',
    level: 'strong',
    feedback:
      'As before. The paragraph on observations does more work here at the front than it did at the end: it tells a reader what you take a question to be before you explain a set.',
  },
  {
    criterion: 'C2',
    level: 'strong',
    feedback:
      'The agreement now holds its own limits, in both sets, with the numbers. You went back and asked; nobody had the addition read to them.',
  },
  {
    criterion: 'C3',
    level: 'competent',
    feedback: 'Unchanged and still sound. ‘Whose round is it?’ might have been claimed here too.',
  },
  {
    criterion: 'C4',
    level: 'competent',
    feedback: 'Showing Sycamore the count, and printing her figure beside yours, tells me more than either number.',
  },
  {
    criterion: 'C5',
    level: 'competent',
    feedback:
      'You held it and you heard what came after. I have left one question on the passage about your notes; answer it or not, as you like.',
  },
]

export const secondNotes: SeedNote[] = [
  {
    quote: 'I wrote both down, and beside my own I wrote: advice, in a coat.',
    note: 'You caught your own first. That is the harder half.',
    criterion: 'C4',
  },
  {
    quote: 'looked at my notes instead of at her',
    note: 'What were your notes giving you, just then, that she was not?',
    criterion: 'C5',
  },
]
