-- AlterTable
ALTER TABLE "User" ADD COLUMN     "becameId" UUID;

-- CreateIndex
CREATE INDEX "User_becameId_idx" ON "User"("becameId");

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_becameId_fkey" FOREIGN KEY ("becameId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
