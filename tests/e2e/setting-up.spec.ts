import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { anEmptyDatabase, startProduct, type Product } from '../support/server'
import { type MailServer, startMailServer } from '../support/smtp'

/* From an empty instance with one admin to a running cohort, by the pages alone. */

let product: Product
let mail: MailServer
let drop: () => Promise<void>
test.beforeAll(async () => {
  const database = await anEmptyDatabase()
  drop = database.drop
  mail = await startMailServer()
  product = await startProduct({
    DATABASE_URL: database.url,
    SMTP_URL: mail.url,
    AUTH_SECRET: 'a secret of the tests, long enough',
    LOG_LEVEL: 'info',
  })
})
test.afterAll(async () => {
  await product?.kill()
  await mail?.close()
  await drop?.()
})

// The second test goes on where the first has led.
test.describe.configure({ mode: 'serial' })

const narrow = { width: 360, height: 780 }
const wide = { width: 1280, height: 900 }

/** No violations and no sideways scroll: as it is, and at 360 pixels in the dark. */
async function expectSound(page: Page) {
  for (const [size, colorScheme] of [
    [wide, 'light'],
    [narrow, 'dark'],
  ] as const) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize(wide)
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name, exact: true })

/** Opens the invitation that was mailed to an address, and accepts it in a browser of its own. */
async function accept(browser: Browser, address: string, name: string): Promise<Page> {
  const text = await mail.mailTo(address)
  const context = await browser.newContext({ baseURL: product.origin })
  const page = await context.newPage()
  await page.goto(/http\S+\/invitations\/[\w-]+/.exec(text)![0])
  await page.getByLabel('Your name').fill(name)
  await button(page, 'Accept and sign in').click()
  await expect(link(page, `Your account: ${name}`)).toBeVisible()
  return page
}

