-- By hand: what Prisma's schema cannot say.

-- What was written down stays. Only `forget_in_audit` may change a line, and only so that it says less.
CREATE FUNCTION audit_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF current_setting('etalase.forgetting', true) = OLD."targetId" AND NEW.before IS NULL AND NEW.after IS NULL
      AND to_jsonb(NEW) - '{before,after}'::text[] = to_jsonb(OLD) - '{before,after}'::text[]
    THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'the audit is only added to' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_stays BEFORE UPDATE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION audit_stays();
CREATE TRIGGER audit_stays_whole BEFORE DELETE OR TRUNCATE ON "AuditEntry" EXECUTE FUNCTION audit_stays();

-- For the erasure of a person: who did what to them and when stays, what it was before and after goes.
-- As its owner, so that whoever runs the servers needs no more than SELECT and INSERT on the table.
CREATE FUNCTION forget_in_audit(target text) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM set_config('etalase.forgetting', target, true);
  UPDATE "AuditEntry" SET before = NULL, after = NULL
  WHERE "targetId" = target AND (before IS NOT NULL OR after IS NOT NULL);
  PERFORM set_config('etalase.forgetting', '', true);
END $$;
REVOKE EXECUTE ON FUNCTION forget_in_audit(text) FROM PUBLIC;
