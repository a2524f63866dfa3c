import type { SeedJudgement, SeedLog } from './shape'

/** A dialogue throughout: the one who asks and the one who answers are the same man. */
export const log: SeedLog = {
  author: 'Pádraig Żuławski',
  title: 'Two chairs, one man',
  entries: [
    {
      part: 'Sit down',
      title: 'The second chair',
      kind: 'reflection',
      daysAgo: 334,
      body: [
        { p: '— You’ve put out two chairs.' },
        { p: '— I have. I was told to keep a log and I can’t abide the sound of myself going on. You’re to stop me.' },
        { p: '— With what?' },
        { p: '— Questions, God help us.' },
        { p: '— Go on, so. What’s a set?' },
        {
          p: '— {C1|It’s a few people who’ve agreed to be no use to one another, in a very particular way, for the length of a round. The one with the trouble does the talking. The others ask. And there’s a fellow who minds the clock and the manners, and is nothing to anyone.}',
        },
        { p: '— Is that what you told them?' },
        {
          p: '— It’s what I told the first crowd, and they liked it. They’d been helped half to death. The second crowd had never been helped in their lives, they’re on their own out there, each with a van. {C1|I’d have been taking away what they hadn’t got. So to them I said it was company, with rules, for thinking in.}',
        },
        { p: '— And the rules?' },
        {
          p: '— {C2|I asked what they’d tell at home. Nobody’d tell a thing, they said. So I asked what they’d be told if their wives rang my wife. That got a rule out of them: you’re not to be asked, and if you are asked, it was grand. It’s written up in their own words and they read it over to any new man before he’s let take his coat off.}',
        },
        { p: '— Were you nervous?' },
        {
          p: '— I’d my good shoes on. One of them looked at the shoes and asked me who was I selling for. I said, nobody, and you could see he thought the less of me for it.',
        },
        { p: '— Ever broken?' },
        {
          p: '— Once, by drink. The man said so himself before the rest had sat down. {C2|I asked the fellow it was about what he wanted done. He said he’d like it said again, correctly, since it had been told wrong. So it was told right, in front of everyone, and they’ve a new line: if it gets out, the owner gets to mend it.}',
        },
      ],
    },
    {
      part: 'Sit down',
      title: 'Van set, second session',
      kind: 'session',
      daysAgo: 310,
      body: [
        { p: '— Where were you?' },
        { p: '— Above a chandler’s. Seven stairs missing. Six men and Medlar, who has more sense than the six.' },
        { p: '— Who had the time?' },
        {
          p: '— {C3|Ash had it first, fifty minutes, and would have had the lot. He’s a lovely talker. At twelve minutes I asked him did he want to go on telling it or hear what it had done to them; he said he’d no notion that it had done anything. He sat back. I’ve never seen a man so interested in five questions. Then Oak had his fifty, to the minute.}',
        },
        { p: '— You’re looking pleased.' },
        {
          p: '— I’m looking at what I did at minute thirty. Ash said a thing about his brother and I said, ‘You should ring him.’',
        },
        { p: '— Is that a question?' },
        { p: '— It is not.' },
      ],
      session: {
        format: 'face to face',
        set: 'Van set',
        role: 'facilitator',
        minutes: 130,
        members: 7,
        issue: 'A partnership between two people who no longer speak',
        questions: [
          { text: 'Do you want to go on telling it, or hear what it’s done to us?', type: 'open' },
          { text: 'Who keeps the books?', type: 'clarifying' },
          { text: 'What would he say you never asked him?', type: 'open' },
          { text: 'You should ring him.', type: 'advice in disguise' },
        ],
        heldBack: 'All but four words.',
        actions: 'Ash will write down what he wants said, and not send it, and bring it.',
        learned: 'A good talker may be hiding in it.',
      },
    },
    {
      part: 'Lean in',
      title: 'Four words',
      kind: 'reflection',
      daysAgo: 288,
      body: [
        { p: '— You should ring him. Why’d you say it?' },
        { p: '— I’ve a brother myself.' },
        { p: '— And did you?' },
        { p: '— That’s a closed question.' },
        { p: '— It is. Did you?' },
        {
          p: '— I did not. Eleven years. {C10|I was sending Ash to do it for me. I saw that on the stairs going down, at about the fourth of the missing ones.}',
        },
        { p: '— What might you have done?' },
        {
          p: '— Said nothing. Or said out loud that I’d a stake in it and wasn’t to be trusted on brothers for the next half an hour. {C10|I used to have the idea that a facilitator comes in clean. I come in with eleven years on me, and the most I can do is know where it is in the room.}',
        },
        { p: '— So you listen for it?' },
        {
          p: '— I listen for the heat. {C5|If I’m warm I shut up. And I’ll tell you what I heard the next time, with my mouth closed: Ash never once says ‘my brother’. It’s ‘himself’. We sat for near on a minute after he’d said it, nobody stirring, and he said the man’s name; and his whole face was a different shape.}',
        },
      ],
    },
    {
      part: 'Lean in',
      title: 'Office set, third session',
      kind: 'session',
      daysAgo: 262,
      body: [
        { p: '— These are the ones who’d been helped to death?' },
        { p: '— The same. On the screen. They’d each a headset on and they’d never be still.' },
        { p: '— Did they ask, or tell?' },
        {
          p: '— They’d tell you the time in the form of a question. I tried saying so. I’d as well have told the tide. {C4|So I said we’d do it in pairs first: you’ve a minute to try your question on your neighbour, and she’s to tell you only whether she could hear your own answer in it. They came back with half as many and there wasn’t one you’d have guessed. They’ve done it every session since and I don’t call for it.}',
        },
        { p: '— That’s well enough. And you? How many did you ask?' },
        {
          p: '— Two. I’d a third, and I tried it on the dog beforehand. You can tell a lot from a dog. If you’d the answer in your voice he’ll get up and go to the door.',
        },
        { p: '— And the one who can’t see the screen?' },
        {
          p: '— Ah, I was a fool there. I’d drawn the round as a picture. {C7|Sloe rang me after and told me what a picture is to him. So there’s no pictures. It’s all said, and the order’s said, and whatever’s put up is read by the one who puts it up. And I ask every new member now, ahead, on the phone, what I’d want to know, before they’ve had to go and be gracious about it.}',
        },
        { p: '— Any trouble?' },
        {
          p: '— Two of them off in a corner about a policy. {C6|I said, ‘Whose hour is it?’ and left it, and it was back with its owner before I’d my mouth closed.} In the van set it’s less polite; they get a look from me. {C6|Or did. It’s Medlar gives the look now, and not always in somebody else’s direction.}',
        },
      ],
      session: {
        format: 'virtual',
        set: 'Office set',
        role: 'facilitator',
        minutes: 120,
        members: 6,
        issue: 'Being consulted about something that is settled already',
        questions: [
          { text: 'When did you know that it was settled?', type: 'open' },
          { text: 'Who told you it wasn’t?', type: 'probing' },
          { text: 'Is it this quarter or the next, and who’s the lead?', type: 'multiple' },
          { text: 'What’s left for you to settle?', type: 'open' },
        ],
        heldBack: 'An opinion on policies.',
        actions: 'Hawthorn will ask, before the next one, which parts are open, and will only speak to those.',
        learned: 'Ask before they’re obliged to be gracious.',
      },
    },
    {
      part: 'Lean in',
      title: 'What came of it',
      kind: 'session',
      daysAgo: 227,
      body: [
        { p: '— Ash and the letter.' },
        {
          p: '— He’d it with him. He’d it with him three sessions running. {C8|Each time they asked him what it had taught him, not sending it, and each time it was shorter; and the third time it was the one line, and he went down and said it in the yard.}',
        },
        { p: '— And?' },
        { p: '— They’re speaking. About invoices. He was like a man with a prize calf.' },
        { p: '— Does it go any further than the yard?' },
        {
          p: '— {C8|It does. Oak asked him what the rest of them could use out of it, them that’s in partnerships, and they’ve drawn up a page, the six questions to put to each other once a year before they’re put to you by a solicitor. It’s gone round the whole association.}',
        },
        { p: '— How was the time?' },
        {
          p: '— {C3|I let that round go to seventy, with everyone asked, and Oak’s own went over to the next day we met, first up, at his say. I’d not do it for a man who was only talking.}',
        },
      ],
      session: {
        format: 'face to face',
        set: 'Van set',
        role: 'facilitator',
        minutes: 140,
        members: 7,
        issue: 'The letter, for the third time',
        questions: [
          { text: 'What did it teach you, not sending it?', type: 'open' },
          { text: 'Which line would you keep?', type: 'probing' },
          { text: 'Where will you be standing?', type: 'clarifying' },
        ],
        heldBack: 'I was warm throughout, and shut up throughout.',
        actions: 'The one line, in the yard, before the lorry is loaded.',
        learned: 'A thing can be carried for months and not be the same thing.',
      },
    },
    {
      part: 'Get up',
      title: 'The edge of the hour',
      kind: 'reflection',
      daysAgo: 198,
      body: [
        { p: '— Were you ever out of your depth?' },
        {
          p: '— I was near it. A man rang the night before a session. I’ll say no more about him than that he was low, and that I didn’t like how low.',
        },
        { p: '— What did you do?' },
        {
          p: '— {C9|I asked him straight was he safe. I told him what I’d keep and what I wouldn’t. I’m no doctor and a set’s no ward, so I rang the line along with him, the two of us on it, and stayed till there was somebody sitting in his kitchen. He wasn’t asked to the session and he wasn’t missed from it by name.}',
        },
        { p: '— And after?' },
        {
          p: '— {C9|I told the safeguarding lead that night. Then I put the numbers on the back of the rules, for both sets, and I say at the first meeting what a set can’t hold, so no one’s to find it out by being dropped.}',
        },
        { p: '— Are you all right yourself?' },
        { p: '— I was asked that at supervision, and I’d an answer ready, and I was asked it again.' },
      ],
    },
    {
      part: 'Get up',
      title: 'Being told',
      kind: 'reflection',
      daysAgo: 170,
      body: [
        { p: '— What do they say about you?' },
        {
          p: '— Medlar says I’ve a face. {C11|She says you’d know from it what answer I was hoping for. So I sat out of the light for two sessions, over by the water heater, and asked her. No, says she, we still know, we can hear you hoping. I took that away with me.}',
        },
        { p: '— And?' },
        {
          p: '— I’d been working on the wrong thing. {C11|I quit hiding it and went about hoping less. I’d say to myself before each round, I don’t know how this ends. I’ve asked for the look of me four times since, and the form that went to the Office set came back with one line on it, ‘You couldn’t tell what he wanted, so I had to think what I wanted’. I have that up on the wall.}',
        },
      ],
    },
    {
      part: 'Get up',
      title: 'One chair',
      kind: 'reflection',
      daysAgo: 146,
      body: [
        { p: '— You’ve moved yours nearer the window.' },
        {
          p: '— I can see the road from it. I’d a notion when I began that I’d be finished when I could run a session without you at my shoulder, asking was that a question. It’s gone the other way about. I’d miss you. I heard you last week in the middle of Oak’s round, clear as a bell, and you’d put it better than I was about to, so I left it; and Hawthorn’s crowd had the very same one off their own bat two days later, two counties away. They can’t all be you.',
        },
        { p: '— What’s next?' },
        {
          p: '— {C12|Eight weeks from now I’m in the outer ring of a fishbowl in the next county, with a notebook, looking at hands. By midsummer I’ve to run a set where I’m the stranger. And supervision’s monthly; it was to be quarterly, in the plan I made at the start, and I’ve changed that.}',
        },
        { p: '— Why?' },
        { p: '— See above, under brothers.' },
        { p: '— Did you ever ring him?' },
        { p: '— {C4|You’ve got better at this. That one had no answer in it at all.}' },
        { p: '— Will I put away the chair?' },
        { p: '— Leave it. I might have somebody in.' },
      ],
    },
  ],
}