test('an admin goes from an empty instance to a running cohort', async ({ browser }) => {
  test.setTimeout(240_000)
  const context = await browser.newContext({ baseURL: product.origin })
  const faults: string[] = []
  context.on('weberror', (error) => faults.push(String(error.error().stack)))
  context.on('console', (message) => {
    if (/Content Security Policy|Minified React error|Hydration failed/.test(message.text()))
      faults.push(message.text())
  })
  const page = await context.newPage()
  await page.goto('/first-admin')
  await page.getByLabel('Code from the console').fill(/enter this code: ([\dA-Z-]{19})/.exec(product.output())![1]!)
  await page.getByLabel('Name', { exact: true }).fill('Ada Ek')
  await page.getByLabel('E-mail address').fill('ada@example.org')
  await page.getByLabel('Name of your organisation').fill('Reedbank')
  await button(page, 'Become the first admin').click()

  await test.step('the empty start teaches the first step', async () => {
    await expect(heading(page, 'Begin with a programme')).toBeVisible()
    await expectSound(page)
    await link(page, 'Set up the first programme').click()
  })

  await test.step('a programme from the twelve criteria; what was typed survives a refusal', async () => {
    await expect(heading(page, 'New programme')).toBeVisible()
    await page.getByLabel('Awarding body').fill('Fennmark Institute')
    await button(page, 'Create the programme').click()
    await expect(page.getByRole('alert')).toContainText('Give the programme a name.')
    await expect(page.getByRole('alert')).toBeFocused()
    await expect(page.getByLabel('Awarding body')).toHaveValue('Fennmark Institute')
    await expectSound(page)
    await page.getByLabel('Name of the programme').fill('Facilitating Action Learning Sets')
    await button(page, 'Create the programme').click()
    await expect(heading(page, 'Facilitating Action Learning Sets')).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'Open a cohort' })).toContainText('Later')
    await expectSound(page)
  })

  await test.step('the criteria are reordered by keyboard, reworded and published', async () => {
    await link(page, 'Read the criteria and publish them').click()
    await expect(page.getByText('Version 1 is a draft')).toBeVisible()
    await expectSound(page)
    const titles = page.getByRole('heading', { level: 3 })
    await page.getByRole('button', { name: 'Move down C1', exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect(titles.nth(1)).toContainText('C1')
    // The focus went with what was moved, so that a key moves it on.
    await expect(page.getByRole('button', { name: 'Move down C1', exact: true })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(titles.nth(2)).toContainText('C1')
    await button(page, 'Take out C12').click()
    await expect(titles).toHaveCount(11)
    await link(page, 'Contracts with the set and keeps confidentiality').click()
    await page.getByLabel('Short name').fill('Contracts')
    await page.getByLabel('Code', { exact: true }).fill('C3')
    await button(page, 'Save').click()
    await expect(page.getByRole('alert')).toContainText('Another criterion has the code C3.')
    await expectSound(page)
    await page.getByLabel('Code', { exact: true }).fill('C2')
    await button(page, 'Save').click()
    await link(page, 'Add a criterion').click()
    await page.getByLabel('Code', { exact: true }).fill('C12')
    await page.getByLabel('What it asks for').fill('Plans own development')
    await button(page, 'Add a criterion').click()
    await expect(titles).toHaveCount(12)
    await link(page, 'Scale and rule').click()
    await expectSound(page)
    await page.getByLabel('Level 3').fill('')
    await button(page, 'Save').click()
    await expect(page.getByRole('alert')).toContainText('is the one that passes in C2')
    await page.getByRole('link', { name: 'Cancel' }).click()
    await link(page, 'Publish …').click()
    await expect(heading(page, 'Publish version 1?')).toBeVisible()
    await expect(page.getByText('A sentence is missing for some level of C12')).toBeVisible()
    await expectSound(page)
    await button(page, 'Publish version 1').click()
    await expect(page.getByText('Version 1 is published')).toBeVisible()
  })

  await test.step('who signs', async () => {
    await link(page, 'Say who signs').click()
    await page.getByLabel('Signs for the programme').fill('Ada Ek')
    await page.getByLabel('Words to').fill('1')
    await page.getByLabel('Safeguarding contact').fill('the duty lead at Reedbank')
    await button(page, 'Save').click()
    await expect(page.getByRole('alert')).toContainText('The upper end of the range lies below the lower end.')
    await expectSound(page)
    await page.getByLabel('Words to').fill('7000')
    await button(page, 'Save').click()
    await expect(page.getByText('the duty lead at Reedbank')).toBeVisible()
  })

  await test.step('assessors and a quality assurer, pasted', async () => {
    await link(page, 'Invite assessors and a quality assurer').click()
    await page.getByLabel('Role').selectOption('Assessor')
    await page
      .getByLabel('Addresses')
      .fill('Ash Berg <ash@example.org>\nOla Lind <ola@example.org>, Quin Dahl <quin@example.org>, IQA\nnobody at all')
    await button(page, 'Check the list').click()
    await expect(page.getByRole('heading', { name: '3 people to invite' })).toBeFocused()
    await expect(page.getByText('Line 3')).toBeVisible()
    await expectSound(page)
    await button(page, 'Invite 3 people').click()
    await expect(page.getByRole('status')).toContainText('3 people invited')
    await expect(page.getByRole('row').filter({ hasText: 'quin@example.org' })).toContainText('quality assurer')
    await expectSound(page)
    await accept(browser, 'ash@example.org', 'Ash Berg')
    await accept(browser, 'quin@example.org', 'Quin Dahl')
  })

  await test.step('a cohort', async () => {
    await page.goto('/programmes')
    await link(page, 'Facilitating Action Learning Sets').click()
    await link(page, 'Open a cohort').click()
    await page.getByLabel('Name of the cohort').fill('Autumn 2026')
    await page.getByLabel('Starts on').fill('2026-09-01')
    await page.getByLabel('Logs are due on').fill('2026-08-31')
    await button(page, 'Open the cohort').click()
    await expect(page.getByRole('alert')).toContainText('The log is due before the cohort starts.')
    await expectSound(page)
    await page.getByLabel('Logs are due on').fill('2027-05-31')
    await button(page, 'Open the cohort').click()
    await expect(heading(page, 'Autumn 2026')).toBeVisible()
    await expect(page.getByText('Nobody is enrolled yet.')).toBeVisible()
    await expectSound(page)
  })

  await test.step('trainees and a supporter from a CSV file with row errors', async () => {
    await link(page, 'Invite people').click()
    await page.getByLabel('Or a CSV file').setInputFiles({
      name: 'people.csv',
      mimeType: 'text/csv',
      // As a spreadsheet saves it: Windows-1252, semicolons.
      buffer: Buffer.from(
        'Name;Email;Role;Supporter\r\nZoë Ødegaard;zoe@example.org;;sol@example.org\r\nBo Lund;bo@example.org;trainee;\r\nNo Address;;;\r\nBo Again;BO@example.org;trainee;\r\nSol Falk;sol@example.org;supporter;\r\nEva Wrong;eva@example;trainee;\r\nMax Odd;max@example.org;emperor;\r\n',
        'latin1',
      ),
    })
    await button(page, 'Check the list').click()
    await expect(page.getByRole('heading', { name: '3 people to invite' })).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: 'zoe@example.org' })).toContainText('Zoë Ødegaard')
    const errors = page.getByRole('listitem').filter({ hasText: /^Line \d/ })
    await expect(errors).toHaveCount(4)
    await expect(errors.nth(1)).toContainText('Line 5 bo@example.org stands in the list twice.')
    await expectSound(page)
    // Mended in place and checked again.
    const list = page.getByLabel('Addresses')
    await list.fill((await list.inputValue()).replace('eva@example;', 'eva@example.org;'))
    await button(page, 'Check again').click()
    await expect(page.getByRole('heading', { name: '4 people to invite' })).toBeVisible()
    await button(page, 'Invite 4 people').click()
    await expect(page.getByRole('status')).toContainText('4 people invited')
    await expectSound(page)
  })

  await test.step('an invitation is withdrawn, another sent again', async () => {
    const eva = page.getByRole('row').filter({ hasText: 'eva@example.org' })
    await expect(async () => {
      await page.reload()
      await expect(eva).toContainText('Sent')
    }).toPass()
    const first = /http\S+\/invitations\/[\w-]+/.exec(await mail.mailTo('eva@example.org'))![0]
    await button(page, 'Withdraw eva@example.org').click()
    await expect(eva).toContainText('Withdrawn')
    const other = await (await browser.newContext({ baseURL: product.origin })).newPage()
    await other.goto(first)
    await expect(heading(other, 'This invitation was withdrawn')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Send again eva@example.org' })).toHaveCount(0)
    await button(page, 'Send again bo@example.org').click()
    await expect(page.getByRole('row').filter({ hasText: 'bo@example.org' })).toBeVisible()
  })

  await test.step('they accept: trainee and named supporter find each other', async () => {
    const zoe = await accept(browser, 'zoe@example.org', 'Zoë Ødegaard')
    await accept(browser, 'bo@example.org', 'Bo Lund')
    const sol = await accept(browser, 'sol@example.org', 'Sol Falk')
    await expect(heading(sol, 'One trainee to support')).toBeVisible()
    await expect(sol.getByRole('row').filter({ hasText: 'Zoë Ødegaard' })).toContainText('Nothing shared')
    await expectSound(sol)
    await zoe.goto('/desk')
    await expect(zoe.getByRole('heading', { level: 1 })).toContainText('Zoë')
    // Setting up is not for her.
    expect((await zoe.goto('/programmes'))!.status()).toBe(404)
    expect((await zoe.goto(new URL(page.url()).pathname))!.status()).toBe(404)
  })

  const cohort = /\/cohorts\/[\w-]+/.exec(page.url())![0]
  await test.step('an interest and a set stand against an allocation, with the reason', async () => {
    await page.goto(`${cohort}/interests`)
    await page.getByLabel('Assessor or quality assurer').selectOption('Ash Berg')
    await page.getByLabel('Trainee', { exact: true }).selectOption('Bo Lund')
    await page.getByLabel('Reason').fill('works in the same team')
    await button(page, 'Declare').click()
    await expect(page.getByRole('row').filter({ hasText: 'same team' })).toBeVisible()
    await expectSound(page)
    await link(page, 'Sets').click()
    await link(page, 'New set').click()
    await page.getByLabel('Name of the set').fill('Tuesday set')
    await page.getByLabel('Zoë Ødegaard').check()
    await page.getByLabel('Bo Lund').check()
    await expectSound(page)
    await button(page, 'Save').click()
    await expect(page.getByRole('heading', { name: 'Tuesday set' })).toBeVisible()
    await expectSound(page)
    await link(page, 'Assessors').click()
    await page.getByLabel('Zoë Ødegaard').check()
    await page.getByLabel('Bo Lund').check()
    await page.getByLabel('Allocate those ticked to').selectOption({ label: 'Ash Berg (no log here yet)' })
    await button(page, 'Allocate').click()
    await expect(page.getByRole('alert')).toContainText('Nothing was allocated')
    await expect(page.getByText('Ash Berg may not assess Bo Lund: an interest is declared.')).toBeVisible()
    await expect(page.getByLabel('Zoë Ødegaard')).toBeChecked()
    await expectSound(page)
    await page.getByLabel('Bo Lund').uncheck()
    await button(page, 'Allocate').click()
    await expect(page.getByRole('row').filter({ hasText: 'Zoë' })).toContainText('Ash Berg')
    await expectSound(page)
  })

  await test.step('the cohort runs', async () => {
    await link(page, 'Supporters').click()
    await expectSound(page)
    await link(page, 'Trainees').click()
    await expect(page.getByRole('row').filter({ hasText: 'zoe@example.org' })).toContainText('Ash Berg')
    await expect(page.getByRole('row').filter({ hasText: 'zoe@example.org' })).toContainText('Sol Falk')
    await expect(link(page, 'One has no assessor yet')).toBeVisible()
    await expectSound(page)
    await link(page, 'Name and dates').click()
    await expectSound(page)
    await page.goto('/programmes')
    await expect(page.getByText('One cohort, with 2 trainees writing.')).toBeVisible()
    await expectSound(page)
  })

  await test.step('a partner organisation, and a role that ends', async () => {
    await link(page, 'Organisations').click()
    await expectSound(page)
    await link(page, 'Add a partner organisation').click()
    await page.getByLabel('Name of the organisation').fill('Nordsø Læring')
    await expectSound(page)
    await button(page, 'Add').click()
    await expect(heading(page, 'Nordsø Læring')).toBeVisible()
    await expect(page.getByText('Nobody holds a role here yet.')).toBeVisible()
    await page.goto('/organisations')
    await link(page, 'Reedbank').click()
    await expectSound(page)
    const ada = page.getByRole('row').filter({ hasText: 'ada@example.org' })
    await ada.getByText('End role …').click()
    await ada.getByRole('button', { name: 'End the role of admin' }).click()
    await expect(page.getByRole('alert')).toContainText('That is the last admin of the organisation.')
    await expectSound(page)
    await link(page, 'Back').click()
    await link(page, 'Reedbank').click()
    const ash = page.getByRole('row').filter({ hasText: 'ash@example.org' })
    await ash.getByText('End role …').click()
    await ash.getByRole('button', { name: 'End the role of assessor' }).click()
    await expect(ash).toHaveCount(0)
  })

  expect(faults).toEqual([])
  // No address that was typed is in the log.
  for (const quiet of ['zoe@example.org', 'Zoë', 'same team']) expect(product.output()).not.toContain(quiet)
})

