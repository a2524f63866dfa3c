import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { continueAs, expect, test, useProduct } from '../support/journey'
import { logOf } from '../support/writing'

const { product, restart } = useProduct()
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }

const set = (page: Page) => page.getByLabel('Set', { exact: true })
const keep = (page: Page) => page.getByRole('button', { name: 'Keep this session' }).click()
const here = (page: Page) => page.getByRole('region', { name: 'Set sessions on this device' })
const sessions = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) })

/** The form and the list that leads to it open without the server: the desk saw to it. */
const isAtHand = async (page: Page) => {
  for (const shell of ['/logs/offline/sessions/new', '/logs/offline/entries/kept'])
    await expect
      .poll(() => page.evaluate(async (address) => Boolean(await caches.match(address)), shell), { timeout: 15_000 })
      .toBe(true)
}

test('a session on a train: from the desk’s address, without the server, in a form that was never opened here; sent once it is back', async ({
  as,
}) => {
  const page = await as('trainee', phone)
  const logId = await logOf(page)
  await isAtHand(page)
  await product().kill()

  await page.goto('/desk')
  await page.getByRole('link', { name: 'Set session' }).tap()
  await expect(page.getByText('Oldpond can’t be reached.')).toBeVisible()
  await expect(set(page)).toHaveValue('Set 2')
  await set(page).fill('Train set')
  await page.getByText('Presenter', { exact: true }).click()
  await page.getByLabel('Minutes').fill('soon')
  await keep(page)
  await expect(page.getByRole('alert')).toContainText('Give the length in minutes')
  await page.getByLabel('Minutes').fill('75')
  await page.getByLabel('Question 1', { exact: true }).fill('What else?')
  await keep(page)
  await expect(
    page.getByRole('status').filter({ hasText: 'Kept on this device. It is sent when the connection is back.' }),
  ).toBeFocused()
  await expect(here(page)).toContainText('Train set')
  await expect(set(page)).toHaveValue('Set 2')

  await page.goto(`/logs/${logId}/sessions/new`)
  await expect(here(page)).toContainText('Not sent yet')
  await here(page)
    .getByRole('button', { name: /^Change: Train set/ })
    .click()
  await expect(set(page)).toHaveValue('Train set')
  await expect(page.getByLabel('Question 1', { exact: true })).toHaveValue('What else?')
  await page.getByLabel('Minutes').fill('80')
  await keep(page)
  await expect(here(page)).toContainText('Not sent yet')

  await restart()
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(here(page)).toContainText('Saved.')
  await page.goto(`/sessions?log=${logId}`)
  await expect(sessions(page, 'Train set')).toHaveCount(1)
  await expect(sessions(page, 'Train set')).toContainText('80 minutes')
  await expect(sessions(page, 'Train set')).toContainText('Presenter')
})

test('what was half typed comes back after a reload, and is not lost over another', async ({ as }) => {
  const page = await as('trainee', phone)
  await page.goto(`/logs/${await logOf(page)}/sessions/new`)
  await set(page).fill('Half a set')
  await page.getByLabel('What you held back').fill('A long silence.')
  await expect(page.getByText('What you have typed is kept on this device.')).toBeVisible()
  await page.reload()
  await expect(set(page)).toHaveValue('Half a set')
  await expect(page.getByLabel('What you held back')).toHaveValue('A long silence.')
  await expect(page.getByText('This is the session you began here earlier.')).toBeVisible()

  await page.getByRole('button', { name: 'Begin another' }).click()
  await expect(set(page)).not.toHaveValue('Half a set')
  await expect(here(page)).toContainText('Half a set')
  await set(page).fill('Another set')
  await here(page)
    .getByRole('button', { name: /^Go on with it: Half a set/ })
    .click()
  await expect(set(page)).toHaveValue('Half a set')
  await expect(here(page)).toContainText('Another set')
  await here(page).getByRole('button', { name: 'Discard' }).click()
  await here(page).getByRole('button', { name: 'Discard it' }).click()
  await expect(here(page)).toBeHidden()
  await keep(page)
  await page.waitForURL(/\/sessions\?log=/)
  await expect(sessions(page, 'Half a set')).toHaveCount(1)
  await expect(sessions(page, 'Another set')).toHaveCount(0)
})

