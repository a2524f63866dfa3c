import type { SeedLog } from './shape'

export const log: SeedLog = {
  author: 'Tariq Lindqvaern',
  title: 'Hands off the machine',
  entries: [
    {
      part: 'Manual',
      title: 'How does it work?',
      kind: 'reflection',
      daysAgo: 203,
      body: [
        { p: '‘So how does it work?’ says Rook, first morning, arms folded, before I’ve got the lid off my tea.' },
        {
          p: 'Now I have fixed machines all my life and I love that question. I could answer it for a boiler, a bicycle, most lifts. I opened my mouth to answer it for action learning and out came the whole diagram. Presenter, members, facilitator, Revans, coal mines, P, Q. I think I drew an arrow in the air.',
        },
        { p: '‘Right,’ says Rook. ‘And how does it *work*?’' },
        {
          p: 'Fair. I’d told him the parts and not what it was for. I had another go. {C1|‘You’ve got something stuck. We’re not going to unstick it. We’re going to ask you things until you can see it from round the back, where you can’t reach because you’re always stood in front of it.’} He thought about that. ‘And what do you do?’ ‘Me? I hold the torch.’ ‘You’re not going to have a look yourself?’ ‘I’m not allowed.’',
        },
        {
          p: 'And that got the first laugh of the day, because everybody in that room knew me, and knew I’d never in my life watched a man with a spanner without saying *other way*.',
        },
        {
          p: 'The torch did for the first set. It was no good at all for the second, who are office people, mostly, and thought I meant I’d be shining it in their eyes. {C1|With them I said each person gets the room for most of an hour; the others lend their attention and keep their opinions; I look after the edges.} Edges they understood. They have a lot of meetings without any.',
        },
      ],
    },
    {
      part: 'Manual',
      title: 'Canteen set, first go',
      kind: 'session',
      daysAgo: 194,
      body: [
        {
          p: 'Back room of the canteen, after the breakfasts, extractor fan on and no switch for it that anyone could find. Six of them, plus me, plus the fan.',
        },
        {
          p: 'I’d got a sheet of rules. I’d laminated it. Curlew turned it over to see if there was anything on the other side, and there wasn’t, and she said, ‘Where do ours go?’ {C2|So I borrowed her eyeliner, since nothing else would write on laminate, and we did ours on the back: what’s said by the fan stays by the fan; phones in the bread bin; if you’re late come in anyway, and don’t tell us why.} It comes out every time. It’s smudged now, so every few weeks somebody has to say what it used to say, and that way we agree it all over again. I couldn’t have designed that.',
        },
        { p: 'Rook went first with his apprentice. I lasted, and I’ve checked this with Dunlin, under four minutes.' },
        {
          p: '‘Couldn’t you just show him once and then leave the room?’ I said. With a question mark on it, mind. I was pleased with the question mark.',
        },
        { p: '‘Other way,’ said Dunlin, very quietly, and the whole table went.' },
      ],
      session: {
        format: 'face to face',
        set: 'Canteen set',
        role: 'facilitator',
        minutes: 135,
        members: 6,
        issue: 'Teaching somebody without taking the tool out of their hand',
        questions: [
          { text: 'What’s he like when you’re not there?', type: 'open' },
          { text: 'Couldn’t you just show him once and then leave the room?', type: 'advice in disguise' },
          { text: 'Who taught you, and what did they do with their hands?', type: 'open' },
          { text: 'Is he any good, though?', type: 'closed' },
          { text: 'What happens in you just before you reach over?', type: 'probing' },
        ],
        heldBack: 'After the laugh, everything. I sat on my hands, really sat on them.',
        actions: 'Rook: one job a day this week with hands in pockets, and write down each time they come out.',
        learned: 'Advice with a question mark on is still advice. It just wobbles.',
      },
    },
    {
      part: 'Manual',
      title: 'An argument with myself on the last tram',
      kind: 'reflection',
      daysAgo: 176,
      body: [
        {
          p: '‘You enjoyed that, being laughed at.’ ‘I did not.’ ‘You did. It got you off the hook. They laughed and you never had to look at why you’d said it.’ ‘I said it because it’d work.’ ‘Would it?’ ‘Yes.’ ‘For Rook?’ ‘… For me. With Rook’s lad.’ ‘You’ve met him?’ ‘No.’',
        },
        { p: 'That took me as far as the river.' },
        {
          p: '‘So what’s it about?’ ‘My dad, probably. Everything’s my dad.’ ‘Don’t be clever.’ ‘All right. He’d stand there while I got it wrong, and not say a word, and I thought he didn’t care. {C10|I tell people how to do things so they’ll know I care.} And?’ ‘And what?’ ‘And do they? Know?’ ‘Rook went red, when I said it. I thought he was hot.’',
        },
        {
          p: '{C10|There are other ways to be in a room and care, is where I’d got to by my stop. You can be interested. He might have been interested, the old man, all that time, with his hands in his pockets.} I’ve written this down as it came because when I tidy it up it turns into a moral.',
        },
      ],
    },
    {
      part: 'Running it in',
      title: 'The question jar',
      kind: 'reflection',
      daysAgo: 148,
      body: [
        {
          p: 'Grebe does the canteen’s stock and can’t stand waste. After the third session she says, ‘We throw away all the good ones.’ Good what? ‘Questions. Somebody asks a belter and then it’s gone.’',
        },
        {
          p: 'So there’s a jar. Mayonnaise, catering size. {C4|Anyone who’s asked something that stopped them for a moment writes it on a slip and drops it in, the presenter I mean, not the person who asked; and at the start of every session we tip it out and look at what sort of thing stops people.} Nobody had to be told what an open question is. They could see it: short ones, mostly. Hardly any starting with *why*. None at all starting with *don’t you think*.',
        },
        {
          p: 'I’ve two slips in there, out of sixty-odd. Dunlin’s got fourteen. He never says more than five words at a time and I used to think he was shy.',
        },
        {
          p: '‘How d’you do it?’ I asked him, washing up. ‘Do what?’ ‘Come up with them.’ He dried a whole plate. ‘I don’t. {C5|I wait till I’m actually wondering something.}’',
        },
        {
          p: 'I have thought about that more than about anything on the course, no offence to the course. I’d been making questions the way you make parts, to a drawing, for somebody else’s machine. {C5|So for one whole round I did nothing but listen for the thing I did not know, and I heard that Swift, who was presenting, said ‘obviously’ every time she was about to say something that frightened her. I didn’t point it out. I asked what was obvious. She opened and shut her mouth and then she said, ‘Nothing. None of it.’} That’s one of my two slips.',
        },
      ],
    },
    {
      part: 'Running it in',
      title: 'Upstairs set, second session',
      kind: 'session',
      daysAgo: 121,
      body: [
        {
          p: 'On the screen. Five of them and one on the phone with no picture, that’s Jackdaw, who drives between sites and had pulled over. He’d told me beforehand he’d mostly just listen.',
        },
        {
          p: '‘I can’t see when it’s my turn,’ he’d said. Well, no. {C7|I’d asked round before the session what would make it easier, and what came back was: say your name before you talk, describe whatever you hold up, and turn the pictures off altogether for the questions so that everyone’s in the lay-by with Jackdaw. We tried it. They asked to keep it.} Merlin, who looks after her mother in the next room, said it was the first meeting all year she hadn’t spent looking at her own wallpaper.',
        },
        {
          p: 'Partway through the second round it went wrong in the usual fashion. Two of them know the same software. Off they went: had the presenter got the new version, no, the older one, ah, well, in that case. {C6|I gave it half a minute, which is twenty seconds more than I ought, and said, ‘Can I check who’s driving?’ Nothing else.} Silence. And then, from the lay-by, ‘Not me, I’m parked,’ and Whimbrel said, ‘Sorry, Knot, what did you actually want from us?’',
        },
        {
          p: 'Same thing again fifteen minutes on. I’d got my mouth open. {C6|‘Who’s driving?’ says Merlin.} I’ve not had to say it since. Next session I counted four times it was said and none of them was me.',
        },
        {
          p: '{C3|Knot’s round had lost six minutes to the software by then. I said so, asked her whether she’d rather have them now off the review or be first up next time with six extra, and she said now, and I cut my own bit at the end to pay for it.}',
        },
      ],
      session: {
        format: 'virtual',
        set: 'Upstairs set',
        role: 'facilitator',
        minutes: 120,
        members: 6,
        issue: 'A new system that everyone praises and nobody opens',
        questions: [
          { text: 'What do they open instead?', type: 'open' },
          { text: 'Which version are you on?', type: 'clarifying' },
          { text: 'Who praised it first?', type: 'probing' },
          { text: 'Shouldn’t the training have come before the launch?', type: 'leading' },
          { text: 'What would you miss, if it were switched off tonight?', type: 'open' },
        ],
        heldBack: 'I know that software. I have never wanted to say anything so much.',
        actions: 'Knot will sit next to two people for an hour each with the system shut, and see what they reach for.',
        learned: 'Two words do, once it’s somebody else saying them.',
      },
    },
    {
      part: 'Running it in',
      title: 'Canteen set, fifth session',
      kind: 'session',
      daysAgo: 97,
      body: [
        {
          p: 'Rook’s hands. He’d kept the tally on the inside of a cigarette packet, all these weeks: eleven times out of pockets, then nine, then a bad week, then four. ‘And?’ says Grebe. ‘And he did the whole valve on Friday. Wrong. And then he did it again.’ He couldn’t keep his face straight.',
        },
        {
          p: '{C8|I asked what the packet had taught him that had nothing to do with the lad, and he said he’d started doing it in the stand-up, hands in pockets, and it turned out two of the fitters had been carrying a better way of doing the isolations for years and never been let finish a sentence. It’s going into the method statement.} Nobody clapped but it was close.',
        },
        {
          p: 'Then Swift’s action, which last time was *be more assertive*. {C8|‘What’ll we see?’ said Curlew. They do that now without me. It came down to: Tuesday, before the rota goes up, she’ll say the one sentence, and she said it for us, twice, once sitting and once stood by the fan.}',
        },
        {
          p: '{C3|We’d planned two rounds. I could see by half past that Swift’s was about done and that Curlew, who hadn’t asked for a round, was holding something. I offered: twenty minutes, a short one, no presentation, straight into questions? She took fifteen. We’d never done one that way round and I’d not do it with people who were new to each other.}',
        },
      ],
      session: {
        format: 'face to face',
        set: 'Canteen set',
        role: 'facilitator',
        minutes: 150,
        members: 6,
        issue: 'Saying one sentence before the rota goes up',
        questions: [
          { text: 'What’s the sentence?', type: 'open' },
          { text: 'Who’s in the room when you don’t say it?', type: 'clarifying' },
          { text: 'What’ll we see?', type: 'open' },
          { text: 'Wouldn’t an email be safer?', type: 'advice in disguise' },
        ],
        heldBack: 'A joke. A good one, and it would have let her off.',
        actions: 'Swift: Tuesday, the sentence. Curlew: none, and said that was the point.',
        learned: 'You can leave a phase out if you know what it was holding up.',
      },
    },
    {
      part: 'Service history',
      title: 'Something I did not fix',
      kind: 'reflection',
      daysAgo: 71,
      body: [
        { p: 'I’m not telling you who or which set or what. I’ll tell you what I did.' },
        {
          p: 'Someone rang me the night before. They’d a round coming, and the thing they wanted to bring had somebody else’s trouble in the middle of it, serious trouble, somebody who’d not been asked. ‘Is it all right to bring?’ they said. And I wanted to say bring it, because I could tell they’d not slept.',
        },
        {
          p: '‘What would you want from the set?’ I said. Long gap. ‘To be told I’m not a bad person.’ ‘And the other one, whose trouble it is: what would they want?’ Longer gap.',
        },
        {
          p: '{C9|I said: there’s a part of this that’s yours, and a set’s a good place for it. There’s a part that’s theirs, and a set’s no place for it; and if anybody’s in danger it isn’t for you or me to sit on overnight either. I asked was anybody. I gave them the number there is for that and stayed on while they wrote it down, and we agreed they’d ring it first and me second.} They did, both, inside the hour. Then they brought their own part. It was a good round, and nobody heard a word that wasn’t the presenter’s to say.',
        },
        {
          p: '{C9|I told the lead the next morning that I’d pointed someone there, no names, and I asked both sets to put it on the agreement: if what you’re bringing belongs partly to somebody who isn’t here, talk to me first.} ‘And then you’ll fix it?’ said Rook. ‘No,’ I said.',
        },
      ],
    },
    {
      part: 'Service history',
      title: 'Feedback, with biscuits',
      kind: 'reflection',
      daysAgo: 44,
      body: [
        {
          p: 'I asked the Canteen set what I do that’s in the way. You’ve got to ask it like that, with a noun in it. ‘How am I doing?’ gets you ‘fine’.',
        },
        { p: 'Curlew: ‘You’re funny.’ Thanks. ‘No. When it gets sad, you’re funny.’' },
        {
          p: 'I said something funny. That’s honestly what I did. They waited, the swine, all six of them. They’ve got very good at it.',
        },
        {
          p: '{C11|So we fixed up a test. Grebe keeps a biscuit for every joke of mine that comes inside ten seconds of someone’s voice going, and I don’t get to see the plate until the end. First session: five. Second: three, and one of those Curlew said she’d needed. Third: none, and I asked were they sure, and Grebe showed me the plate.} And the sad bits went on longer. One of them went clean through and came out as something else; he got cross, and the cross was what he’d come about.',
        },
        {
          p: '{C11|I wanted to know if it was only them, so I sent the Upstairs lot the form, the one without names. Five replies. One said, ‘He used to hurry us past things. He doesn’t now. I’m not sure he knows.’} I do, though. I’ve seen the plate.',
        },
      ],
    },
    {
      part: 'Service history',
      title: 'Next inspection due',
      kind: 'reflection',
      daysAgo: 14,
      body: [
        { p: '‘What’ll we see?’ as Curlew would say. All right.' },
        {
          list: [
            '{C12|Within six weeks: sit in on two sets run by somebody who’s nothing like me. Whimbrel’s colleague has said yes to one. Watch what she does when it goes quiet.}',
            'Before the winter: a fishbowl. I’ve been in one, I’ve not run one, and the thought of an outer ring makes me want to do tricks.',
            '{C12|The plate, once a quarter, either set. I said monthly when I first wrote this list; it’d turned into a party piece by the second month, so I’ve changed it.}',
          ],
        },
        {
          p: 'I keep wanting to put *get better at listening* and then I hear Curlew. Where would she look? At my hands, I suppose. At the start of this they were never still: I’d have my pen in bits by the second round, the spring out and everything, and twice I’d to go under the table for it. Dunlin pointed out last week that I’ve had the same pen since the fifth session. He’d been keeping an eye on it. I never knew. That’s him all over, and it’s a better measure than anything I’d have come up with, so I’ve asked him to go on.',
        },
        {
          p: 'And one that’s got no date on it. {C4|My sister rang on Sunday about her roof. I asked her three questions, and none of them had a ladder in it, and she said, ‘Are you all right?’} I said I was wondering what she’d seen up there. She told me for an hour. It wasn’t the roof.',
        },
      ],
    },
  ],
}
