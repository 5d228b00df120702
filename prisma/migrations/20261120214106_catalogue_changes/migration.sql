-- AlterTable
ALTER TABLE "Product" ADD COLUMN     "changedXid" BIGINT NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "Product_price_id_idx" ON "Product"("price", "id");

-- CreateIndex
CREATE INDEX "Product_createdAt_id_idx" ON "Product"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Product_changedXid_idx" ON "Product"("changedXid");

-- By hand from here on. A change of a variant also touches its product, so its number goes up too.
CREATE OR REPLACE FUNCTION product_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search := product_search_text(NEW);
  NEW."changedXid" := pg_current_xact_id()::text::bigint;
  RETURN NEW;
END $$;
