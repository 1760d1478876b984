/** The part of a pino logger that the room uses. */
export interface RoomLog {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}
