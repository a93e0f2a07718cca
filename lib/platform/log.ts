// Structured logs: one JSON line an event, to standard output; secrets never enter them.
import pino from 'pino'

export const log = pino({
  level: process.env['LOG_LEVEL'] ?? 'info',
  base: { app: 'plumbline' },
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: ['password', '*.password', 'cookie', '*.cookie', 'authorization', '*.authorization'], censor: '[kept out]' },
})
