import type { SeedJudgement, SeedLog, SeedNote } from './shape'

export const log: SeedLog = {
  author: 'Leilani Gwóźdek',
  title: 'Notebook, both ends',
  entries: [
    {
      part: 'Front of the book',
      title: 'Inventory',
      kind: 'reflection',
      daysAgo: 231,
      body: [
        {
          p: 'This is a shopping notebook. It has a spiral and a pencil. From the front I write what happened, and from the back, upside down, what I think about it. When they meet I hand it in.',
        },
        { p: 'What I bring:' },
        {
          list: [
            'Twelve years of getting boxes to the right door.',
            'A loud laugh.',
            'A dislike of being asked how I am.',
            'No patience. I put it fourth so that nobody would see it first.',
          ],
        },
        {
          p: 'My trainer said: say what a set is in one line, on the cover. I have had three covers. {C1|First: ‘People help each other by asking.’ Too sweet. The night crew wouldn’t have come. Second: ‘One brings it, five ask about it, one minds the clock, nobody fixes it.’ They came for the last bit, to see if it was true.} {C1|For the head-office set I needed a third, because they asked what it delivers: ‘You will do something different by next month and know why.’ I could say so because the actions are in the method, and if there weren’t any we’d only be talking.} Same method. Different door.',
        },
      ],
    },
    {
      part: 'Front of the book',
      title: 'Night crew, session 1',
      kind: 'session',
      daysAgo: 222,
      body: [
        {
          p: 'Six in the morning, end of shift, loading-bay office. Tea in a bucket. Present: Petrel, Gannet, Fulmar, Skua, Puffin, Kittiwake. Also me, having slept two hours.',
        },
        {
          p: 'Ground rules. I said, what goes wrong when you lot talk? They knew exactly. {C2|It went on the whiteboard as they said it: it gets back to the day crew; Skua talks; nobody’s listening, they’re reloading. We turned each one over and wrote what we’d do about it. We wipe the board when we go, every time, and write it up again from memory when we come, and if we remember it differently we stop and settle it.}',
        },
        {
          p: 'Skua presented. Skua talks. {C3|Ten minutes, I said, and gave him the pallet timer to hold himself. He stopped at nine forty. He said no one had ever let him be in charge of it before.} Two rounds, forty minutes each, home by half past eight as promised. I think the promise did more than I did.',
        },
        { p: 'I asked eleven questions, nine of them in the first five minutes. It looked like this:' },
        { list: ['Is it the rota?', 'Is it him?', 'Is it the rota *and* him?'] },
      ],
      session: {
        format: 'face to face',
        set: 'Night crew',
        role: 'facilitator',
        minutes: 125,
        members: 6,
        issue: 'Handing over to people who have not arrived yet',
        questions: [
          { text: 'Is it the rota?', type: 'closed' },
          { text: 'Is it the rota and him?', type: 'multiple' },
          { text: 'What do they find when they come in?', type: 'open' },
          { text: 'What do you leave out?', type: 'probing' },
        ],
        heldBack: 'Not much. Two questions, by accident: I yawned.',
        actions: 'Skua stays ten minutes on Wednesday and watches somebody read his handover.',
        learned: 'Whoever holds the timer doesn’t need the telling.',
      },
    },
    {
      part: 'Back of the book',
      title: 'Sorting office',
      kind: 'reflection',
      daysAgo: 204,
      body: [
        { p: 'Upside down now.' },
        {
          p: 'My questions that morning were a sorting machine. Left chute, right chute. I wasn’t asking Skua anything. I was finding out which shelf he went on so that I could be finished with him.',
        },
        {
          p: 'Where does it come from? {C10|In my job, if you haven’t decided in four seconds there’s a queue. I’ve been thinking of that as skill, and it is. It’s just that a person doesn’t stop being in the queue because I’ve read the label.}',
        },
        {
          p: 'What else I could do: write the chute questions down and not ask them. Ask one with no chute. Or say, ‘I’m sorting you, give me a second.’ I tried all three. {C10|The third was the best, which I did not expect. I had thought a facilitator should keep that sort of thing to herself. Petrel said it was the first time she’d liked me.}',
        },
        {
          p: 'Test of the above, at home. My son: ‘I’m not going.’ Old me: is it the teacher, is it the bus, is it that boy? New me: washed up a pan, very slowly. He said, to my back, that he didn’t like the noise in there. I hadn’t had a chute for noise. I’d have been through every shelf in the building and never found him.',
        },
        {
          p: '{C5|And then there was the yawn. While I was yawning nobody could ask anything, it was a big one, and Skua said, into it, ‘They don’t read it because I never read theirs.’ Best contribution I made. So I’ve been practising yawning with my mouth shut: I breathe in, right down, and wait to see what turns up.} It’s mostly eight or nine seconds. With Fulmar it was over a minute and what turned up was that she hadn’t been talking about work.',
        },
      ],
    },
    {
      part: 'Front of the book',
      title: 'Head office, session 2',
      kind: 'session',
      daysAgo: 171,
      body: [
        { p: 'Virtual, lunch hour. Sanderling, Dotterel, Whinchat, Pipit, Twite. Cameras on, sandwiches off.' },
        {
          p: 'Before session 1 I had sent a form: what do you need in order to take part? All five: nothing, thanks. {C7|Then Twite’s captions didn’t work, for the whole of the hour, and he’d nodded. So for this one I wrote to each of them myself and said what *I* need, which is agendas in big print and a break at fifty minutes. I got five answers. Captions checked at five to; nobody talks over anybody; Dotterel eats, because of her tablets, and doesn’t have to explain it.} Go first, is what I take from that.',
        },
        {
          p: 'I start this one differently from the nights. The nights want to sit down and be quiet. These have been sitting down and quiet since nine, so for check-in we all stand, and each says the last thing they carried. Pipit: a cat. Dotterel: the can, for the whole of the quarter. It takes four minutes and it’s the only part of the agenda with no number.',
        },
        {
          p: 'Whinchat’s round went off the road at minute fifteen. Three people comparing budgets. {C6|I typed ‘on or off the road?’ in the chat and let it sit there. They saw it one by one. It was like watching lights come on in a street.} It cost nobody anything. {C6|In the night crew there’s no chat, so I’d used a torch on the ceiling, and by session 4 Gannet had brought his own.}',
        },
        {
          p: 'Actions. Whinchat’s was ‘engage stakeholders’. {C8|I asked what his feet would be doing. Walking to the second floor, he said, on Thursday, to ask one person what she’d stop if she were allowed to. Next time: he’d gone. She’d have stopped four things. Two of them were his.} The set asked what the department might do with a list like that from everyone. {C8|He’s put it on the agenda for the whole floor: four things each, no names.}',
        },
      ],
      session: {
        format: 'virtual',
        set: 'Head office',
        role: 'facilitator',
        minutes: 100,
        members: 5,
        issue: 'Work that continues because it was once somebody’s idea',
        questions: [
          { text: 'On or off the road?', type: 'open' },
          { text: 'What will your feet be doing?', type: 'probing' },
          { text: 'Wouldn’t it be quicker to just ask for the budget?', type: 'advice in disguise' },
          { text: 'Who would miss it?', type: 'open' },
          { text: 'When was it last used?', type: 'clarifying' },
        ],
        heldBack: 'A chute question, written down: ‘Is it her?’',
        actions: 'Second floor, Thursday, one question.',
        learned: 'Ask for your own captions first.',
      },
    },
    {
      part: 'Front of the book',
      title: 'Night crew, session 4',
      kind: 'session',
      daysAgo: 139,
      body: [
        { p: 'Board written up from memory. Two versions of the Skua rule. Settled.' },
        {
          p: '{C4|New thing: everyone gets three bottle tops. A question costs one. Statements with a question mark cost two, and the presenter says which it was. First round they hoarded. Second round Puffin spent one, waited ten minutes and spent another, and the two of them together cleared the room out. Nobody needed me to say what open means; they could feel it in their pockets.} {C4|We’ve put the tops away since. They kept the waiting.}',
        },
        {
          p: '{C3|Fulmar asked if she could present for two minutes only and have the rest in questions. I said it was hers to spend. After that I offered everyone the choice, and they’ve all cut it differently: Gannet takes fifteen to talk and ten to be asked, and that’s right for Gannet.}',
        },
        { p: 'Skua asked for the timer again. He doesn’t look at it now, he just likes to have it in his hand.' },
        {
          p: 'One more thing, at the break, that I’m only going to write my half of. {C9|Somebody told me something beside the forklift and asked me to keep it. I’d said at the first session, and again on the board, what I could keep and what I couldn’t, and I said it again before they went on. They went on. So I couldn’t. I told them so, there and then, and who I would ring and what I’d say, and they stood by me while I rang the programme’s safeguarding lead.} I did not go back to it in the set and did not treat that person differently after the break, which was the difficult part. {C9|I ask the lead once a month now whether what’s on our board is still right. It has been changed once, before anybody needed it.}',
        },
      ],
      session: {
        format: 'face to face',
        set: 'Night crew',
        role: 'facilitator',
        minutes: 130,
        members: 6,
        issue: 'Being asked to train the person who will replace you',
        questions: [
          { text: 'What would you leave out?', type: 'open' },
          { text: 'When did they tell you?', type: 'clarifying' },
          { text: 'What do you want her to be able to do that you can’t?', type: 'open' },
          { text: 'You’d be better going to the union, wouldn’t you?', type: 'leading' },
        ],
        heldBack: 'Three bottle tops, all mine, unspent.',
        actions: 'Fulmar will teach her the one thing nobody taught Fulmar.',
        learned: 'Price a thing for an hour and people find out what it’s worth.',
      },
    },
    {
      part: 'Back of the book',
      title: 'Returns',
      kind: 'reflection',
      daysAgo: 102,
      body: [
        { p: 'Feedback is returns. You open the box and look at what’s wrong with it. You don’t argue with the box.' },
        {
          p: 'Returned: ‘You laugh before we do.’ Returned: ‘Good but fast.’ Returned, on the back of a delivery note: ‘when you say OK you mean NEXT’.',
        },
        {
          p: '{C11|I took the last. I asked Kittiwake to tap the desk each time I said it, and in one session she tapped twenty-two times. So I stopped saying it, and began saying ‘right’, and she tapped for that. Then I stopped saying anything. Next session: three taps.} And did it matter? {C11|I asked both sets, without telling the head-office ones what I had changed, what was different, if anything was. Four of five wrote that there was more room. Twite wrote that the captions had got shorter.}',
        },
        {
          p: 'Also opened, from the trainer who came to watch the night crew: ‘You stand up when it’s going well.’ I had no idea. I thought about where I stand in the warehouse, and it’s the same: if the line’s running I walk it, so as to be seen to have something to do with it. I’ve taken the wheels off my chair. Really off, with a spanner. Now it’s a nuisance to get up and I only do it for a reason.',
        },
        { p: 'The laugh I’ve kept. I asked Petrel and she said that the laugh is how they know I’m there.' },
      ],
    },
    {
      part: 'Back of the book',
      title: 'Where the ends meet',
      kind: 'reflection',
      daysAgo: 58,
      body: [
        { p: 'There are four blank pages between the front and the back. Here is what they are for.' },
        {
          list: [
            '{C12|Page 1. In five weeks: swap sets with the other trainee on my shift. Each watches the other run one. She picks what I look for.}',
            'Page 2. Before the clocks change: a fishbowl with both crews, day and night. I’ve asked. They’ve said ‘see’.',
            '{C12|Page 3. My plan from the first month, which was ‘slow down’. Useless, there was nothing to do on a Monday. Changed it to the yawn, which I can count. Will check it on the last Friday of every month with whoever is tapping.}',
            'Page 4. Blank.',
          ],
        },
        { p: 'The dislike of being asked how I am: still there. But I noticed why. It’s a chute.' },
      ],
    },
  ],
}