test('an answer that is lost keeps no session twice', async ({ as }) => {
  const page = await as('trainee')
  await page.goto(`/logs/${await logOf(page)}/sessions/new`)
  await set(page).fill('Echo set')
  await page.route('**/sessions/kept', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await keep(page)
  await expect(here(page)).toContainText('Echo set')
  await page.unroute('**/sessions/kept')
  await page.goto('/sessions')
  await expect(here(page)).toContainText('Saved.')
  await expect(sessions(page, 'Echo set')).toHaveCount(1)
})

test('one that the server refuses later is shown with its reason, and is changed and sent again', async ({ as }) => {
  const page = await as('trainee')
  await page.goto(`/logs/${await logOf(page)}/sessions/new`)
  await set(page).fill('Refused set')
  await page.route('**/sessions/kept', (route) => route.abort())
  await keep(page)
  await expect(here(page)).toContainText('Refused set')
  await page.unroute('**/sessions/kept')
  await page.route('**/sessions/kept', (route) =>
    route.continue({
      postData: route
        .request()
        .postData()!
        .replace(/minutes=\d+/, 'minutes=0'),
    }),
  )
  await page.goto('/desk')
  await expect(here(page)).toContainText('Not saved: ')
  await expect(here(page)).toContainText('Give the length in minutes')
  await page.unroute('**/sessions/kept')
  await here(page)
    .getByRole('link', { name: /^Go on with it: Refused set/ })
    .click()
  await expect(page.getByRole('alert')).toContainText('Give the length in minutes')
  await page.getByLabel('Minutes').fill('50')
  await keep(page)
  await page.waitForURL(/\/sessions\?log=/)
  await expect(sessions(page, 'Refused set')).toContainText('50 minutes')
})

test('another person on the same browser sees nothing of it and sends nothing; signing out asks first', async ({
  as,
}) => {
  const page = await as('trainee')
  const logId = await logOf(page)
  await page.goto(`/logs/${logId}/sessions/new`)
  await set(page).fill('Private set')
  await page.route('**/sessions/kept', (route) => route.abort())
  await keep(page)
  await expect(here(page)).toContainText('Private set')

  await page.goto('/desk')
  await page.getByRole('button', { name: 'Sign out' }).click()
  const dialog = page.getByRole('dialog', { name: 'Not everything is saved yet' })
  await expect(dialog).toContainText('Private set')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download my text' }).click(),
  ])
  expect(await readFile((await file.path())!, 'utf8')).toContain('Private set')
  await dialog.getByRole('button', { name: 'Stay signed in' }).click()

  const sent: string[] = []
  await page.unroute('**/sessions/kept')
  page.on('request', (request) => request.url().endsWith('/sessions/kept') && sent.push(request.method()))
  // As when the session ended by itself, and another signs in.
  await page.context().clearCookies()
  await continueAs(page, 'assessor')
  await page.goto('/help')
  await page.waitForLoadState('networkidle')
  await expect(page.getByText('Private set')).toHaveCount(0)
  expect(sent).toEqual([])

  await continueAs(page, 'trainee')
  await page.goto(`/sessions?log=${logId}`)
  await expect(sessions(page, 'Private set')).toHaveCount(1)
})

test('a session that ended while it was typed: kept, and sent after signing in again', async ({ as }) => {
  const page = await as('trainee')
  const logId = await logOf(page)
  await page.goto(`/logs/${logId}/sessions/new`)
  await set(page).fill('Late set')
  await page.context().clearCookies()
  await keep(page)
  await expect(page.getByRole('status').filter({ hasText: /Kept on this device. You are signed out/ })).toBeFocused()
  await continueAs(page, 'trainee')
  await page.goto(`/sessions?log=${logId}`)
  await expect(sessions(page, 'Late set')).toHaveCount(1)
})

test('a browser that keeps nothing says so; the session is saved, or stays in the form', async ({ as }) => {
  const page = await as('trainee')
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined })
  })
  await page.goto(`/logs/${await logOf(page)}/sessions/new`)
  await set(page).fill('Unkept set')
  await expect(page.getByText(/This browser keeps nothing here/)).toBeVisible()
  await page.route('**/sessions/kept', (route) => route.abort())
  await keep(page)
  await expect(page.getByRole('status').filter({ hasText: /^Not saved: Oldpond can’t be reached/ })).toBeFocused()
  await expect(set(page)).toHaveValue('Unkept set')
  await page.unroute('**/sessions/kept')
  await keep(page)
  await page.waitForURL(/\/sessions\?log=/)
  await expect(sessions(page, 'Unkept set')).toHaveCount(1)
})