export const judgements: SeedJudgement[] = [
  {
    criterion: 'C1',
    level: 'strong',
    feedback:
      'You would have been taking away what they hadn’t got: that is the purpose adapted, with the reason given in one breath.',
  },
  {
    criterion: 'C2',
    level: 'strong',
    feedback:
      'A breach, owned by the man who made it and mended by the man whom it concerned. The rule that came of it is theirs.',
  },
  {
    criterion: 'C3',
    level: 'competent',
    feedback: 'Fair time in both sets. The seventy minutes were asked for aloud and paid back first thing.',
  },
  {
    criterion: 'C4',
    level: 'strong',
    feedback:
      'A minute with a neighbour who may only say whether she heard the answer in it. They do it now without being asked to.',
  },
  { criterion: 'C5', level: 'strong', feedback: 'You heard the word that was not being used.' },
  { criterion: 'C6', level: 'strong', feedback: 'Four words and a look, and then Medlar’s look in place of yours.' },
  {
    criterion: 'C7',
    level: 'competent',
    feedback:
      'The picture was a plain mistake, plainly told, and the phone call to each new member is a change that lasts.',
  },
  {
    criterion: 'C8',
    level: 'strong',
    feedback:
      'From a letter to one line to a page that has gone round an association. I should like to see those six questions.',
  },
  {
    criterion: 'C9',
    level: 'competent',
    feedback:
      'Straight questions, a referral made together, and the lead told the same night. The limits are now said at the first meeting.',
  },
  {
    criterion: 'C10',
    level: 'strong',
    feedback: '‘Know where it is in the room.’ You found the cause on a staircase and have worked from it since.',
  },
  {
    criterion: 'C11',
    level: 'strong',
    feedback: 'You changed the wrong thing, asked, and changed the right one. Few logs admit to the first half.',
  },
  {
    criterion: 'C12',
    level: 'competent',
    feedback: 'Dated, and supervision moved from quarterly to monthly for a cause you name. See above, indeed.',
  },
]

export const summary =
  'I recommend accreditation. The dialogue is no trick: the one who asks gets better at it as the log goes on, and in the last entry asks the question that the whole has been walking round. Two sets, quite different; in each of them something that began with you is done by the members by the end.'

export const confirmation =
  'Confirmed. I sampled all twelve judgements and agree with each of them. The form is unusual and the evidence is easily found. Nobody in either set can be known from it.'

export const revocation =
  'The holder let the yearly practice hours and supervision lapse beyond the period allowed and asked that the record be closed. No concern about conduct was raised. The holder may apply again at any time.'
