import type { HeadersFunction, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunction,
  useLocation,
  useMatches,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { FactorAsked } from '~/modules/identity/ui/second-factor/factor-asked'
import { NoticesLink } from '~/modules/identity/ui/notices/notices-link'
import { waitingOf } from '~/modules/identity/role-names'
import { DeviceGuard } from '~/modules/logs/ui/device/device-guard'
import { m } from '~/platform/i18n/messages'
import { navigationFor } from '~/policy/navigation'
import { DemoNotice, Frame, SkipLink } from '~/ui/frame'
import { ErrorPage, wordsFor } from '~/ui/error-page'
import { useArrival } from '~/ui/arrival'
import { useNonce } from '~/ui/nonce'
import '~/ui/tokens.css'
import '~/ui/base.css'
import '~/ui/frame.css'
import '~/modules/logs/ui/written.css'
import literata from '~/ui/fonts/literata-latin-opsz-normal.woff2?url'
import sourceSans from '~/ui/fonts/source-sans-3-latin-wght-normal.woff2?url'

/** What a route may say of itself: `scripts: false` sends no JavaScript, `frame: false` fills the window itself. */
export interface Handle {
  scripts?: false
  frame?: false
}

/** What an error says in its headers, such as when to try again, goes out with its page. */
export const headers: HeadersFunction = ({ errorHeaders }) => errorHeaders ?? new Headers()

// The two faces that every page is set in, asked for with the page: without them it is laid out twice.
const font = { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' } as const
export const links: LinksFunction = () => [
  { ...font, href: literata },
  { ...font, href: sourceSans },
  { rel: 'icon', href: '/mark.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
]
export const meta: MetaFunction = ({ error }) => [
  { title: error ? m.page_title({ page: wordsFor(error)[0] }) : m.product() },
]

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor()
  return {
    isDemo: context.isDemo,
    requestId: context.requestId,
    me: actor ? { personId: actor.personId, name: actor.name, timeZone: actor.timeZone } : null,
    /** What waits for a second factor. */
    withheld: actor?.withheld ? waitingOf(actor.withheld) : null,
    links: actor ? navigationFor(actor).map(({ to, name }) => ({ to, name: m[name]() })) : [],
  }
}

/**
 * Who is signed in changes by what is sent, never by looking at another page: those go without asking again, and
 * entries on the device open without the server. What was refused changed nothing; asking then would also run the
 * loader of the address that refused, which may lead away before the reason is read.
 */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, actionStatus, defaultShouldRevalidate }) =>
  formMethod !== undefined && (actionStatus ?? 200) < 400 && defaultShouldRevalidate

export type RootData = Awaited<ReturnType<typeof loader>>
/** Loaded only when somebody signs out. */
const otherWork = () => import('~/modules/assessment/ui/leave-reviews').then(({ reviewWork }) => reviewWork)
const useRoot = () => useRouteLoaderData<typeof loader>('root')

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const handles = useMatches().map((match) => match.handle as Handle | undefined)
  const hasScripts = !handles.some((handle) => handle?.scripts === false)
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#f5f2ea" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#141917" media="(prefers-color-scheme: dark)" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {hasScripts && <ScrollRestoration nonce={nonce} />}
        {hasScripts && <Scripts nonce={nonce} />}
      </body>
    </html>
  )
}

export default function App() {
  const root = useRoot()
  const personId = root?.me?.personId ?? null
  const { pathname } = useLocation()
  useArrival(pathname)
  const guard = <DeviceGuard person={personId} pathname={pathname} otherWork={otherWork} />
  const fillsWindow = useMatches().some(
    ({ handle, data }) =>
      (handle as Handle | undefined)?.frame === false || (data as { isBare?: boolean } | null)?.isBare === true,
  )
  if (fillsWindow)
    return (
      <>
        <SkipLink />
        {root?.isDemo && <DemoNotice />}
        <Outlet />
        {guard}
      </>
    )
  return (
    <Frame
      links={root?.links ?? []}
      me={root?.me?.name ?? null}
      isDemo={root?.isDemo ?? false}
      last={personId && <NoticesLink person={personId} />}
      notice={root?.withheld && <FactorAsked {...root.withheld} pathname={pathname} />}
    >
      <Outlet />
      {guard}
    </Frame>
  )
}

export function ErrorBoundary() {
  const root = useRoot()
  const { pathname } = useLocation()
  return (
    <Frame
      links={root?.links ?? []}
      me={root?.me?.name ?? null}
      isDemo={root?.isDemo ?? false}
      notice={root?.withheld && <FactorAsked {...root.withheld} pathname={pathname} />}
    >
      <ErrorPage requestId={root?.requestId} />
      {root && <DeviceGuard person={root.me?.personId ?? null} pathname={pathname} otherWork={otherWork} isError />}
    </Frame>
  )
}
