-- DropIndex
DROP INDEX "CardAction_messageId_idx";

-- CreateIndex
CREATE INDEX "CardAction_messageId_at_id_idx" ON "CardAction"("messageId", "at", "id");