test('the admin’s forms work without JavaScript, and a published version can’t be edited', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: product.origin, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill('ada@example.org')
  await button(page, 'Send me a link').click()
  const text = await mail.mailTo('ada@example.org')
  await page.goto(/http\S+\/sign-in\/link\?token=[\w-]+/.exec(text)![0])
  await button(page, 'Sign in').click()
  await page.goto('/programmes')
  await page.getByRole('link', { name: 'Facilitating Action Learning Sets' }).click()
  await page.getByRole('link', { name: 'Read the criteria' }).first().click()
  await expect(page.getByText('Version 1 is published. It never changes')).toBeVisible()
  await expect(page.getByRole('button', { name: /Move/ })).toHaveCount(0)
  await button(page, 'Begin a new version').click()
  await expect(page.getByText('Version 2 is a draft')).toBeVisible()
  await page.getByRole('button', { name: 'Move up C1', exact: true }).click()
  await expect(page.getByRole('heading', { level: 3 }).nth(1)).toContainText('C1')
  await page.getByRole('link', { name: 'Version 1', exact: true }).click()
  await expect(page.getByRole('heading', { level: 3 }).nth(2)).toContainText('C1')

  await page.goto('/programmes')
  await page.getByRole('link', { name: 'Autumn 2026' }).click()
  await page.getByRole('link', { name: 'Invitations' }).click()
  await page.getByRole('link', { name: 'Invite people' }).click()
  await page.getByLabel('Addresses').fill('kim@example.org')
  await button(page, 'Check the list').click()
  await button(page, 'Invite one person').click()
  await expect(page.getByRole('status')).toContainText('One person invited')
  await page.getByRole('link', { name: 'Name and dates' }).click()
  await page.getByLabel('Name of the cohort').fill('')
  await button(page, 'Save').click()
  await expect(page.getByRole('alert')).toContainText('Give the cohort a name.')
})

test.describe('pages for everybody', () => {
  for (const [path, title] of [
    ['/help', 'Help'],
    ['/privacy', 'Who can read what'],
    ['/accessibility', 'Accessibility'],
  ] as const)
    test(`${path} is read by anyone, in light and dark, on any width`, async ({ browser }) => {
      const page = await (await browser.newContext({ baseURL: product.origin })).newPage()
      const answer = await page.goto(path)
      expect(answer!.status()).toBe(200)
      await expect(page).toHaveTitle(new RegExp(`^${title} · `))
      await expect(heading(page, title)).toBeVisible()
      await expectSound(page)
      // Every part that the list names is there.
      for (const inside of await page.getByRole('navigation', { name: 'On this page' }).getByRole('link').all()) {
        const to = await inside.getAttribute('href')
        await expect(page.locator(to!)).toHaveCount(1)
      }
    })
})
