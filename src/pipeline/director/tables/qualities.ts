import type { Puppet } from '../../storyboard/storyboard.ts'

/** Size words as a factor of the natural size. */
export const SIZES: Readonly<Record<string, number>> = {
  tiny: 0.45, miniature: 0.4, mini: 0.5, micro: 0.35, small: 0.7, little: 0.75, short: 0.8, baby: 0.55, big: 1.4, large: 1.4, tall: 1.3, huge: 2, enormous: 2.2, giant: 2.6, gigantic: 2.8, massive: 2.2, colossal: 3, towering: 2, oversized: 1.8, immense: 2.2, fat: 1.15, long: 1.2, high: 1.2, wide: 1.1, grown: 1, adult: 1, life_size: 1,
}

/** Words of pace as a factor of the usual speed. */
export const PACES: Readonly<Record<string, number>> = {
  slowly: 0.55, slow: 0.55, gently: 0.65, softly: 0.65, calmly: 0.65, quietly: 0.75, leisurely: 0.6, lazily: 0.5, gracefully: 0.75, peacefully: 0.6, carefully: 0.65, gradually: 0.5, steadily: 0.9, quickly: 1.6, fast: 1.6, rapidly: 1.7, swiftly: 1.6, speedily: 1.6, briskly: 1.4, hurriedly: 1.7, furiously: 1.9, wildly: 1.7, energetically: 1.5, happily: 1.15, frantically: 2, suddenly: 1.3, excitedly: 1.4, vigorously: 1.5, sadly: 0.7, majestically: 0.7,
}
/** Pace of the whole film. */
export const FILM_PACES: ReadonlyMap<string, number> = new Map(Object.entries({ 'slow motion': 0.5, 'slow mo': 0.5, 'slo mo': 0.5, 'slowmo': 0.5, 'slow-motion': 0.5, 'time lapse': 1.8, timelapse: 1.8, 'time-lapse': 1.8, hyperlapse: 2, 'fast motion': 1.8, 'fast forward': 1.8, 'sped up': 1.8, 'high speed': 1.5, 'real time': 1 }))

/** Skins and natural hair that the casting draws from when nothing is said, and what words say. */
export const SKINS = ['#f6d7c3', '#efc7a5', '#e0ac82', '#c98d62', '#a66c45', '#7b4a2e', '#5a3524'] as const
export const NATURAL_HAIR = ['#2b1d16', '#3b2618', '#5a3a22', '#7a4e2a', '#1c1a1c', '#a6763e', '#c99a4f'] as const
export const SKIN_WORDS: Readonly<Record<string, string>> = { black: '#6b4028', african: '#6b4028', white: '#f6d7c3', caucasian: '#f3d0b5', pale: '#f8e0d2', tanned: '#c98d62', brown: '#a66c45', asian: '#eec39e', indian: '#a66c45', korean: '#f0c9a6', japanese: '#f0c9a6', chinese: '#eec39e', latino: '#c98d62', hispanic: '#c98d62', 'dark-skinned': '#6b4028', green: '#7fae5a', blue: '#6f9fd0' }
export const HAIR_COLOURS: Readonly<Record<string, string>> = { red: '#b5482a', ginger: '#c4622d', auburn: '#8a3f26', blonde: '#e3bd6a', blond: '#e3bd6a', golden: '#e3b755', brown: '#5a3a22', brunette: '#4a2f1e', black: '#1c1a1c', dark: '#2b1d16', gray: '#a5a6ab', grey: '#a5a6ab', silver: '#c5c8d0', white: '#eeeef0' }
export const HAIR_CUTS: Readonly<Record<string, Puppet['hair']['cut']>> = { long: 'long', short: 'short', curly: 'curly', wavy: 'curly', afro: 'afro', braid: 'braids', braids: 'braids', braided: 'braids', pigtail: 'braids', dreadlock: 'braids', ponytail: 'ponytail', bun: 'bun', bald: 'bald', mohawk: 'mohawk', spiky: 'mohawk', bob: 'bob', straight: 'long', flowing: 'long', shaved: 'bald' }
export const YOUNG = new Set(['young', 'teenage', 'teen', 'little', 'small', 'toddler'])
export const OLD = new Set(['old', 'elderly', 'aged', 'senior', 'ancient', 'retired', 'grey-haired', 'wrinkled'])
/** Something shines by itself, in this colour when none is said. */
export const GLOWING: Readonly<Record<string, string>> = { glowing: '#ffd27a', luminous: '#ffe2a0', shining: '#fff0b0', burning: '#ff8a3c', lit: '#ffd27a', illuminated: '#ffd27a', radiant: '#fff0b0', bioluminescent: '#5ff0e0', neon: '#ff4fd8', fluorescent: '#9dff5f', flaming: '#ff8a3c', bright: '#fff0b0', fiery: '#ff8a3c' }
