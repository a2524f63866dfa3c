/** The kinds of entry (domain.md, "The learning log"). */
export const entryKinds = ['reflection', 'haiku', 'session', 'diary'] as const
export type EntryKind = (typeof entryKinds)[number]

/** The kinds that begin with an empty page; a set session begins with its form. */
export const writtenKinds = ['reflection', 'haiku', 'diary'] as const
export type WrittenKind = (typeof writtenKinds)[number]
