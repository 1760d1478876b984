import { type Logger, LogLevel } from '@slack/bolt'
import type { BotLog } from '../bot-log.ts'

/** Bolt's lines in our log: no debugging, which has whole payloads, and no secrets in the others. */
export function boltLog(log: BotLog): Logger {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts: unknown[]) => log.warn({ from: 'bolt' }, spoken(parts)),
    error: (...parts: unknown[]) => log.error({ from: 'bolt' }, spoken(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  }
}

/** Errors by their message alone: some carry the headers of the request. */
function spoken(parts: readonly unknown[]): string {
  return withoutSecrets(parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' '))
}

/** Tokens, the tickets of socket URLs, and response URLs, which are as good as tokens. */
export function withoutSecrets(text: string): string {
  return text
    .replaceAll(/\b(?:xox[a-z]?|xapp|xoxe)[.-][\w.-]+/gi, '[token]')
    .replaceAll(/\bwss?:\/\/\S+/gi, '[socket]')
    .replaceAll(/https?:\/\/\S*\/(?:response|commands|actions|services|app|upload)\/\S+/gi, '[url]')
}
