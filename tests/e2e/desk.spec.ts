import type { Page } from '@playwright/test'
import { expect, test, useProduct } from '../support/journey'
import { logOf } from '../support/writing'

useProduct()

/** The titles on the page of arranging, part by part. */
const order = (page: Page) =>
  page
    .locator('.arrange-part')
    .evaluateAll((parts) =>
      parts
        .map((part) => [...part.querySelectorAll('.arrange-entries .name')].map((name) => name.textContent))
        .filter((names) => names.length > 0),
    )

test('the desk says where one stands, and its words lead to each thing', async ({ as }) => {
  const page = await as('trainee')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Good (morning|afternoon|evening), Bronagh\.$/)
  const lede = page.locator('.lede')
  await expect(lede).toContainText('You have written 3,427 words in three parts')
  for (const link of await lede.getByRole('link').all()) {
    const target = await link.getAttribute('href')
    await expect(page.locator(target!)).toBeVisible()
  }
  await expect(
    page.getByRole('img', { name: /3,427 words written. The programme asks for between 1,500 and 7,000/ }),
  ).toBeVisible()
  await page.locator('body').press('w')
  await page.waitForURL(/\/logs\/[^/]+\/entries\/[^/]+$/)
})

test('each criterion with evidence leads to its first passage in the log', async ({ as }) => {
  const page = await as('trainee')
  const links = page.locator('.desk-crit a')
  expect(await links.count()).toBeGreaterThan(0)
  const to = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!))
  const code = await links.last().locator('.code').innerText()
  await links.last().click()
  await page.waitForURL((url) => url.pathname + url.hash === to.at(-1))
  const passage = page.locator(`mark[id="${to.at(-1)!.split('#')[1]}"]`)
  await expect(passage).toBeInViewport()
  await expect(passage).toHaveAttribute('data-criterion', code)
  for (const address of to) await expect(page.locator(`[id="${address.split('#')[1]}"]`)).toHaveCount(1)
})

test('entries are put in order by keyboard: the focus stays with what moves, and its place is said', async ({ as }) => {
  const page = await as('trainee')
  await page.goto(`/logs/${await logOf(page)}/contents`)
  const before = await order(page)
  const up = page.getByRole('button', { name: 'Move up: The second silence' })
  await up.focus()
  await page.keyboard.press('Enter')
  const said = page.locator('.arrange [role=status]')
  await expect(said).toHaveText('The second silence is now number 1 of 2 in Part 3: Learning to wait.')
  await expect(up).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(said).toHaveText('The second silence is now number 5 of 5 in Part 2: Four sets of chairs.')
  await expect(up).toBeFocused()
  const down = page.getByRole('button', { name: 'Move down: The second silence' })
  await down.focus()
  await page.keyboard.press('Enter')
  await expect(said).toHaveText(/number 1 of 2/)
  await page.keyboard.press('Enter')
  await expect(said).toHaveText(/number 2 of 2/)
  expect(await order(page)).toEqual(before)
})

test('without scripts: parts and entries are arranged, taken out and put back, and a session is kept', async ({
  as,
}) => {
  const page = await as('trainee', { javaScriptEnabled: false })
  const logId = await logOf(page)
  await page.goto(`/logs/${logId}/contents`)
  const before = await order(page)
  await page.getByRole('button', { name: 'Move up: Empty chair' }).click()
  expect(await order(page)).not.toEqual(before)
  await page.getByRole('button', { name: 'Move down: Empty chair' }).click()
  expect(await order(page)).toEqual(before)

  await page.getByLabel('More for Empty chair').click()
  await page.locator('details[open]').getByRole('button', { name: 'Move this entry to the bin' }).click()
  await expect(page.getByRole('button', { name: 'Move up: Empty chair' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Put back: Empty chair' }).click()
  expect(await order(page)).toEqual(before)

  await page.goto(`/logs/${logId}/sessions/new`)
  await page.getByLabel('Set', { exact: true }).fill('Evening set')
  await page.getByLabel('Minutes').fill('soon')
  await page.getByLabel('Question 1', { exact: true }).fill('What would you like to happen?')
  await page.getByLabel('Type of question 1').selectOption('probing')
  await page.getByRole('button', { name: 'Keep this session' }).click()
  await expect(page.getByRole('alert')).toContainText('Give the length in minutes')
  await expect(page.getByLabel('Question 1', { exact: true })).toHaveValue('What would you like to happen?')
  await expect(page.getByLabel('Type of question 1')).toHaveValue('probing')
  await page.getByLabel('Minutes').fill('75')
  await page.getByRole('button', { name: 'Keep this session' }).click()
  await page.waitForURL(/\/sessions\?log=/)
  await expect(page.getByRole('row', { name: /Evening set/ })).toContainText('75 minutes')
})

test('the whole log is read and taken out', async ({ as }) => {
  const page = await as('trainee')
  const logId = await logOf(page)
  await page.goto(`/logs/${logId}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What the chairs know')
  await expect(page.locator('script')).toHaveCount(0)
  await page.getByRole('link', { name: 'Take your text out' }).click()
  for (const [form, words] of [
    ['Web page', '<h3>The second silence</h3>'],
    ['Markdown', '### The second silence'],
    ['Plain text', 'The second silence'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: `Download ${form}` }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^learning-log-\d{4}-\d\d-\d\d\.(html|md|txt)$/)
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    expect(Buffer.concat(chunks).toString()).toContain(words)
  }
})

test('a double click makes one entry and keeps one session', async ({ as }) => {
  const page = await as('trainee')
  const logId = await logOf(page)
  const entries = async () => {
    await page.goto(`/logs/${logId}/contents`)
    return (await order(page)).flat().length
  }
  const before = await entries()
  await page.goto('/desk')
  await page.getByRole('button', { name: 'Haiku', exact: true }).dblclick()
  await page.waitForURL(/\/logs\/[^/]+\/entries\/[^/]+$/)
  expect(await entries()).toBe(before + 1)

  await page.goto(`/logs/${logId}/sessions/new`)
  await page.getByLabel('Set', { exact: true }).fill('Twice-pressed set')
  await page.getByRole('button', { name: 'Keep this session' }).dblclick()
  await page.waitForURL(/\/sessions\?log=/)
  await expect(page.getByRole('row', { name: /Twice-pressed set/ })).toHaveCount(1)
  expect(await entries()).toBe(before + 2)
})
