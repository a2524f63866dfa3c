/**
 * What a criterion's code may be made of ("C5", "1.1(a)"): any characters that can be shown, hence no control characters
 * and no half pairs. An entry holds the code in each claim, so what a framework may have, a document may hold: the form
 * (which takes at most 12 characters) and the documents' check both keep to this.
 */
export const criterionCode = /^[^\p{Cc}\p{Cs}]{1,40}$/u
