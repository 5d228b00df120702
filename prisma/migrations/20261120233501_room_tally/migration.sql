-- CreateTable
CREATE TABLE "RoomTally" (
    "id" BIGSERIAL NOT NULL,
    "assigneeId" UUID,
    "status" "RoomStatus" NOT NULL,
    "priority" "Priority" NOT NULL,
    "handler" "Handler" NOT NULL,
    "rooms" INTEGER NOT NULL,
    "unread" INTEGER NOT NULL,

    CONSTRAINT "RoomTally_pkey" PRIMARY KEY ("id")
);

-- From here on by hand: what Prisma's schema cannot say.

-- By statement, because whole rooms come and go by the hundred.
CREATE FUNCTION rooms_came() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "RoomTally" ("assigneeId", status, priority, handler, rooms, unread)
  SELECT "assigneeId", status, priority, handler, count(*), count(*) FILTER (WHERE unread > 0)
  FROM came GROUP BY 1, 2, 3, 4;
  RETURN NULL;
END $$;
CREATE FUNCTION rooms_went() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "RoomTally" ("assigneeId", status, priority, handler, rooms, unread)
  SELECT "assigneeId", status, priority, handler, -count(*), -count(*) FILTER (WHERE unread > 0)
  FROM went GROUP BY 1, 2, 3, 4;
  RETURN NULL;
END $$;

-- One line where only the unread changed, as it does with every other message.
CREATE FUNCTION room_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD."assigneeId", OLD.status, OLD.priority, OLD.handler)
    IS NOT DISTINCT FROM (NEW."assigneeId", NEW.status, NEW.priority, NEW.handler) THEN
    INSERT INTO "RoomTally" ("assigneeId", status, priority, handler, rooms, unread)
    VALUES (NEW."assigneeId", NEW.status, NEW.priority, NEW.handler, 0, CASE WHEN NEW.unread > 0 THEN 1 ELSE -1 END);
  ELSE
    INSERT INTO "RoomTally" ("assigneeId", status, priority, handler, rooms, unread)
    VALUES (OLD."assigneeId", OLD.status, OLD.priority, OLD.handler, -1, CASE WHEN OLD.unread > 0 THEN -1 ELSE 0 END),
           (NEW."assigneeId", NEW.status, NEW.priority, NEW.handler, 1, CASE WHEN NEW.unread > 0 THEN 1 ELSE 0 END);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER rooms_came AFTER INSERT ON "Room" REFERENCING NEW TABLE AS came
  FOR EACH STATEMENT EXECUTE FUNCTION rooms_came();
CREATE TRIGGER rooms_went AFTER DELETE ON "Room" REFERENCING OLD TABLE AS went
  FOR EACH STATEMENT EXECUTE FUNCTION rooms_went();
CREATE TRIGGER room_moved AFTER UPDATE ON "Room" FOR EACH ROW
  WHEN ((OLD."assigneeId", OLD.status, OLD.priority, OLD.handler, OLD.unread > 0)
    IS DISTINCT FROM (NEW."assigneeId", NEW.status, NEW.priority, NEW.handler, NEW.unread > 0))
  EXECUTE FUNCTION room_moved();

INSERT INTO "RoomTally" ("assigneeId", status, priority, handler, rooms, unread)
SELECT "assigneeId", status, priority, handler, count(*), count(*) FILTER (WHERE unread > 0)
FROM "Room" GROUP BY 1, 2, 3, 4;
