import { deskPictures } from './desk-pictures.ts'
import { shopPictures } from './shop-pictures.ts'
import { openStage } from './stage.ts'

/** `node e2e/pictures.ts [shop|desk]` takes the pictures of the documents anew, from the build and its demo data. */
const [only] = process.argv.slice(2)
const takes = { shop: shopPictures, desk: deskPictures }

const stage = await openStage()
try {
  // One after another: each takes its pictures of an idle machine.
  for (const [name, pictures] of Object.entries(takes)) {
    if (!only || only === name) for (const take of pictures) await take(stage)
  }
} finally {
  await stage[Symbol.asyncDispose]()
}
