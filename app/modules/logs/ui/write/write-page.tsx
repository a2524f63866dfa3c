import { Link } from '@remix-run/react'
import { Suspense, useCallback, useEffect, useMemo, useRef } from 'react'
import { m } from '~/platform/i18n/messages'
import { formatDay, formatNumber } from '~/ui/dates'
import { KeySheet } from '~/ui/key-sheet'
import { useKeys } from '~/ui/keys'
import { Mark } from '~/ui/mark'
import { entryName, kindName, partName } from '../../names'
import { wordsOf } from '../../outline'
import { countAsked } from '../../editor/plugins/verse-counts'
import type { SetSession } from '../../session'
import { handOut } from '../device/hand-out'
import { ClaimMenu } from './claim-menu'
import { CriteriaRail } from './criteria-rail'
import { CountsDialog, fetchParts, FindBar, GuideDialog, LinkDialog, usePart } from './later'
import { Notices } from './notices'
import { Outline } from './outline'
import type { WritingPage } from './page-data'
import { PrivateButton } from './private-button'
import { SaveWords } from './save-words'
import { keepForOffline } from './service-worker'
import { keyLines, useShortcuts } from './use-shortcuts'
import { TitleField } from './title-field'
import { Toolbar } from './toolbar'
import { useClaiming } from './use-claiming'
import { withClaims } from './with-claims'
import { useLayoutKeys } from './use-layout-keys'
import { usePause } from './use-pause'
import { useRoom } from './use-room'
import { useVerseSettings } from './use-verse-settings'
import './write.css'

const nothing = { __html: '' }

