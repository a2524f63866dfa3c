/** Emrys, Bronagh’s supporter: open questions on passages that she has shared with him. */
export const comments: { log: 'bronagh'; quote: string; note: string }[] = [
  {
    log: 'bronagh',
    quote: 'The order belongs to the set. They have twice changed it.',
    note: 'What would the set notice, if you said nothing for a whole round?',
  },
  {
    log: 'bronagh',
    quote: 'I answered neither of them properly. I have put both on the inside cover of this book.',
    note: 'When you open the book and see the two remarks there, which of them do you read first?',
  },
  {
    log: 'bronagh',
    quote: 'often enough it is so that I may sit down',
    note: 'And on the days when you stay standing, what is different for the person who is stuck?',
  },
]
