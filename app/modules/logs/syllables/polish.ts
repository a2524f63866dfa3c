import type { Counter } from '../verse'
import { exactly, times } from './spelling'

/**
 * Polish: one syllable a vowel letter; i before a vowel only softens (nie, pianino, cienia). au and eu are one at the
 * beginning of borrowed words (autobus, Europa) and two elsewhere (nauka). w and z alone have none.
 */
export const polish: Counter = {
  word: (word) =>
    exactly(times(word.replace(/^(au|eu)(?=[^aeiouyąęó])/, 'a').replaceAll(/i(?=[aeiouyąęó])/g, ''), /[aeiouyąęóé]/g)),
}
