import type { Ticket } from '../../front-desk.ts'
import { clipName, type MovieRequest } from '../../movie.ts'
import type { Button, Card, ClipPost, Line, Picture } from '../card.ts'
import type { Words } from '../words/words.ts'
import { askerOf, nameOf, titleOf } from './house.ts'

/** Signs of a progress bar. */
const BAR = 12
/** Waiting films beyond this one are told their place in tens: every film that ends moves all the others. */
const EXACT_PLACES = 10

/** What a card says beside its ticket. */
export interface Shown {
  readonly picture: Picture | null
  /** The clip has been posted. */
  readonly delivered: boolean
  /** Its neural take will follow, or is on its way. */
  readonly follows: boolean
}

/** What a ticket's card says now. */
export function filmCard(ticket: Ticket, words: Words, { picture, delivered, follows }: Shown): Card {
  const { request, parent, id } = ticket
  const isEdit = request.instruction !== undefined
  const take = ticket.retake ? [words.neuralTake] : parent === null || isEdit ? [] : [words.takeOf]
  const base = { asker: askerOf(ticket), title: nameOf(request), picture, note: take[0] ?? null }
  const origin = originOf(ticket, words)
  const cancel: Button = { press: { what: 'cancel', movie: id }, label: words.buttons.cancel, tone: 'plain' }
  // What an instruction leaves of them is not known yet.
  const facts = isEdit ? [] : [factsOf(request, words)]
  const stars = starsOf(ticket, words)
  const next = follows ? [words.takeFollows] : []
  switch (ticket.state) {
    case 'waiting':
      return {
        ...base,
        tone: 'waiting',
        lines: [...origin, ...facts, ...stars, words.waiting(roundPlace(ticket.position ?? 1)), ...next],
        buttons: [cancel],
      }
    case 'running':
      return {
        ...base,
        tone: 'making',
        lines: [...origin, ...readingOf(ticket, words), ...progressOf(ticket, words), ...next],
        buttons: [cancel],
      }
    case 'done':
      return delivered
        ? {
            ...base,
            tone: 'done',
            lines: [...origin, ...readingOf(ticket, words), ...shortfallsOf(ticket, words), ...remarksOf(ticket, words), ...next],
            note: [...take, madeOf(ticket, words), ...careOf(ticket, words)].join(' · '),
            buttons: filmButtons(ticket, words),
          }
        : { ...base, tone: 'making', lines: [...origin, ...readingOf(ticket, words), words.posting, ...next], buttons: [] }
    case 'failed':
      return {
        ...base,
        tone: 'failed',
        lines: [...origin, ...failureOf(ticket, words)],
        picture: null,
        buttons: failedButtons(ticket, words),
      }
    case 'cancelled':
      return { ...base, tone: 'stopped', lines: [...origin, words.stopped], picture: null, buttons: [] }
  }
}

/** The message that brings the clip. `madeSmaller`: the height that it was brought down to, to fit. */
export function filmClip(ticket: Ticket, words: Words, bytes: Uint8Array, madeSmaller: number | null): ClipPost {
  const { request } = ticket
  return {
    name: clipName(request.prompt, request.seed),
    alt: words.posterAlt(titleOf(request.prompt)),
    bytes,
    asker: askerOf(ticket),
    title: nameOf(request),
    lines: [
      ...(ticket.retake ? [words.neuralTake] : []),
      ...originOf(ticket, words),
      ...shortfallsOf(ticket, words),
      ...remarksOf(ticket, words),
    ],
    note: [madeOf(ticket, words), ...(madeSmaller === null ? [] : [words.madeSmaller(madeSmaller)]), ...careOf(ticket, words)].join(' · '),
    buttons: filmButtons(ticket, words),
  }
}

/** '8 s · 16:9 · watercolour'. */
export function factsOf({ duration, aspect, style, music }: MovieRequest, words: Words): string {
  return words.facts({ seconds: duration, aspect, style: style ?? null, music: music ?? null, seed: null })
}

function filmButtons({ id }: Ticket, { buttons }: Words): readonly Button[] {
  return [
    { press: { what: 'edit', movie: id }, label: buttons.edit, tone: 'main' },
    { press: { what: 'reroll', movie: id }, label: buttons.reroll, tone: 'plain' },
    { press: { what: 'details', movie: id }, label: buttons.details, tone: 'plain' },
    { press: { what: 'delete', movie: id }, label: buttons.delete, tone: 'danger' },
  ]
}

/** What the asker has to mend would fail once more. */
function failedButtons({ id, failure }: Ticket, { buttons }: Words): readonly Button[] {
  return failure?.kind === 'request' ? [] : [{ press: { what: 'reroll', movie: id }, label: buttons.reroll, tone: 'main' }]
}

function failureOf({ failure, request }: Ticket, words: Words): readonly Line[] {
  if (failure === null) return [words.failed.studio]
  if (failure.kind !== 'request') return [words.failed[failure.kind]]
  return request.instruction === undefined ? [failure.words] : [failure.words, words.unchanged]
}

/** Of an edit, which film it is made from. */
function originOf({ request }: Ticket, words: Words): readonly Line[] {
  return request.instruction === undefined ? [] : [words.editOf(titleOf(request.prompt))]
}

function starsOf({ request: { stars = [] } }: Ticket, words: Words): readonly Line[] {
  return stars.length === 0 ? [] : [words.stars.starring(stars.length)]
}

/** Whoever sees a real person's face must know that they never did this, and that they were asked. */
function careOf({ consent }: Ticket, words: Words): readonly string[] {
  return consent === null ? [] : [words.stars.madeWithAi(consent)]
}

function readingOf({ understood }: Ticket, words: Words): readonly Line[] {
  return understood === null ? [] : [words.understood(understood)]
}

function shortfallsOf({ led, unshown }: Ticket, words: Words): readonly Line[] {
  return [
    ...(led.length === 0 ? [] : [words.led(led.slice(0, 5))]),
    ...(unshown.length === 0 ? [] : [words.unshown(unshown.slice(0, 8).map(({ said }) => said))]),
  ]
}

function remarksOf({ remarks }: Ticket, words: Words): readonly Line[] {
  return remarks.map((remark) => (remark.kind === 'noise' ? words.remarks.noise(remark.pack) : words.remarks['no-room']))
}

function madeOf({ clip, request, startedAt, endedAt }: Ticket, words: Words): string {
  const took = startedAt === null || endedAt === null ? null : (endedAt - startedAt) / 1000
  return words.made(Math.round(clip?.seconds ?? request.duration), took)
}

function progressOf({ progress }: Ticket, words: Words): readonly Line[] {
  if (progress === null) return [words.stages.preparing]
  const filled = Math.round(progress.overall * BAR)
  const bar = '▰'.repeat(filled) + '▱'.repeat(BAR - filled)
  return [words.stages[progress.stage], `${bar}  ${words.progress(Math.floor(progress.overall * 100), progress.secondsLeft)}`]
}

function roundPlace(position: number): number {
  return position <= EXACT_PLACES ? position : Math.ceil(position / EXACT_PLACES) * EXACT_PLACES
}
