import type { Reply } from '../bot.ts'
import type { Heard } from '../heard.ts'
import type { Words } from '../words/words.ts'
import { nameOf, userOf, type House } from './house.ts'

/** Of the asker's own films so many are listed. */
const MOST_LISTED = 10
const LOOKED_AT = 100

/** How busy the studio is, and where the asker's own films of this place stand. */
export async function showQueue(house: House, heard: Heard, words: Words, reply: Reply): Promise<void> {
  const user = userOf(house, heard.speaker)
  const [{ running, waiting }, { tickets }] = await Promise.all([
    house.desk.status(),
    house.desk.list({ place: heard.place, limit: LOOKED_AT, open: true }),
  ])
  const yours = tickets
    .filter((ticket) => ticket.user === user)
    .toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0))
    .slice(0, MOST_LISTED)
    .map(({ request, position }) => ({ title: nameOf(request, 80), position }))
  await reply.tell({ lines: words.queue({ running, waiting, yours }) })
}
