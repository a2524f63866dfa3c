import * as Y from 'yjs'
import { Device } from '../device.server'
import { fetchState } from '../trial.server'
import { makeAnotherBuild } from './another-build.server'
import type { Play } from './play.server'
import type { WritingPage } from './writing-page.server'

/**
 * Deploys another build while a tab of the one before is open and somebody types in it. The tab goes on saving; when
 * the server takes its schema no longer it says so loudly, keeps the text, and never loads itself anew. At last another
 * device writes what this page's editor doesn't know, which it must not erase.
 */
export async function deployUnderTab(play: Play): Promise<void> {
  const { rounds, stage, aBrowser, open } = play
  const program = await makeAnotherBuild()
  const page = await open(await aBrowser())
  await page.isKeptForOffline()
  for (let round = 0; round < rounds; round++) {
    await page.type()
    await page.page.evaluate(() => Object.assign(window, { isOldTab: true }))
    await page.typeWhile(() => stage.restart(round % 2 === 0 ? program : undefined))
    await page.type()
    await page.saved()

    stage.proxy.weather = ({ method, path }) =>
      method === 'POST' && path.endsWith('/sync') ? { status: 409 } : undefined
    await page.type()
    await page.says(/Oldpond was updated/)
    await page.kept()
    if (!(await page.page.evaluate(() => 'isOldTab' in window))) throw new Error('The old tab loaded itself anew')
    stage.proxy.weather = () => undefined
    await page.reload()
    await page.type()
    await page.saved()
  }
  await writeSomethingUnknown(play, page)
}

async function writeSomethingUnknown({ stage, entry }: Play, page: WritingPage) {
  const { port } = stage.proxy
  const doc = new Y.Doc()
  Y.applyUpdate(doc, await fetchState(port, entry))
  const before = Y.encodeStateVector(doc)
  doc.getXmlFragment('default').insert(0, [new Y.XmlElement('later-kind')])
  const device = new Device(port, entry.entryId, entry.cookie)
  await device.post({ id: crypto.randomUUID(), data: Y.encodeStateAsUpdate(doc, before) })
  device.close()
  await page.says(/something that this page does not know yet/)
  await page.page.keyboard.type('in vain')
  const after = new Y.Doc()
  Y.applyUpdate(after, await fetchState(port, entry))
  if (!after.getXmlFragment('default').toString().includes('later-kind'))
    throw new Error('What the page does not know was erased')
}
