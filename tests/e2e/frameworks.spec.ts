import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import pg from 'pg'
import { expectAccessible } from '../support/accessible'
import { expect, test, useProduct } from '../support/journey'

const { product, restart, databaseUrl } = useProduct()

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const outcome = (page: Page) => page.locator('#outcome')

/** A new draft of the demo's criteria, opened by its admin. */
async function draft(page: Page) {
  await page.goto('/programmes')
  await page
    .getByRole('link', { name: /Facilitat/ })
    .first()
    .click()
  await page.waitForURL(/\/programmes\/[\da-f-]{36}$/)
  await page.goto(`${page.url()}/framework`)
  const begin = button(page, 'Begin a new version')
  if (await begin.isVisible()) await begin.click()
  await expect(page.getByText('is a draft')).toBeVisible()
}

test('an admin turns a draft into an awarding body’s sheet of half marks, tries its rule, takes it out, and brings it back', async ({
  as,
}) => {
  const page = await as('admin')
  await draft(page)
  await link(page, 'Scale and rule').click()
  await expect(page.getByLabel('Level 1')).toBeVisible()
  await page.getByLabel('Marks', { exact: true }).check()
  await expect(page.getByLabel('Level 1')).toBeHidden()
  await page.getByLabel(/^Least sum of all marks/).fill('seventy')
  await button(page, 'Save').click()
  await expect(page.getByRole('alert')).toContainText('whole or half marks')
  await expect(page.getByLabel(/^Least sum of all marks/)).toHaveValue('seventy')
  await expectAccessible(page)
  await page.getByLabel(/^Least sum of all marks/).fill('66,5')
  await button(page, 'Save').click()
  await expect(page.getByText('Every criterion needs at least half of its marks.')).toBeVisible()
  await expect(page.getByText('All marks together come to at least 66.5 of 120.')).toBeVisible()
  await expectAccessible(page)

  await link(page, 'Explains the purpose of action learning and the roles in a set').click()
  await page.getByLabel('Out of').fill('20')
  await page.getByLabel(/^Pass mark/).fill('25')
  await button(page, 'Save').click()
  await expect(page.getByRole('alert')).toContainText('up to 20')
  await page.getByLabel(/^Pass mark/).fill('12.5')
  await button(page, 'Save').click()
  await expect(page.getByText('Out of 20; 12.5 of 20 passes.')).toBeVisible()
  await expect(page.getByText('Every criterion needs its pass mark.')).toBeVisible()

  await link(page, 'Try the rule on examples').click()
  const examples = page.getByRole('region', { name: 'Examples' })
  await expect(examples.getByRole('row', { name: /C1 just below/ })).toContainText('Refer')
  await expect(examples.getByRole('row', { name: /C12 not judged/ })).toContainText('Not to be decided yet')
  for (let at = 1; at <= 12; at++) await page.getByLabel(new RegExp(`^C${at} `)).fill(at === 1 ? '20' : '5')
  await button(page, 'Try it').click()
  await expect(outcome(page)).toContainText('Recommend')
  await page.getByLabel(/^C4 /).fill('4,5')
  await button(page, 'Try it').click()
  await expect(outcome(page)).toContainText('Refer')
  await expect(outcome(page)).toContainText('Below the threshold: C4')
  await page.getByLabel(/^C4 /).fill('eleven')
  await button(page, 'Try it').click()
  await expect(outcome(page)).toContainText('count as not judged: C4')
  await expect(page.getByLabel(/^C4 /)).toHaveValue('eleven')
  await expectAccessible(page)
  await page.goBack()
  await page.getByRole('link', { name: 'Criteria' }).click()

  const [file] = await Promise.all([page.waitForEvent('download'), link(page, 'Take out as JSON').click()])
  const json = await readFile(await file.path(), 'utf8')
  const [sheet] = await Promise.all([page.waitForEvent('download'), link(page, 'Take out as CSV').click()])
  expect(await readFile(await sheet.path(), 'utf8')).toContain('C1,Explains the purpose')

  await button(page, 'Take out C12').click()
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(11)
  await link(page, 'Bring in …').click()
  await page.getByLabel(/^Or paste it/).fill('code,title\n')
  await button(page, 'Replace the draft').click()
  await expect(page.getByRole('alert')).toContainText('No criteria were found')
  await expect(page.getByLabel(/^Or paste it/)).toHaveValue('code,title\n')
  await expectAccessible(page)
  await page.getByLabel(/^Or paste it/).fill('')
  await page
    .getByLabel('A file')
    .setInputFiles({ name: 'criteria.json', mimeType: 'application/json', buffer: Buffer.from(json) })
  await button(page, 'Replace the draft').click()
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(12)
  await expect(page.getByText('Out of 20; 12.5 of 20 passes.')).toBeVisible()

  await link(page, 'Publish …').click()
  await button(page, 'Publish version 2').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Facilitat')
})

test('an assessor judges by marks on the review desk, by keyboard; what is no mark is not kept, and says so', async ({
  as,
}) => {
  const database = new pg.Client({ connectionString: databaseUrl() })
  await database.connect()
  await database.query(`update framework_version set scale = 'marks', levels = '[]' where number = 1`)
  await database.query(`update criterion set mark_max = 10, threshold = '5' where framework_version_id in
    (select id from framework_version where number = 1)`)
  await database.query(`update judgement set level = null`)
  await database.end()
  // Published versions never change, so the server remembers them.
  await product().stop()
  await restart()

  const page = await as('assessor')
  await page.goto('/queue')
  await page.locator('a[href$="/review"]').first().click()
  const mark = page.getByLabel('Mark, out of 10')
  await expect(page.locator('.review[data-ready]')).toBeVisible()
  await page.keyboard.press('m')
  await expect(mark).toBeFocused()
  const kept = () =>
    page.waitForResponse((answer) => answer.url().endsWith('/judgements') && answer.request().method() === 'POST')
  const first = kept()
  await page.keyboard.type('6,5')
  expect((await first).ok()).toBe(true)
  await expect(page.getByText('5 passes.')).toBeVisible()
  await expect(page.getByRole('navigation', { name: /Criteria/ }).getByText('6.5 of 10')).toBeAttached()
  await mark.fill('11')
  await expect(page.getByRole('alert')).toContainText('from 0 to 10')
  await expectAccessible(page)
  await mark.fill('4')
  await expect(page.getByText('Below the pass mark, which is 5.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press(']')
  await page.keyboard.press('[')
  await expect(mark).toHaveValue('4')
  await page.reload()
  await expect(mark).toHaveValue('4')
  await page.goto(`${new URL(page.url()).pathname.replace(/review$/, 'decision')}`)
  await expect(page.getByText(/: 4 of 10/)).toBeVisible()
  await expectAccessible(page)
})
