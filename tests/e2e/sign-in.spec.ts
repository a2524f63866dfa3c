import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible'
import { expect, test, useProduct } from '../support/journey'

const { product } = useProduct()
const bronagh = 'bronagh@demo.oldpond.example'

/** The newest mail to an address on the outbox page, once the worker has sent it. */
async function mailTo(page: Page, address: string) {
  const mail = page.getByRole('article').filter({ hasText: address }).first()
  await expect(async () => {
    await page.goto('/outbox')
    await expect(mail).toBeVisible({ timeout: 500 })
  }).toPass()
  return mail
}
async function askForLink(page: Page, address: string, at = '/sign-in') {
  await page.goto(at)
  await page.getByLabel('E-mail address').fill(address)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Look in your mail' })).toBeVisible()
}

test('by a link: its page is a button, which signs in once and leads to the page asked for first', async ({
  visitor,
}) => {
  const page = await visitor()
  await page.goto('/account')
  await expect(page).toHaveURL('/sign-in?to=%2Faccount')
  // A mistyped address does not lose the way.
  await page.getByLabel('E-mail address').fill('bronagh@demo')
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('alert')).toContainText('Please check')
  await askFor(page)

  const mail = await mailTo(page, bronagh)
  const link = (await mail.getByRole('link').getAttribute('href'))!
  await mail.getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'One press and you are in' })).toBeVisible()
  expect(page.url()).not.toContain('token')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Sign in' }).dblclick()
  await expect(page).toHaveURL('/account')
  await expect(page.getByText('Bronagh Szczepańska')).toBeVisible()

  const other = await visitor()
  await other.goto(link)
  await other.getByRole('button', { name: 'Sign in' }).click()
  await expect(other.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
  await expectAccessible(other)
  await other.getByRole('link', { name: 'Ask for a new link' }).click()
  await expect(other.getByRole('heading', { name: 'Sign in', exact: true })).toBeVisible()

  async function askFor(page: Page) {
    await page.getByLabel('E-mail address').fill(bronagh)
    await page.getByRole('button', { name: 'Send me a link' }).click()
    await expect(page.getByRole('heading', { name: 'Look in your mail' })).toBeVisible()
  }
})

test('a mail scanner that opens the link takes nothing from the person', async ({ visitor }) => {
  const page = await visitor()
  await askForLink(page, 'teodor@demo.oldpond.example')
  const mail = await mailTo(page, 'teodor@demo.oldpond.example')
  const link = (await mail.getByRole('link').getAttribute('href'))!
  for (const method of ['GET', 'HEAD', 'GET']) await fetch(product().origin + link, { method })
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('link', { name: 'Your account: Teodor Ærenlund' })).toBeVisible()
})

test('by the code on another device; a wrong one is answered in words', async ({ visitor }) => {
  const desk = await visitor()
  await askForLink(desk, 'ximena@demo.oldpond.example')
  const code = /^\s*(\d{6})\s*$/m.exec(await (await mailTo(desk, 'ximena@demo.oldpond.example')).innerText())![1]!

  const phone = await visitor({ viewport: { width: 360, height: 740 } })
  await phone.getByRole('link', { name: 'I have a code already' }).click()
  await expect(phone.getByRole('heading', { name: 'Sign in with a code' })).toBeVisible()
  await phone.getByLabel('E-mail address').fill('Ximena@Demo.Oldpond.example')
  await phone.getByLabel('Code from the mail').fill(code === '000000' ? '000001' : '000000')
  await phone.getByRole('button', { name: 'Sign in' }).click()
  await expect(phone.getByRole('alert')).toContainText('That code does not work')
  await expectAccessible(phone)
  await phone.getByLabel('Code from the mail').fill(`${code.slice(0, 3)} ${code.slice(3)}`)
  await phone.getByRole('button', { name: 'Sign in' }).click()
  await expect(phone.getByRole('link', { name: 'Your account: Ximena Røstad' })).toBeVisible()
})

test('an unknown address is answered like a known one, and gets nothing', async ({ visitor }) => {
  const page = await visitor()
  await askForLink(page, 'nobody@example.org')
  const unknown = (await page.locator('main').innerText()).replace('nobody@example.org', '')
  await askForLink(page, 'mirembe@demo.oldpond.example')
  const known = (await page.locator('main').innerText()).replace('mirembe@demo.oldpond.example', '')
  expect(known).toBe(unknown)
  await mailTo(page, 'mirembe@demo.oldpond.example')
  await expect(page.getByText('nobody@example.org')).toHaveCount(0)
})

