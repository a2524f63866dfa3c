import type { Locator, Page } from '@playwright/test'
import pg from 'pg'
import { toTheEnd } from '../support/caret'
import { expect, test, useProduct } from '../support/journey'

const { product, databaseUrl } = useProduct()

const handIn = (page: Page) => page.getByRole('button', { name: /^Hand in (\d+ entries|one entry)$/ })
const receipt = /\/submissions\/[0-9a-f-]{36}$/

async function open(page: Page) {
  await page.goto('/desk')
  await page.getByRole('link', { name: 'Hand in', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Hand in your log' })).toBeVisible()
}
async function declare(page: Page) {
  await page.getByLabel('This is my own work').check()
  await page.getByLabel('Names and details are changed').check()
  await page.getByRole('radio', { name: 'No' }).check()
}
async function withdraw(page: Page) {
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await expect(page.getByText('You took it back. Nothing was read')).toBeVisible()
}
async function tabTo(page: Page, target: Locator) {
  for (let pressed = 0; pressed < 120; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The Tab key does not lead to ${target}`)
}
/** How many rows of what was handed in. */
async function count(what: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl() })
  await client.connect()
  try {
    return (await client.query<{ n: number }>(`select count(*)::int as n from ${what}`)).rows[0]!.n
  } finally {
    await client.end()
  }
}

test('from the desk to the receipt, and withdrawn, by keyboard alone', async ({ as }) => {
  const page = await as('trainee')
  await tabTo(page, page.getByRole('link', { name: 'Hand in', exact: true }).first())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Hand in your log' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Waiting for 5, Declarations.' })).toBeVisible()

  // Pressed too early, it leads to what is still open.
  await tabTo(page, handIn(page))
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('This is my own work')).toBeFocused()
  await page.keyboard.press('Space')
  await tabTo(page, page.getByLabel('Names and details are changed'))
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  if (!(await page.getByRole('radio', { name: 'Yes' }).isChecked())) await page.keyboard.press('ArrowDown')
  await page.getByRole('radio', { name: 'Yes' }).isChecked()
  await tabTo(page, page.getByLabel('What for?'))
  await page.keyboard.type('Checking my spelling, nothing else.')
  await tabTo(page, handIn(page))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(receipt)
  await expect(page.getByText('An AI tool was used: Checking my spelling, nothing else.')).toBeVisible()

  const sure = page.getByRole('button', { name: 'Withdraw', exact: true })
  await expect(sure).toBeVisible()
  await tabTo(page, sure)
  await page.keyboard.press('Enter')
  await expect(page.getByText('You took it back. Nothing was read')).toBeVisible()
})

test('pressed too early with the mouse, it shows what is missing', async ({ as }) => {
  const page = await as('trainee')
  await page.getByRole('link', { name: 'Hand in', exact: true }).first().click()
  await expect(handIn(page)).toHaveAttribute('aria-disabled', 'true')
  await handIn(page).click({ force: true })
  const first = page.getByLabel('This is my own work')
  await expect(first).toBeFocused()
  await expect(first).not.toHaveCSS('outline-style', 'none')
})

test('it waits for what this device still holds, and shows again when the log changed meanwhile', async ({ as }) => {
  const writing = await as('trainee')
  await writing.getByRole('link', { name: /Carry on writing/ }).click()
  const text = writing.getByRole('textbox', { name: /^Text of the entry/ })
  await expect(text).toBeEditable()
  const handing = await writing.context().newPage()
  await open(handing)
  await declare(handing)

  // The server can't be reached with writing, though pages still come.
  await writing.context().route(/\/entries\/[^/]+\/sync/, (route) => route.abort())
  await text.click()
  await toTheEnd(writing)
  await writing.keyboard.type(' I had one sentence more.')
  await expect(writing.locator('[data-save]')).toHaveAttribute('data-save', /kept|offline/)
  await handIn(handing).click()
  await expect(handing.getByText('This device holds writing that has not reached the server yet')).toBeVisible()
  await expect(handing.getByLabel('This is my own work')).toBeChecked()

  // Back again: it is sent first. The log is then another than the one that was looked over.
  await writing.context().unroute(/\/entries\/[^/]+\/sync/)
  await handIn(handing).click()
  await expect(handing.getByText('Your log changed after this page was opened')).toBeVisible()
  await expect(handing.getByLabel('This is my own work')).toBeChecked()
  await expect(handing.getByRole('radio', { name: 'No' })).toBeChecked()
  await handIn(handing).click()
  await expect(handing).toHaveURL(receipt)
  expect(await count(`submission_entry where html like '%I had one sentence more.%'`)).toBe(1)
  await withdraw(handing)
})

test('a double click makes one submission, and so does the same form sent again', async ({ as }) => {
  const page = await as('trainee')
  await open(page)
  await declare(page)
  const before = await count('submission')
  const form = await page.locator('form.hand-in').evaluate((element: HTMLFormElement) => ({
    address: element.action,
    body: new URLSearchParams([...new FormData(element)].map(([name, value]) => [name, String(value)])).toString(),
  }))
  await handIn(page).dblclick()
  await expect(page).toHaveURL(receipt)
  expect(await count('submission')).toBe(before + 1)
  const again = await page.request.post(form.address, {
    data: form.body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: product().origin },
    maxRedirects: 0,
  })
  expect([again.status(), new URL(again.headers().location!, product().origin).href]).toEqual([302, page.url()])
  expect(await count('submission')).toBe(before + 1)

  // Another try finds the first one in its way, and says so.
  await page.goto(form.address)
  await expect(page.getByText('Your last submission is still with your assessor')).toBeVisible()
  await page
    .getByRole('link', { name: /^Submission \d+/ })
    .first()
    .click()
  await withdraw(page)
})

test('without scripts: what is missing is said where it is missing, and what was ticked stays', async ({ as }) => {
  const page = await as('trainee', { javaScriptEnabled: false })
  await open(page)
  await page.getByLabel('This is my own work').check()
  await handIn(page).click()
  await expect(page.getByText('Nothing was handed in yet.')).toBeVisible()
  await expect(page.getByText('Confirm that names and details are changed.').first()).toBeVisible()
  await expect(page.getByText('Answer whether you used an AI tool.').first()).toBeVisible()
  await expect(page.getByLabel('This is my own work')).toBeChecked()
  await declare(page)
  await handIn(page).click()
  await expect(page).toHaveURL(receipt)
  await withdraw(page)
})
