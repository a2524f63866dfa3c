import { chromium } from '@playwright/test'
const base = 'http://127.0.0.1:3111'
const [,, who, out, ...paths] = process.argv
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium' })
const shots = []
for (const [w, scheme] of [[1440, 'light'], [360, 'dark']]) {
  const ctx = await browser.newContext({ viewport: { width: w, height: w === 360 ? 740 : 900 }, colorScheme: scheme })
  const page = await ctx.newPage()
  page.on('pageerror', (e) => console.log('pageerror', e.message))
  page.on('console', (e) => e.type() === 'error' && console.log('console', e.text()))
  await page.goto(base + '/sign-in')
  await page.getByRole('button', { name: 'Continue as ' + who }).click()
  await page.waitForURL((u) => !u.pathname.startsWith('/sign-in'))
  for (const path of paths) {
    await page.goto(base + path)
    await page.waitForLoadState('networkidle')
    const shot = await page.screenshot({ fullPage: true })
    shots.push([w, scheme, path, shot.toString('base64')])
  }
  await ctx.close()
}
const p = await browser.newPage({ viewport: { width: 1900, height: 1000 } })
await p.setContent(`<div style="display:flex;flex-wrap:wrap;gap:10px;align-items:flex-start;font:12px sans-serif">${shots.map(([w, s, path, b]) => `<figure style="margin:0"><figcaption>${w} ${s} ${path}</figcaption><img style="width:${w === 360 ? 300 : 900}px" src="data:image/png;base64,${b}"></figure>`).join('')}</div>`)
await p.screenshot({ path: out, fullPage: true })
await browser.close()
