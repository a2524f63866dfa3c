/** The contents of app/modules/logs/syllables/exceptions.json. */
export function packSyllables(): string