test('with the keyboard alone', async ({ visitor }) => {
  const page = await visitor()
  await page.goto('/sign-in')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the main part' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('emrys@demo.oldpond.example')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Look in your mail' })).toBeVisible()
  const code = /^\s*(\d{6})\s*$/m.exec(await (await mailTo(page, 'emrys@demo.oldpond.example')).innerText())![1]!
  await page.goto('/sign-in/code')
  for (
    const field = page.getByLabel('Code from the mail');
    !(await field.evaluate((it) => it === document.activeElement));
  )
    await page.keyboard.press('Tab')
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Your account: Emrys Vaughan-Okoro' })).toBeVisible()
})

test('keys pressed while a page is coming alive break nothing', async ({ visitor }) => {
  const page = await visitor()
  for (let time = 0; time < 8; time++) {
    await page.goto('/sign-in', { waitUntil: 'commit' })
    await page.locator('main').waitFor()
    // Until scripts have taken the page over, and a little longer.
    for (let after = 0; after < 3;) {
      await page.keyboard.press('Shift')
      if (await page.evaluate(() => '__remixRouter' in window)) after++
    }
  }
  // Each page tells of what it threw: the fixture fails then.
})

test('as each person of the demo, whose buttons say the role', async ({ visitor }) => {
  const page = await visitor()
  for (const [role, name] of [
    ['trainee', 'Bronagh Szczepańska'],
    ['supporter', 'Emrys Vaughan-Okoro'],
    ['assessor', 'Teodor Ærenlund'],
    ['quality assurer', 'Ximena Røstad'],
    ['admin', 'Mirembe Castellane'],
    ['external verifier', 'Dr Ingeborg Tavares-Quill'],
  ]) {
    await page.goto('/sign-in')
    await expect(page.getByText(name!, { exact: true })).toBeVisible()
    await page.getByRole('button', { name: `Continue as ${role}`, exact: true }).click()
    await page.goto('/account')
    await expect(page.getByLabel('Name')).toHaveValue(name!)
  }
})

test('one’s name and time zone change; signing out everywhere ends each device', async ({ as }) => {
  const phone = await as('assessor')
  const desk = await as('assessor')
  await desk.goto('/account')
  await desk.getByLabel('Time zone').selectOption('Europe/Copenhagen')
  await desk.getByRole('button', { name: 'Save' }).click()
  await expect(desk.getByRole('status')).toHaveText('Saved.')
  await desk.getByLabel('Name').fill(' ')
  await desk.getByRole('button', { name: 'Save' }).click()
  await expect(desk.getByRole('alert')).toContainText('Type your name.')
  await desk.reload()
  await expect(desk.getByLabel('Time zone')).toHaveValue('Europe/Copenhagen')
  await expectAccessible(desk)
  await desk.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(desk.getByRole('heading', { name: 'Sign in', exact: true })).toBeVisible()
  await phone.goto('/account')
  await expect(phone).toHaveURL(/\/sign-in/)
})

test('signing out ends this session, and the page before it is not shown again', async ({ as }) => {
  const page = await as('admin')
  await page.goto('/account')
  const cookies = await page.context().cookies()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Sign in', exact: true })).toBeVisible()
  await page.context().addCookies(cookies)
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('too many tries are refused in plain words', async ({ visitor }) => {
  const page = await visitor()
  const ask = () =>
    page.request.post('/sign-in', {
      form: { email: 'eager@example.org', to: '/' },
      headers: { Origin: product().origin },
      maxRedirects: 0,
    })
  const statuses: number[] = []
  for (let i = 0; i < 11; i++) statuses.push((await ask()).status())
  // Eleven: a new quarter of an hour may begin between two of them.
  expect(statuses).toContain(429)
  expect(statuses.filter((status) => status !== 429 && status !== 302)).toEqual([])
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill('eager@example.org')
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Too many tries in a short time')
})

test.describe('without JavaScript', () => {
  test('one signs in all the same', async ({ visitor }) => {
    const page = await visitor({ javaScriptEnabled: false })
    await askForLink(page, 'ingeborg@demo.oldpond.example')
    await (await mailTo(page, 'ingeborg@demo.oldpond.example')).getByRole('link').click()
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('link', { name: 'Your account: Dr Ingeborg Tavares-Quill' })).toBeVisible()
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Sign in', exact: true })).toBeVisible()
  })
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`pages before signing in have no accessibility faults (${colorScheme}, narrow)`, async ({ visitor }) => {
    const page = await visitor({ colorScheme, viewport: { width: 360, height: 740 } })
    for (const path of ['/sign-in', '/sign-in/code', '/sign-in/link', '/outbox']) {
      await page.goto(path)
      await expectAccessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    }
  })
