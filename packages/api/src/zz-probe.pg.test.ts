import { test } from 'vitest'
import { createWorld } from './testing/world.ts'
import { searchProducts } from './product/search.ts'

test('probe', { timeout: 120_000 }, async () => {
  await using world = await createWorld()
    const q = async (sql: string) => console.log(JSON.stringify(await world.db.$queryRawUnsafe(sql)))
  await q(`SELECT word_similarity('tepot', search) a, word_similarity('teepot', search) a2, word_similarity('taepot', search) a3, word_similarity('teapto', search) a4, word_similarity('readng', search) b, word_similarity('lmap', search) c, word_similarity('knavas', search) d, word_similarity('canvs', search) e, word_similarity('merpti', search) f, search FROM "Product" WHERE active`)
  for (let n = 1; n <= 8; n++) await world.db.$executeRawUnsafe(`INSERT INTO "Product" (id, sku, name, brand, category, description, price, stock, image)
   SELECT gen_random_uuid(), 'X-'||i, (ARRAY['Set of','Old','Large','Small red'])[1+i%4] || ' ' || i || ' ' || (ARRAY['gnome','kettle','mug','chair','table'])[1+i%5] || ' ' || md5(i::text), 'B'||(i%50), 'C', '', 1, 1, '' FROM generate_series(${n * 10000},${n * 10000 + 9999}) i`)
  await world.db.$executeRawUnsafe(`ANALYZE "Product"`)
  const timed = async (name: string, order: string, word: string, cond: string) => {
    const t = performance.now()
    const rows = await world.db.$queryRawUnsafe<unknown[]>(`SELECT id, name, score FROM (SELECT p.id, p.name, (word_similarity('${word}', p.search) + CASE WHEN lower(p.name) LIKE '${word}%' THEN 1 WHEN p.search LIKE '%${word}%' THEN 0.5 ELSE 0 END)::float8 AS score FROM "Product" p WHERE p.active AND ${cond} ${order} LIMIT 300) f ORDER BY -score, name, id LIMIT 21`)
    console.log(name, word, rows.length, Math.round(performance.now() - t))
  }
  for (const th of [0.6, 0.4]) {
  await q(`ALTER DATABASE "${new URL(world.url).pathname.slice(1)}" SET pg_trgm.word_similarity_threshold = ${th}`)
  await q(`SELECT set_config('pg_trgm.word_similarity_threshold', '${th}', false)`)
  for (const word of ['gnome', 'gnme', 'kettle'])
    for (let k = 0; k < 2; k++) {
      const cond = `(p.search LIKE '%${word}%' OR '${word}' <% p.search)`
      await timed('none', '', word, cond)
      await timed('prefix', `ORDER BY lower(p.name) LIKE '${word}%' DESC`, word, cond)
      console.log(th); await timed('prefix,len', `ORDER BY lower(p.name) LIKE '${word}%' DESC, p.search LIKE '%${word}%' DESC, length(p.name), p.id`, word, cond)
    }
}
})