/** The page an entry is written on: the text in the middle, the log's outline to the left, the criteria to the right. */
export function WritePage({ opened, person }: WritingPage) {
  const { entry, log, outline, range } = opened
  // A page that this device kept before entries could be shared says nothing of it.
  const readers = opened.readers ?? { sharedWith: [], comments: 0 }
  const page = useRef<HTMLDivElement>(null)
  const name = entryName({ ...entry, setName: opened.session?.setName ?? null })
  const label = m.write_text_of({ entry: name })
  const { room, view, hasFailed } = useRoom({ person: person.id, entry: entry.id, savedAt: entry.savedAt, label }, page)
  const title = view?.title ?? entry.title
  const words = view?.words ?? entry.words
  const { claims, gone, said } = view ?? {}
  const isCounted = typeof view?.words === 'number'
  const criteria = useMemo(
    () => withClaims(opened, isCounted && claims && gone && said ? { claims, gone, said } : null),
    [opened, isCounted, claims, gone, said],
  )
  const save = view?.save ?? { is: 'saved' as const, at: entry.savedAt }
  const isAlone = save.is === 'offline' || save.is === 'kept'
  const editor = view?.editor ?? null
  const part = outline.find(({ id }) => id === entry.partId)

  const [verse, setCorrected] = useVerseSettings({ opened, person }, room)
  const hasVerse = useRef(entry.html.includes('class="haiku"'))
  hasVerse.current ||= view?.styles.verse ?? false
  const counter = hasVerse.current && verse.hint !== 'none' ? verse.language : null
  useEffect(() => {
    if (!editor) return
    const timer = setTimeout(() => void fetchParts().then(() => keepForOffline(counter)), 1000)
    return () => clearTimeout(timer)
  }, [editor, counter])

  const layout = useLayoutKeys(editor)
  const claiming = useClaiming(room, editor)
  const pauseAfter = opened.pauseAfter ?? null
  const pause = { ...usePause(editor, pauseAfter), minutes: pauseAfter }
  const dialog = usePart()
  const find = usePart()
  const keySheet = useRef<HTMLDialogElement>(null)
  const { open: openDialog } = dialog
  useEffect(() => {
    const { current } = page
    const openCounts = () => openDialog('counts')
    current?.addEventListener(countAsked, openCounts)
    return () => current?.removeEventListener(countAsked, openCounts)
  }, [openDialog])
  const openLink = useCallback(() => {
    room?.showPassage(true)
    openDialog('link')
  }, [room, openDialog])
  const { open: openPart } = find
  const openFind = useCallback(() => openPart('find'), [openPart])
  useShortcuts({ editor, openClaims: claiming.open, openLink, openFind, save: room?.retry })
  useKeys({ '?': () => keySheet.current?.showModal() })

  return (
    <div
      className="write"
      data-view={layout.view}
      data-only-page={layout.isOnlyPage ? '' : undefined}
      data-typing={layout.isTyping ? '' : undefined}
    >
      <header className="bar">
        <Link className="wordmark" to="/desk" reloadDocument={isAlone}>
          <Mark />
          <span className="vh">{m.write_back_to_desk()}</span>
        </Link>
        <nav className="crumbs" aria-label={m.write_where()}>
          <Link className="plain quiet" to="/desk" reloadDocument={isAlone}>
            {m.nav_desk()}
          </Link>
          {part && (
            <>
              {' '}
              <span className="faint" aria-hidden="true">
                /
              </span>{' '}
              <span className="quiet">{partName(part)}</span>
            </>
          )}
        </nav>
        <SaveWords
          state={save}
          timeZone={person.timeZone}
          reload={() => location.reload()}
          download={() => room && handOut(room.text())}
        />
        <p className="faint opt num words">
          {m.write_words({ n: words, shown: formatNumber(words) })}
          <span className="range">
            {m.write_range({
              words: formatNumber(wordsOf(outline) - entry.words + words),
              min: formatNumber(range.min),
              max: formatNumber(range.max),
            })}
          </span>
        </p>
        <span className="push row">
          <button type="button" className="btn small bare opt" onClick={() => layout.setOnlyPage(true)}>
            {m.write_only_page()} <kbd>F9</kbd>
          </button>
          <button type="button" className="btn small bare opt" onClick={() => keySheet.current?.showModal()}>
            {m.write_keys()} <kbd>?</kbd>
          </button>
          <PrivateButton entryId={entry.id} readers={readers} contact={log.safeguardingContact} />
        </span>
      </header>

      <main className="room">
        <h1 className="vh">{title || name}</h1>
        <Outline
          logId={log.id}
          parts={outline}
          current={{ id: entry.id, title, partId: entry.partId }}
          isAlone={isAlone}
          person={person.id}
        />
        <div className="sheet" id="main" tabIndex={-1}>
          <Toolbar
            editor={editor}
            styles={view?.styles ?? null}
            onLink={openLink}
            onVerse={() => room?.toggleVerse()}
            onCounts={() => openDialog('counts')}
            onClaim={claiming.open}
            onGuides={() => openDialog('guides')}
            onFind={openFind}
          />
          {editor && find.shown === 'find' && (
            <Suspense>
              <FindBar editor={editor} close={find.close} />
            </Suspense>
          )}
          <Notices {...{ room, view, hasFailed, problem: entry.problem, timeZone: person.timeZone, pause }} />
          <article className="page">
            <p className="meta">
              {opened.session ? sessionWords(opened.session) : capitalised(kindName(entry.kind))}
              {entry.occurredOn && (
                <>
                  {' · '}
                  <time dateTime={entry.occurredOn}>{formatDay(entry.occurredOn)}</time>
                </>
              )}
              {opened.session && (
                <>
                  {' · '}
                  <Link to={`/entries/${entry.id}/session`} reloadDocument={isAlone}>
                    {m.write_session_change()}
                  </Link>
                </>
              )}
              {' · '}
              <Link className="plain quiet" to={`/entries/${entry.id}/history`} reloadDocument={isAlone}>
                {m.logs_history_title()}
              </Link>
            </p>
            <TitleField
              title={title}
              language={verse.language}
              placeholder={
                entry.title === ''
                  ? entryName({ ...entry, title: '', setName: opened.session?.setName ?? null })
                  : m.write_title_placeholder()
              }
              isDisabled={!room}
              change={(changed) => room?.setTitle(changed)}
              leave={() => {
                editor?.view.focus()
                editor?.commands.setTextSelection(0)
              }}
            />
            <p className="vh" id="write-keys">
              {m.write_keys_hint()}
            </p>
            {!editor && <SavedText html={view?.readHtml ?? entry.html} language={verse.language} />}
            {/* The editor may stand in it already when React takes the page over: what is inside isn't React's. */}
            <div
              ref={page}
              className="mount"
              lang={verse.language}
              data-verse={JSON.stringify(verse)}
              data-person={person.id}
              data-entry={entry.id}
              data-saved-at={entry.savedAt ?? undefined}
              data-label={label}
              dangerouslySetInnerHTML={nothing}
            />
            <noscript>
              <p className="callout look">{m.write_no_script()}</p>
            </noscript>
          </article>
          {editor && claiming.isOffered && !claiming.isOpen && (
            <button
              type="button"
              className="btn small claim-offer"
              ref={claiming.offer}
              tabIndex={-1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={claiming.open}
            >
              {m.write_claim()} <kbd>Alt C</kbd>
            </button>
          )}
          {editor && claiming.isOpen && (
            <ClaimMenu
              editor={editor}
              criteria={criteria}
              canClaim={view?.styles.hasPassage ?? false}
              touched={view?.touched ?? []}
              onClaim={claiming.claim}
              onRemove={claiming.remove}
              close={claiming.close}
            />
          )}
        </div>

        <CriteriaRail
          criteria={criteria}
          canClaim={view?.styles.hasPassage ?? false}
          onClaim={claiming.claim}
          onRemove={claiming.remove}
          onNote={(id, note) => room?.setNote(id, note)}
          logId={log.id}
          latest={claiming.latest}
          onShow={(id) => {
            layout.setView('page')
            claiming.show(id)
          }}
        />
      </main>

      <nav className="sheet-tabs" aria-label={m.write_views()}>
        {(['outline', 'page', 'criteria'] as const).map((sheet) => (
          <button
            key={sheet}
            type="button"
            aria-current={layout.view === sheet ? 'true' : undefined}
            onClick={() => layout.setView(sheet)}
          >
            {{ outline: m.write_view_outline, page: m.write_view_page, criteria: m.write_view_criteria }[sheet]()}
          </button>
        ))}
      </nav>
      <footer className="still">
        <button type="button" className="as-link" onClick={() => layout.setOnlyPage(false)}>
          {m.write_bring_back()} <span className="vh">{m.write_escape()}</span>
        </button>
      </footer>
      <p className="vh" role="status">
        {claiming.said}
      </p>
      <KeySheet sheet={keySheet} lines={keyLines()} />
      {editor && dialog.shown === 'guides' && (
        <Suspense>
          <GuideDialog editor={editor} close={dialog.close} />
        </Suspense>
      )}
      {editor && dialog.shown === 'counts' && (
        <Suspense>
          <CountsDialog
            editor={editor}
            logId={log.id}
            settings={verse}
            corrected={setCorrected}
            isAlone={isAlone}
            close={dialog.close}
          />
        </Suspense>
      )}
      {editor && dialog.shown === 'link' && (
        <Suspense>
          <LinkDialog
            editor={editor}
            href={view?.styles.link ?? null}
            close={() => {
              dialog.close()
              room?.showPassage(false)
            }}
          />
        </Suspense>
      )}
    </div>
  )
}

/** The text as it was saved last, until the editor stands in its place. */
function SavedText({ html, language }: { html: string; language: string }) {
  return <div className="text" lang={language} dangerouslySetInnerHTML={{ __html: html }} />
}

/** "Set session with the Basin set, 90 minutes". */
const sessionWords = ({ setName, minutes }: SetSession) =>
  m.write_session({ set: setName, minutes: m.logs_count_minutes({ n: minutes, shown: formatNumber(minutes) }) })

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
