/**
 * The number of the document schema. Raise it with every new node, mark or attribute: a tab that
 * knows an older number shows newer documents to read and never mounts its editor on them, because
 * an editor deletes what its schema refuses and syncs that deletion (sync.md, "Traps").
 */
export const schemaVersion = 1

/** The name of the Y.XmlFragment in an entry's Y.Doc that holds its text. */
export const fragmentName = 'default'
