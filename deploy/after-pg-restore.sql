-- To be run once after pg_restore, or after PostgreSQL was wound back to an earlier moment, before Etalase starts.
-- db:restore does the same by itself.
BEGIN;

-- Cursors from after the backup lead nowhere now, and the new epoch tells every client so.
UPDATE "LogEpoch" SET epoch = substr(md5(gen_random_uuid()::text), 1, 8);

-- Transactions are numbered anew by every PostgreSQL: one of the old numbers could lie years ahead.
ALTER TABLE "Room" DISABLE TRIGGER USER;
ALTER TABLE "Product" DISABLE TRIGGER USER;
UPDATE "Room" SET "changedXid" = 0;
UPDATE "Product" SET "changedXid" = 0;
UPDATE "RoomMember" SET "leftXid" = 0 WHERE "leftXid" IS NOT NULL;
ALTER TABLE "Room" ENABLE TRIGGER USER;
ALTER TABLE "Product" ENABLE TRIGGER USER;

COMMIT;
ANALYZE;
