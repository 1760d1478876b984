/** The part of a pino logger that the platforms use. */
export interface BotLog {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}
