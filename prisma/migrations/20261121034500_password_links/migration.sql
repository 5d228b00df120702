-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "userId" UUID;
