import { z } from 'zod'
import type { Logbook } from '../logbook.ts'
import { ASPECTS, RENDERER_CHOICES } from '../movie.ts'

/** What those who run a place chose for it. A setting is added here and to a form in `conversation/change-settings.ts`. */
export const PlaceSettings = z.object({
  /** The shape of films that name none. */
  aspect: z
    .enum(Object.keys(ASPECTS) as [keyof typeof ASPECTS])
    .catch('16:9')
    .default('16:9'),
  /** Who films what names nobody; 'auto': as the studio does. */
  renderer: z.enum(RENDERER_CHOICES).catch('auto').default('auto'),
  /** Seconds. */
  longest: z.number().int().min(1).max(16).catch(16).default(16),
  /** Films a person may have here in a day (UTC); 0: no cap. */
  daily: z.number().int().min(0).max(1000).catch(0).default(0),
  /** Where films are made; none: everywhere. */
  channels: z.array(z.string()).catch([]).default([]),
  /** People and groups who may have films made; none: everybody. Admins always may. */
  people: z.array(z.string()).catch([]).default([]),
  /** Words and phrases that are not filmed; an asterisk at the end stands for any ending. */
  blocked: z.array(z.string()).catch([]).default([]),
  /** Channels where adult words are allowed, beside those that the platform itself marks. */
  adultChannels: z.array(z.string()).catch([]).default([]),
})
export type PlaceSettings = z.output<typeof PlaceSettings>

/** A value that an older or newer Matinee wrote and this one does not understand counts as not chosen. */
export async function readPlaceSettings(logbook: Logbook, place: string): Promise<PlaceSettings> {
  return PlaceSettings.parse(await logbook.placeSettings(place))
}
