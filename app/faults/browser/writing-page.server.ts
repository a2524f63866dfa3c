import { setTimeout as pause } from 'node:timers/promises'
import type { BrowserContext, Page } from '@playwright/test'
import type { Chance } from '../chance'
import type { FaultEntry } from '../entries.server'
import type { Journal } from '../journal'

/** An entry's writing page in a real browser, and somebody who types into it. */
export class WritingPage {
  /** Words that were typed to their end and not promised yet. */
  private typed: string[] = []
  private last = ''

  private constructor(
    readonly page: Page,
    private readonly entry: FaultEntry,
    private readonly notes: { journal: Journal; random: Chance },
  ) {
    // Someone asked whether to leave would say yes: that is the worse case.
    page.on('dialog', (dialog) => void dialog.accept().catch(() => {}))
  }

  static async open(
    context: BrowserContext,
    origin: string,
    entry: FaultEntry,
    notes: { journal: Journal; random: Chance },
  ): Promise<WritingPage> {
    const opened = new WritingPage(await context.newPage(), entry, notes)
    await opened.page.goto(`${origin}/logs/${entry.logId}/entries/${entry.entryId}`)
    await opened.beginParagraph()
    return opened
  }

  /** Types a word, key by key. */
  async type(): Promise<string> {
    const token = this.notes.journal.newToken(this.entry.entryId)
    await this.page.keyboard.type(`${token} `)
    this.typed.push(token)
    return (this.last = token)
  }

  /** Types a word; at some moment of it, this happens. */
  async typeWhile(happens: () => Promise<unknown>): Promise<string> {
    // Whoever closes the page takes the keyboard away: then it is not known how much of the word was typed.
    const typing = this.type().catch((error: unknown) => {
      if (!this.page.isClosed()) throw error
      return ''
    })
    await pause(this.notes.random.upTo(50))
    const [token] = await Promise.all([typing, happens()])
    return token
  }

  /** Opens the page anew, and goes on in a paragraph of its own. */
  async reload(): Promise<void> {
    await this.page.reload()
    this.typed = []
    this.last = ''
    await this.beginParagraph()
  }

  /** Resolves when the page says that all is saved; it may be asked to try at once. The words typed are then promised. */
  async saved(): Promise<void> {
    await this.page.keyboard.press('Control+s')
    const mark = `oldpond.unsent.${this.entry.personId}.${this.entry.entryId}`
    // "Saving" is held back for a moment on the screen, but not in this note of the page's.
    await this.until(
      'saved',
      ({ text, state, isMarked }) => state === 'saved' && !isMarked && text.includes(this.last),
      mark,
    )
    this.promise()
  }

  /** Resolves when the page says that what is not saved is kept on this device; the words typed are then promised. */
  async kept(): Promise<void> {
    await this.until('kept', ({ text, words }) => isKept(words) && text.includes(this.last))
    this.promise()
  }

  /** Resolves to whether the page says that what was typed is kept here (then it is promised), or that it is not. */
  async keptOrNot(): Promise<boolean> {
    const { words } = await this.until(
      'kept or not',
      ({ text, words }) => (isKept(words) || /can’t be kept|keeps no copy/.test(words)) && text.includes(this.last),
    )
    if (isKept(words)) this.promise()
    return isKept(words)
  }

  async says(wanted: RegExp): Promise<void> {
    await this.until(String(wanted), ({ words, notices }) => wanted.test(words) || wanted.test(notices))
  }

  /** Types words until the page says this. */
  async typeUntilItSays(wanted: RegExp): Promise<void> {
    const hasSaid = async () => {
      const { words, notices } = await this.page.evaluate(read, '')
      return wanted.test(words) || wanted.test(notices)
    }
    for (const deadline = Date.now() + 60_000; !(await hasSaid()); await this.saved()) {
      if (Date.now() > deadline) throw new Error(`In a minute of writing the page has not said ${wanted}`)
      await this.type()
    }
  }

  /** Resolves when the page no longer says that this browser keeps no copies. */
  async keepsCopies(): Promise<void> {
    await this.until('nothing about copies', ({ notices }) => !/does not let Oldpond keep a copy/.test(notices))
  }

  /** Resolves when all these words stand in the text. */
  async shows(tokens: Iterable<string>): Promise<void> {
    const wanted = [...tokens]
    // It looks at once for what others have written.
    await this.page.keyboard.press('Control+s')
    await this.until('what the other typed', ({ text }) => wanted.every((token) => text.includes(token)))
  }

  /** Resolves when the page would open without the server. */
  async isKeptForOffline(): Promise<void> {
    const hasShell = () =>
      this.page.evaluate(
        async () =>
          (await caches.has('oldpond-shell-1')) && (await (await caches.open('oldpond-shell-1')).keys()).length > 0,
      )
    for (const deadline = Date.now() + 60_000; !(await hasShell()); await pause(50))
      if (Date.now() > deadline) throw new Error('The page does not become one that opens without the server')
  }

  text = (): Promise<string> => this.page.evaluate(read, '').then(({ text }) => text)

  private promise() {
    for (const token of this.typed.splice(0)) this.notes.journal.promise(token)
  }

  /** Waits for the editor and puts the caret into a new paragraph at the end. */
  async beginParagraph(): Promise<void> {
    const editor = this.page.locator('.mount [contenteditable="true"]')
    await editor.click()
    await this.page.keyboard.press('Control+End')
    await this.page.waitForFunction(() => {
      const selection = getSelection()
      return selection?.isCollapsed && document.activeElement?.lastElementChild?.contains(selection.anchorNode)
    })
    await this.page.keyboard.press('Enter')
  }

  private async until(what: string, claim: (seen: Seen) => boolean, mark = ''): Promise<Seen> {
    for (const deadline = Date.now() + 60_000; ; await pause(20)) {
      const seen = await this.page.evaluate(read, mark)
      if (claim(seen)) return seen
      if (Date.now() > deadline) throw new Error(`After a minute, instead of “${what}”: ${seen.state}, ${seen.words}`)
    }
  }
}

const isKept = (words: string) => /(?<!can’t be )kept on this device/.test(words)

type Seen = ReturnType<typeof read>

/** Runs in the page: what somebody who looks at it sees. */
function read(mark: string) {
  const saved = document.querySelector<HTMLElement>('[data-save]')
  return {
    state: saved?.dataset.save,
    words: saved?.innerText ?? '',
    notices: document.querySelector<HTMLElement>('.notices')?.innerText ?? '',
    text:
      document.querySelector<HTMLElement>('.mount')?.innerText ||
      document.querySelector<HTMLElement>('article.page')?.innerText ||
      '',
    isMarked: mark !== '' && localStorage.getItem(mark) !== null,
  }
}
