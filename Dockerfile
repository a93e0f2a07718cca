# syntax=docker/dockerfile:1
# Two images from one file: `tools` prepares a database once and ends, `app` serves.
#   docker build --target tools -t plumbline-tools:0.1.0 .
#   docker build --target app   -t plumbline:0.1.0 .

FROM node:24-bookworm-slim AS base
WORKDIR /app
ENV NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1

# Packages exactly as locked; no install script runs.
FROM base AS deps
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --ignore-scripts

FROM base AS runtime-deps
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

# The same build as `npm start` makes, without a database and without a secret.
FROM base AS build
COPY --from=deps /app/node_modules ./node_modules
COPY . .
RUN node --import tsx scripts/build.ts

# One-shot job: roles, migrations, privileges, reference data. The only container that knows the owner of the database.
FROM base AS tools
COPY --from=runtime-deps --chown=root:root /app/node_modules ./node_modules
COPY --from=build --chown=root:root /app/prisma ./prisma
COPY --from=build --chown=root:root /app/lib ./lib
COPY --from=build --chown=root:root /app/scripts ./scripts
COPY --from=build --chown=root:root /app/package.json /app/package-lock.json /app/tsconfig.json ./
# A new volume takes its owner from here: the signer's own user.
RUN install --directory --owner=1001 --group=1001 --mode=0700 /audit
USER 1000:1000
CMD ["node", "scripts/start.mjs", "--prepare-only", "--no-install"]

# The server: traced files only. No package manager, and nothing below /app that its user may write.
FROM base AS app
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn* /usr/local/bin/yarn /usr/local/bin/yarnpkg
COPY --from=build --chown=root:root /app/.next/standalone ./
COPY --from=build --chown=root:root /app/.next/static ./.next/static
COPY --from=build --chown=root:root /app/public ./public
ENV PORT=3000 \
    HOSTNAME=0.0.0.0
EXPOSE 3000
USER 1000:1000
STOPSIGNAL SIGTERM
# The Host header is the configured one: the server answers no other.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "require('node:http').get({host:'127.0.0.1',port:process.env.PORT,path:'/api/health/ready',headers:{host:new URL(process.env.APP_ORIGIN).host}},r=>process.exit(r.statusCode===200?0:1)).on('error',()=>process.exit(1))"]
CMD ["node", "server.js"]
