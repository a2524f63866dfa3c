/**
 * A path as the log may hold it: words that routes are made of and ids stay, anything else (a sign-in token, a
 * record's number, a guess) becomes `*`.
 */
export function loggablePath(pathname: string, routeWords: ReadonlySet<string>): string {
  return pathname
    .split('/')
    .map((segment) => {
      const word = segment.replace(/\.data$/, '')
      return word === '' || routeWords.has(word) || id.test(word) ? segment : '*'
    })
    .join('/')
}

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
