import type { SeedLog } from './shape'

export const log: SeedLog = {
  author: 'Bronagh Szczepańska',
  title: 'What the chairs know',
  entries: [
    {
      part: 'What I thought a question was',
      title: 'Why I came',
      kind: 'reflection',
      daysAgo: 148,
      body: [
        {
          p: 'I came because of a notice on a door. It said *Consultation in progress: please knock*, and behind it I had spent an afternoon asking eleven people what they needed and writing down, as I saw afterwards, what I had already decided they needed. The answers were in my handwriting and in my words. One woman had talked for some time about the laundry. I had written ‘facilities’.',
        },
        {
          p: 'For most of my working life I have been paid for answers. I was quick, people were glad of it, and nobody tells a quick person that she has stopped being asked anything difficult. When I thought about questions at all, I thought of them as the thing one did on the way to the answer: a polite knock on a door that one was going to open anyway.',
        },
        {
          p: 'On the first training day we were each given a card and told to write what a question is for. I wrote ‘to find out’. The person beside me wrote ‘so that somebody else finds out’. I looked at her card for rather longer than is polite. It was nearly my own sentence, with one more person let into it.',
        },
        {
          p: 'We were shown the sum that everybody is shown, L = P + Q: learning is what has been written down already, plus the questions that unsettle it. I distrust sums about people. But the trainer asked which of the three letters we would miss if it were rubbed out, and I knew at once that I had been living on P for years, like somebody who eats only out of tins.',
        },
        {
          p: 'I have had to explain a set four times since then, to four kinds of people, and I have thrown away three explanations. {C1|What I say now is that it is a meeting with one person’s problem on the table, and that nobody else in the room is allowed to solve it.} They laugh, and then they frown, and the frown is where it starts. {C1|The presenter keeps the problem; the members bring their questions; the facilitator looks after the shape of the hour and has no opinion about the problem that anybody needs to hear.} In the second set, where most of them run services and are used to being consulted, I add that it is the reverse of a case conference, and I say why: they have plenty of those already.',
        },
        {
          p: 'What I did not say that day, and can say here, is that I was frightened. If I am not the one who knows, what am I in the room for? I put this to my supporter on our first call, as a sort of joke. He left out the ‘if’ and asked it back.',
        },
        {
          p: 'I have not answered him. I have got as far as noticing that {C10|what I was afraid of losing was never the answer; it was the small warmth of being thanked for it.} That is worth knowing before anybody lets me near a set. It is also, I suspect, the sort of thing one has to find out more than once.',
        },
      ],
    },
    {
      part: 'What I thought a question was',
      title: 'The first circle',
      kind: 'session',
      daysAgo: 137,
      body: [
        {
          p: 'Six of them, a room with a carpet the colour of liver, and a table that nobody could move. I had asked for a circle and was given an oval with a post in it. Dunnock, who is tall, sat behind the post all afternoon and never mentioned it. I noticed at ten to four.',
        },
        {
          p: 'I had brought ground rules on a sheet, nicely laid out. I read them aloud; they nodded; and it was over in three minutes, which I took for a success. Then Siskin said, ‘When you say confidential, do you mean I can’t tell my husband?’ and we found that there were six different answers in the room. So I turned the sheet over. {C2|We wrote the agreement again on the back of it, in their words, beginning with Siskin’s: you may take your own story home, and leave everybody else’s here.} It took twenty minutes out of the first round. I would pay that again.',
        },
        {
          p: 'I had also promised myself to say at the start what I was there for, and I forgot. It was Brambling who asked. I told them that I would keep time, and keep an eye on the questions, and that if I said what I thought about anybody’s problem they might throw something. A packet of biscuits was put within reach. It was not thrown that day, out of courtesy, though by my own reckoning it ought to have been thrown nine times.',
        },
        {
          p: 'Siskin presented. I asked the first question, to show them what one looks like, and I asked the second to be on the safe side, and by the sixth I had stopped noticing that they were all mine. It was Dunnock, from behind the post, who put up a hand and said, ‘Are we meant to be doing this too?’ There was some laughter. I laughed as well, and felt it in the back of my neck until the evening.',
        },
        {
          p: 'When I listened to my own part of it afterwards, on paper, I could sort my questions into heaps. Two were open. One was clarifying. The others had a small hook in them, each of them, and on each hook there was something I would have done in her place.',
        },
      ],
      session: {
        format: 'face to face',
        set: 'Set 1',
        role: 'facilitator',
        minutes: 150,
        members: 6,
        issue: 'A presenter who has been asked to lead people she used to sit beside',
        questions: [
          { text: 'What would you like from us in the next twenty minutes?', type: 'open' },
          { text: 'How long has the vacancy been standing open?', type: 'clarifying' },
          { text: 'Have you thought of telling them how strange it feels for you, too?', type: 'advice in disguise' },
          { text: 'Isn’t it rather that they miss the old you?', type: 'leading' },
          { text: 'When do you still sit beside them?', type: 'open' },
        ],
        heldBack: 'Nothing. That was the trouble.',
        actions:
          'Siskin will eat her lunch in the old room twice next week and see what is said, and what stops being said.',
        learned: 'A rule that is read out is a rule about the person reading.',
      },
    },
    {
      part: 'What I thought a question was',
      title: 'Empty chair',
      kind: 'haiku',
      daysAgo: 131,
      body: [{ verse: ['seven chairs, six coats —', 'the empty one has the best', 'view of all of us'] }],
    },
    {
      part: 'Four sets of chairs',
      title: 'Four sets of chairs',
      kind: 'reflection',
      daysAgo: 112,
      body: [
        {
          p: 'I have now worked in four arrangements of chairs and I could write about nothing else. The oval with the post. Seven rectangles on a screen, one of them sideways. Two rings, one inside the other, for the fishbowl. And, in the week when the heating failed, nine people on the floor of a nursery classroom on chairs meant for four-year-olds, which was the best of them. Nobody can be grand with their knees beside their ears.',
        },
        {
          p: 'The screen is the one I thought I should like least. I was wrong, and it took Coot to show me how. She had not spoken in the first two online rounds, and I had put her down in my mind as shy, and been kind about it. Then she wrote to me. She has a line that drops out. By the time she had been sure that a pause was a pause and not the line, somebody else was in it.',
        },
        {
          p: 'I had been watching a face for reluctance when I should have been looking at a progress bar. {C7|Since then, on the screen, we go round once in a fixed order before the questions run free, anyone may put a question in the chat to be read aloud in its turn, and I count three before I take a silence for an answer.} It slowed us by a few minutes. It also turned out to suit Teal, who has English as her third language and had been composing her questions beautifully, one place too late.',
        },
        {
          p: 'There was an alternative, and I did consider it: asking people to raise a yellow hand. I decided against it because a raised hand asks my leave, and then I am a chairman. The order belongs to the set. They have twice changed it.',
        },
        {
          p: 'Time behaves differently too. {C3|In the room, two rounds of fifty minutes leave people lively; on the screen the second presenter was getting the tired end of everybody, so we cut both to forty, put ten minutes of nothing between them, and toss a coin for who goes first.} In the third session Merlin ran over and I let her, since she was weeping. In the process review Plover asked, without heat, where the twelve minutes had come from. They had come from Plover. I said so. He had his twelve minutes at the head of the next session, and I have since learned to say aloud, while it is happening, whose time we are spending.',
        },
        {
          p: 'And in the nursery, with our knees up, there was no question of anyone’s taking notes, for there was nowhere to rest a pad. They looked at one another. I heard a man I should have called dry ask a colleague what she used to be good at when she fitted the chair. She told him. It is the only time in all this that I have had to ask a set to stop so that the caretaker could go home.',
        },
        { p: 'About a fishbowl I shall write separately, when I have forgiven it.' },
        {
          p: 'What strikes me, reading this through, is how much of it is carpentry. I came to learn to ask deep questions and I have spent three months moving furniture, testing microphones and finding out who is behind the post. {C10|I used to think that was the part before the work. I think now that I had a low opinion of it because it was generally done by somebody else, and generally by a woman whose name I did not know.}',
        },
      ],
    },
    {
      part: 'Four sets of chairs',
      title: 'Fishbowl, with nerves',
      kind: 'session',
      daysAgo: 96,
      body: [
        {
          p: 'Seventeen had put their names down and there was one of me. So: six in the inner ring, eleven on the outer, and a spare chair inside for anyone who had a question they could not keep. I had never run one and had seen one run once, by a man with a bell.',
        },
        {
          p: 'I told them plainly that I was new to it. I am not sure that this was wise; I believe it was partly a way of getting my excuses in. Still, it had a use. {C1|I said that the inner ring was a set and would work as one, and that the outer ring had the harder job, which was to notice how we worked and to leave the problem itself alone.} I asked each of the eleven to choose one thing to watch: who speaks after whom, what happens to a silence, what the presenter does with her hands.',
        },
        {
          p: 'Twelve minutes in, the outer ring caught fire. The presenter, Bittern, had said something about waiting lists, and there was a groan from behind her, a real one, and then three people were telling her what had been done about it where they were. The inner ring turned round to listen. I could see the whole thing going over like a tray.',
        },
        {
          p: '{C6|I stood up, which I had not done before, and said to the outer ring: you have just noticed something; write down what it was, and we will come for it at the end.} That was all. They wrote. Bittern turned back and said, ‘That groan was the most useful thing I’ve had all month,’ and went on from there.',
        },
        {
          p: 'Afterwards the man who had groaned came in and took the spare chair. He asked her what she had heard in it. I could not have come up with that question if I had had a week.',
        },
        {
          p: '{C3|We stopped at fifty minutes, with a question still in the air, and gave the last twenty-five to the outer ring’s notes: a longer process review than I had planned, because in a fishbowl that is where eleven people get their airtime.}',
        },
      ],
      session: {
        format: 'fishbowl',
        set: 'Open fishbowl',
        role: 'facilitator',
        minutes: 105,
        members: 17,
        issue: 'A waiting list that everybody manages and nobody owns',
        questions: [
          { text: 'What did you hear in that groan?', type: 'open' },
          { text: 'Who reads the list, apart from you?', type: 'clarifying' },
          { text: 'What becomes possible if the list never gets any shorter?', type: 'open' },
          { text: 'Do you think it’s the system or your manager or the way it’s counted?', type: 'multiple' },
          { text: 'When you say nobody owns it, where are you standing?', type: 'probing' },
        ],
        heldBack: 'A story about a list of my own, twice.',
        actions:
          'Bittern will sit with the people who type the list for one morning before the month is out. She rang one of them in the tea break.',
        learned: 'The outer ring is not an audience. If it is treated as one it will behave as one.',
      },
    },
    {
      part: 'Four sets of chairs',
      title: 'The helpful panel',
      kind: 'reflection',
      daysAgo: 74,
      body: [
        {
          p: 'There is a particular tone in which one clever woman says to another, ‘I’m just wondering whether …’, and I heard it four times in nine minutes on Wednesday. The second time it was mine.',
        },
        {
          p: 'Merlin was presenting. It concerned money, and her question to us was how she could be honest about it with a partner who did not wish to know. Within a few minutes she had been asked whether a letter would be easier, whether there was a policy, whether it might be worth getting someone in from outside, and whether (me) the partner perhaps knew already. All these went up at the end, as questions do. She answered every one of them. She was courteous, and she leaned further back each time, until she was sitting as one sits at the dentist’s.',
        },
        {
          p: 'I do not think I would have seen it if the cat had not come in. It walked along the back of Plover’s chair, as it does, and we all stopped to watch, and in the gap Merlin said, ‘I seem to be giving evidence.’',
        },
        { verse: ['four kind suggestions', 'the cat steps over each one', 'and sits on her notes'] },
        {
          p: 'I have tried to be exact about what I did next, since it was the first time that I thought of it before it was over. {C6|I said, ‘I think we’ve become a panel, and I joined it. Merlin, shall we give you two minutes, and then begin again from what you’d like to be asked?’} It took perhaps fifteen seconds. I named my own question and nobody else’s. In the first set, in the same case, I gave a short talk on the difference between open and closed; I can still see them wait for it to be over.',
        },
        {
          p: 'She took her two minutes and said she would like to be asked about the word ‘honest’. {C4|So I asked the set to write, each of them, one question about that word, to cross out any that they could answer themselves, and to read out what was left.} Three were left. Teal’s was: ‘What are you honest about with him already?’ Merlin put her hand flat on the table and did not say anything for some time.',
        },
        {
          p: 'That small exercise is not mine; I had it from the training day and had thought it childish. What I like about it is that it moves the judging from my mouth to their pencils. {C4|Since then Plover has begun to cross his out unprompted. He holds up the page to show us, rather as a child shows a clean plate, and he has asked the two best questions of the last session.}',
        },
        {
          p: 'Why do we do it? I asked myself that in the bath. It is not vanity, or not only. When someone I respect is stuck, something in me gets up to fetch a chair. {C10|I could tell myself to stop being helpful, but I have tried that and only go quiet and resentful. The other way is to be curious about what the chair is for, and often enough it is so that I may sit down.}',
        },
        {
          p: 'One thing more. Wren stayed on the line when the others had gone, to tell me that she had recognised the partner. {C2|She had not said so, and she would not; but she asked to have it put on the agreement that anyone who knows a person in a story says at once, ‘I know somebody here’, and no more. We brought it to the next session and the set took it up, with a rider from Coot: that the presenter may then choose to go on, to change the telling, or to stop.} It has been used once. It took the presenter nine seconds to decide.',
        },
      ],
    },
    {
      part: 'Four sets of chairs',
      title: 'Set 2, third session',
      kind: 'session',
      daysAgo: 52,
      body: [
        {
          p: 'Check-in ran long because there was so much to tell. Heron had done what she said she would, and it had gone badly, and she was more cheerful than I have ever seen her. Plover had not, and said so before anyone could ask.',
        },
        {
          p: 'I had the previous session’s actions on a card, and was about to read them out one by one as I have done before. It has always felt a little like the register. {C8|So I put the card face down and asked each of them what they had meant to do, what they had done, and what the difference had taught them.} They remembered more than I had written. Plover’s account of the thing he had not done lasted six minutes and was, I think, the most honest piece of work in the session: he had gone as far as the corridor, twice.',
        },
        {
          p: 'Wren presented on a team that had asked for a rota and then would not keep to it. The questions were good. {C5|I asked three all afternoon, and for the first time I wrote down the ones I did not ask; there were nine, and by the end of the round the set had asked seven of them, better.}',
        },
        {
          p: 'When we came to actions she said, ‘I suppose I’ll have a conversation.’ I know that sentence. I have lived in it. {C8|‘With whom,’ asked Coot, ‘and what will you do with your face?’ She laughed, and then she was precise: one person, on Monday, sitting down, and asking what the rota had been for. She gave the set leave to ask her about it by name.}',
        },
        {
          p: 'In the process review I was given two remarks. Heron said that I write while people are talking, and that it makes her wonder what she has said. Teal said that I thank some people and not others. I answered neither of them properly. I have put both on the inside cover of this book.',
        },
      ],
      session: {
        format: 'virtual',
        set: 'Set 2',
        role: 'facilitator',
        minutes: 150,
        members: 6,
        issue: 'A rota that was asked for and is not kept',
        questions: [
          { text: 'What was the rota for?', type: 'open' },
          { text: 'Who asked for it first?', type: 'clarifying' },
          { text: 'What do you do on the days when it is broken?', type: 'probing' },
          { text: 'What would they say you get from it?', type: 'open' },
          { text: 'So is it about trust?', type: 'closed' },
        ],
        heldBack: 'Nine questions, counted.',
        actions: 'Wren: one conversation, Monday, seated. Plover: the corridor again, and this time the door.',
        learned: 'Seven of my nine were in the room already.',
      },
    },
    {
      part: 'Learning to wait',
      title: 'Set 2, fourth session',
      kind: 'session',
      daysAgo: 6,
      body: [
        {
          p: 'For once we were all in one room, a studio that Plover has the use of, under a skylight; I had only ever seen them to the shoulder, and Coot turns out to be enormous. We opened with the agreement, which I had printed and which had a coffee ring on it within a minute. {C2|I asked whether anything in it had been bent since we last met. Coot had told her sister about the rota, without names; she had woken in the night over it and wanted to say so to Wren’s face. Wren asked what exactly had been said, thought about it, and answered, ‘That’s mine to be told about, and you’ve told me.’} I had nothing to add and for once I did not add it.',
        },
        { p: 'Plover has been through the door. He gave it one sentence at check-in and would not be congratulated.' },
        {
          p: 'Two rounds, Heron’s and Coot’s. The first of them I have written about on its own, since I cannot get it into a box. The second was brisk and practical and ended eight minutes early, and Coot gave the eight minutes back to the set, for the process review. {C3|I had a plan for those minutes and offered the set the choice instead: a third, short round, or the review, or home. They chose the review, and used all of it.}',
        },
        {
          p: 'I did not write while anyone was speaking. It is surprisingly hard to know what to do with one’s hands.',
        },
      ],
      session: {
        format: 'face to face',
        set: 'Set 2',
        role: 'facilitator',
        minutes: 150,
        members: 6,
        issue: 'A colleague who agrees in the meeting and does nothing afterwards',
        questions: [
          { text: 'What does his yes sound like?', type: 'open' },
          { text: 'When did he last say no to you?', type: 'probing' },
          { text: 'Is he like this with the others?', type: 'closed' },
          { text: 'What would you hear, if you did not need him to agree?', type: 'open' },
        ],
        heldBack: 'One question, a good one, for fifty-one seconds, and then for ever.',
        actions:
          'Heron will ask him what he wants before she says what she does. She will do it standing up, since they are both worse when seated.',
        learned: 'A silence has an owner, and it is hardly ever me.',
      },
    },
    {
      part: 'Learning to wait',
      title: 'The second silence',
      kind: 'reflection',
      daysAgo: 4,
      drafts: [
        [
          { h: 'What?' },
          {
            p: 'Heron had the first round. She brought the thing she has brought since we began: a colleague who agrees to everything in the meeting and to nothing afterwards. She took eleven minutes to lay it out and then stopped.',
          },
          {
            p: 'I had a question ready. I put my pen down instead, and nobody spoke for what felt like a very long time. I was rather proud of that.',
          },
          { p: 'Then Heron said, ‘I’ve just heard that I never ask him what he wants.’' },
        ],
        [
          { h: 'What?' },
          {
            p: 'Heron had the first round. She brought the thing she has brought, in one coat or another, since we began: a colleague who agrees to everything in the meeting and to nothing afterwards. She took eleven of her twenty-five minutes to lay it out and then stopped, quite suddenly, and looked at the table.',
          },
          {
            p: 'I had a question ready. It was a good one; I could feel how good it was. {C5|I put my pen down instead, and the silence went on for what Coot, who was keeping time, told us later was fifty-one seconds.}',
          },
          { p: 'Then Heron said, ‘I’ve just heard that I never ask him what he wants. I ask him whether he agrees.’' },
          { h: 'So what?' },
          {
            p: 'I call it the second silence because there was an earlier one, in the first set, which I held very grandly for about a minute. I had read that one should. Nobody knew what it was for.',
          },
          {
            p: 'In our second session I would have filled that gap by the tenth second and called it support. What I took for kindness was my own unease.',
          },
        ],
      ],
      body: [
        { h: 'What?' },
        {
          p: 'Heron had the first round. She brought the thing she has brought, in one coat or another, since we began: a colleague who agrees to everything in the meeting and to nothing afterwards. She took eleven of her twenty-five minutes to lay it out and then stopped, quite suddenly, and looked at the table.',
        },
        {
          p: 'I had a question ready. It was a good one; I could feel how good it was. {C5|I put my pen down instead, and the silence went on for what Coot, who was keeping time, told us later was fifty-one seconds.} Twice I saw Wren breathe in to speak. Twice she looked across at me, and breathed out again.',
        },
        { verse: ['rain on the skylight —', 'all of us leaning toward', '{C5|the thing she won’t say}'] },
        { p: 'Then Heron said, ‘I’ve just heard that I never ask him what he wants. I ask him whether he agrees.’' },
        { h: 'So what?' },
        {
          p: 'In our second session I would have filled that gap by the tenth second and called it support. {C10|What I took for kindness was my own unease, and the set had been paying for it in airtime.} The question that did the work in this round was one that nobody asked aloud.',
        },
        {
          p: 'I had thought my job was to bring the questions. {C4|I now think it is to make the room in which the set’s own questions come, and then to stay out of the doorway.} Plover said as much in the process review, more kindly: ‘You were here, and you weren’t in the way.’',
        },
        {
          p: 'I call it the second silence because there was an earlier one, in the first set, which I held very grandly for about a minute. I had read that one should. Nobody knew what it was for, the presenter least of all, and she told me afterwards that she had thought she was in trouble. The two were much of a length. In the first I was waiting to see whether I could do it; in the second I was listening to Heron.',
        },
        { h: 'Now what?' },
        {
          p: '{C7|At the contracting I will say that silence is allowed here, and ask how long is too long. For Teal, quiet in a group has meant trouble coming. That needs asking, not managing.} Next time I will',
        },
      ],
    },
  ],
}
