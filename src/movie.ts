import { z } from 'zod'
import { RequestError } from './errors.ts'
import { FaceId, MOST_STARS } from './face.ts'

export const ASPECTS = { '16:9': 16 / 9, '9:16': 9 / 16, '1:1': 1, '4:3': 4 / 3, '3:4': 3 / 4 } as const
export const SIZES = [360, 480, 720, 1080] as const
export const FRAME_RATES = [16, 24, 30] as const
/** Who films: paper figures on a stage, or a video model. */
export const RENDERERS = ['cutout', 'diffusion'] as const
export type Renderer = (typeof RENDERERS)[number]
/** What may be asked for; 'auto' is whatever there is, the better one first. */
export const RENDERER_CHOICES = ['auto', ...RENDERERS] as const
export type RendererChoice = (typeof RENDERER_CHOICES)[number]
export const LONGEST_PROMPT = 2000
export const LONGEST_INSTRUCTION = 1000

/** What somebody asked for, whatever the platform: the prompt and the settings that no prompt ever states. */
export const MovieRequest = z.strictObject({
  prompt: z.string().min(1).max(LONGEST_PROMPT),
  /** Seconds. */
  duration: z.number().min(1).max(16).default(8),
  aspect: z.enum(['16:9', '9:16', '1:1', '4:3', '3:4']).default('16:9'),
  /** Height class: the shorter side of the frame in pixels. */
  size: z.literal(SIZES).default(720),
  fps: z.literal(FRAME_RATES).default(24),
  seed: z.int().min(0).max(0xffffffff),
  /** Words for the look; they overrule what the prompt says of it. */
  style: z.string().max(200).optional(),
  /** Words for the score; "none" is an answer. */
  music: z.string().max(200).optional(),
  /** Words for sound effects beside those that the picture makes. */
  sfx: z.string().max(200).optional(),
  /** What is to change in the film that this one is made from, "undo" among it; all other settings are that film's. Absent: a new film. */
  instruction: z.string().min(1).max(LONGEST_INSTRUCTION).optional(),
  /** Whose faces were handed in with it, in order: they play the people that the prompt, or the instruction, names in that order. */
  stars: z.array(FaceId).max(MOST_STARS).optional(),
  /** Absent: 'auto'. */
  renderer: z.enum(RENDERER_CHOICES).optional(),
})
export type MovieRequest = z.output<typeof MovieRequest>

/** What whoever asked should know of how a film was made. */
export const Remark = z.union([
  /** The weights of this pack were never trained. */
  z.strictObject({ kind: z.literal('noise'), pack: z.string() }),
  /** The video model did not fit into memory: the paper theatre filmed it instead. */
  z.strictObject({ kind: z.literal('no-room') }),
])
export type Remark = z.output<typeof Remark>

/** A remark as one plain sentence. */
export function remarkWords(remark: Remark): string {
  return remark.kind === 'noise'
    ? `The weights of ${remark.pack} are random: what it films is noise.`
    : 'There was not enough memory to film this with the video model, so the paper theatre filmed it instead.'
}

/** Pixels of a frame: the shorter side is the height class, both sides even (the encoder halves the colour planes). */
export function frameSize(aspect: keyof typeof ASPECTS, size: number): { width: number; height: number } {
  const ratio = ASPECTS[aspect]
  const even = (pixels: number): number => 2 * Math.round(pixels / 2)
  return ratio >= 1 ? { width: even(size * ratio), height: even(size) } : { width: even(size), height: even(size / ratio) }
}

/**
 * A prompt as it was typed or pasted → the text that is filmed: control characters gone, ends trimmed. Throws RequestError when nothing
 * that could be shown is left, or when it is too long.
 */
export function readPrompt(typed: string): string {
  const prompt = typed
    .replace(/\p{Cs}/gu, '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
  if (prompt === '')
    throw new RequestError('The prompt is empty: say what the film should show, such as "a red balloon over a snowy village".')
  if (prompt.length > LONGEST_PROMPT)
    throw new RequestError(`The prompt has ${prompt.length} characters; ${LONGEST_PROMPT} is the most: shorten it.`)
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(prompt))
    throw new RequestError('The prompt names nothing that could be shown: add words, such as "a cat on a roof".')
  return prompt
}

/** An instruction as it was typed or pasted → the text that is read. Throws RequestError when nothing is left, or when it is too long. */
export function readInstruction(typed: string): string {
  const instruction = typed
    // Lone halves of characters, and what turns the direction of writing or cannot be seen.
    .replace(/\p{Cs}|[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(instruction))
    throw new RequestError('Say what should change, such as "make it night" or "give the dog a red scarf".')
  if (instruction.length > LONGEST_INSTRUCTION)
    throw new RequestError(`The instruction has ${instruction.length} characters; ${LONGEST_INSTRUCTION} is the most: shorten it.`)
  return instruction
}

/** What a clip is called: 'A red balloon, at night!' and 7 → 'a-red-balloon-at-night-7.mp4', at most 48 characters of words, cut between them. */
export function clipName(prompt: string, seed: number): string {
  return `${wordsOfName(prompt) || 'film'}-${seed}.mp4`
}

/** The part of a file's name that text makes: 'Make it night!' → 'make-it-night', at most 48 characters, cut between words; '' for no words. */
export function wordsOfName(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  let name = ''
  for (const word of words) {
    const longer = name === '' ? [...word].slice(0, 48).join('') : `${name}-${word}`
    if (longer.length > 48 && name !== '') break
    name = longer
  }
  return name
}
