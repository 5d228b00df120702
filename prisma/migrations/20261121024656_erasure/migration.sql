-- AlterTable
ALTER TABLE "Room" ADD COLUMN     "erasedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "erasedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Erasure" (
    "userId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("userId")
);

-- From here on by hand: what Prisma's schema cannot say.

-- A call that began before an erasure may write after it: a page looked at, a profile that was just saved.
CREATE FUNCTION erased_stays_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RETURN OLD;
END $$;
CREATE TRIGGER erased_stays_erased BEFORE UPDATE ON "User" FOR EACH ROW
  WHEN (OLD."erasedAt" IS NOT NULL) EXECUTE FUNCTION erased_stays_erased();

-- The same call may bring along something new. It waits for the erasure, and is told to try again: then nobody is signed in.
CREATE FUNCTION erased_gets_nothing() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  gone timestamptz;
BEGIN
  SELECT "erasedAt" INTO gone FROM "User" WHERE id = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid FOR SHARE;
  IF gone IS NOT NULL THEN
    RAISE EXCEPTION 'this person was erased' USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER erased_gets_nothing BEFORE INSERT ON "Session"
  FOR EACH ROW EXECUTE FUNCTION erased_gets_nothing('userId');
CREATE TRIGGER erased_gets_nothing BEFORE INSERT OR UPDATE OF "shopperId" ON "Room"
  FOR EACH ROW EXECUTE FUNCTION erased_gets_nothing('shopperId');
CREATE TRIGGER erased_gets_nothing BEFORE INSERT ON "Cart"
  FOR EACH ROW EXECUTE FUNCTION erased_gets_nothing('userId');
CREATE TRIGGER erased_gets_nothing BEFORE INSERT ON "WishlistItem"
  FOR EACH ROW EXECUTE FUNCTION erased_gets_nothing('userId');
CREATE TRIGGER erased_gets_nothing BEFORE INSERT OR UPDATE OF "shopperId" ON "Order"
  FOR EACH ROW EXECUTE FUNCTION erased_gets_nothing('shopperId');