export const judgements: SeedJudgement[] = [
  {
    criterion: 'C1',
    level: 'strong',
    feedback: 'Three covers, and a reason for each. ‘Different door’ says in two words what adapting it comes to.',
  },
  {
    criterion: 'C2',
    level: 'strong',
    feedback:
      'A contract wiped and written again from memory each time is revisited by its nature. The limits on it were there when they were needed.',
  },
  {
    criterion: 'C3',
    level: 'strong',
    feedback: 'You gave the timer to the man who overran. Then you let each presenter cut the cloth, and watched how.',
  },
  {
    criterion: 'C4',
    level: 'strong',
    feedback: 'Bottle tops, and then no bottle tops. What they kept is what you were after.',
  },
  {
    criterion: 'C5',
    level: 'competent',
    feedback:
      'The yawn is funny and it is practice. With Fulmar you heard that it was not about work; I would gladly have had a second such hearing.',
  },
  {
    criterion: 'C6',
    level: 'strong',
    feedback: 'Five words in the chat, a torch on the ceiling, and at length Gannet’s own torch.',
  },
  {
    criterion: 'C7',
    level: 'strong',
    feedback: 'You said first what you need. That moved the cost of asking from them to you.',
  },
  {
    criterion: 'C8',
    level: 'strong',
    feedback: 'What will your feet be doing? Asked once, followed up, and taken to a whole floor.',
  },
  {
    criterion: 'C9',
    level: 'strong',
    feedback:
      'You had said what could not be kept before you were told it, and you rang with the person beside you. Asking the lead every month is prevention.',
  },
  {
    criterion: 'C10',
    level: 'strong',
    feedback: 'The chutes account for a good deal, and by the last line you have found one pointing at yourself.',
  },
  {
    criterion: 'C11',
    level: 'strong',
    feedback: 'Twenty-two taps to three, and then you asked people who did not know what to look for.',
  },
  {
    criterion: 'C12',
    level: 'strong',
    feedback:
      'A plan that was no use on a Monday, replaced by one that can be counted. Three pages dated and one left blank, I think rightly.',
  },
]

export const notes: SeedNote[] = [
  {
    quote: 'We wipe the board when we go, every time, and write it up again from memory when we come',
    note: 'What has the set remembered wrongly that turned out better?',
    criterion: 'C2',
  },
  {
    quote: 'Go first, is what I take from that.',
    note: 'Agreed. I have changed my own form since reading this.',
    criterion: 'C7',
  },
]

export const summary =
  'I recommend accreditation. The log is short and nothing in it is padding. Each device in it, the timer, the tops, the torch, is brought in for a reason and taken out once the set can do without it, and that is the best evidence I know of someone who means to be unnecessary. The incident beside the forklift is told with great care for the other person in it.'

export const confirmation =
  'Sampled and confirmed. I second-marked C2, C5 and C9 without sight of the assessor’s levels and agreed on all three. The notebook’s two ends make the evidence easy to follow. The record may be issued.'
