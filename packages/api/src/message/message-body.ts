import { Prisma } from '@etalase/db'
import type { MessageBody } from './message.schema.ts'

const previewLength = 140

/** One row of what a message says, with the product as it is at this moment; no row where it is not sold. */
export function bodyRow(body: MessageBody): Prisma.Sql {
  const text = body.text || null
  if (body.kind === 'text') {
    return Prisma.sql`
      SELECT 'TEXT'::"MessageKind" AS kind, ${text}::text AS text, NULL::uuid AS "productId",
             NULL::uuid AS "variantId", NULL::jsonb AS product, left(${text}::text, ${previewLength}) AS preview`
  }
  const variantId = body.variantId ?? null
  return Prisma.sql`
    SELECT 'PRODUCT'::"MessageKind" AS kind, ${text}::text AS text, p.id AS "productId", v.id AS "variantId",
           jsonb_strip_nulls(jsonb_build_object(
             'productId', p.id, 'variantId', v.id, 'variantName', v.name, 'sku', coalesce(v.sku, p.sku),
             'name', p.name, 'brand', p.brand, 'category', p.category, 'image', p.image,
             'price', coalesce(v.price, p.price), 'currency', p.currency, 'stock', coalesce(v.stock, p.stock),
             'capturedAt', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) AS product,
           left(p.name, ${previewLength}) AS preview
    FROM "Product" p LEFT JOIN "ProductVariant" v ON v."productId" = p.id AND v.id = ${variantId}::uuid
    WHERE p.id = ${body.productId}::uuid AND p.active AND (${variantId}::uuid IS NULL OR v.id IS NOT NULL)`
}
