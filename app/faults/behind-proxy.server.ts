import { freePort, type ProductProcess, startProduct } from '~/bench/product-process.server'
import type { Ground } from './ground.server'
import { type HttpProxy, startHttpProxy } from './http-proxy.server'

/** The product as a process behind a proxy, which is where everyone finds it. */
export interface BehindProxy {
  proxy: HttpProxy
  product: () => ProductProcess
  /** Starts it anew, of this build or of the one whose start.mjs is given. */
  restart: (program?: string) => Promise<void>
  stop: () => Promise<void>
}

export async function startBehindProxy(ground: Ground): Promise<BehindProxy> {
  const port = await freePort()
  const proxy = await startHttpProxy({ port })
  const env = { ...ground.env, PORT: String(port), ORIGIN: proxy.origin, LOG_LEVEL: 'error' }
  try {
    let product = await startProduct(env)
    return {
      proxy,
      product: () => product,
      restart: async (program) => {
        await product.kill()
        product = await startProduct(env, program)
      },
      stop: async () => {
        await product.stop()
        proxy.close()
      },
    }
  } catch (error) {
    proxy.close()
    throw error
  }
}
