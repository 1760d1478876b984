/** Feeling of words: [valence −1 dark … 1 bright, energy change −1 stills … 1 excites]. WordNet leads other words here. */
export const MOODS: ReadonlyMap<string, readonly [number, number]> = new Map(
  Object.entries({
    happy: [0.8, 0.3], joyful: [0.9, 0.5], cheerful: [0.8, 0.4], playful: [0.7, 0.5], fun: [0.7, 0.5], funny: [0.7, 0.4], cute: [0.6, 0.1], adorable: [0.6, 0.1], lovely: [0.6, 0], beautiful: [0.5, 0], pretty: [0.4, 0], colorful: [0.5, 0.3], vibrant: [0.5, 0.5], vivid: [0.4, 0.3], bright: [0.5, 0.2],
    festive: [0.8, 0.5], romantic: [0.5, -0.2], warm: [0.4, -0.1], cozy: [0.5, -0.4], sweet: [0.5, -0.1], magical: [0.5, 0.2], dreamy: [0.3, -0.4], whimsical: [0.6, 0.3], hopeful: [0.5, 0], proud: [0.4, 0.2], friendly: [0.5, 0.1], elegant: [0.3, -0.2], majestic: [0.3, 0.2], heroic: [0.4, 0.6], triumphant: [0.7, 0.6], excited: [0.7, 0.7],
    calm: [0.3, -0.6], peaceful: [0.4, -0.6], serene: [0.4, -0.6], tranquil: [0.4, -0.6], quiet: [0.1, -0.6], gentle: [0.3, -0.5], soft: [0.2, -0.4], relaxing: [0.4, -0.6], slow: [0, -0.4], still: [0, -0.5], sleepy: [0.1, -0.6], silent: [-0.1, -0.6], lazy: [0.2, -0.5], leisurely: [0.3, -0.4],
    sad: [-0.7, -0.3], lonely: [-0.5, -0.4], melancholy: [-0.5, -0.4], gloomy: [-0.6, -0.2], dark: [-0.4, 0], abandoned: [-0.4, -0.2], empty: [-0.2, -0.3], cold: [-0.2, -0.1], old: [-0.05, -0.1], bleak: [-0.6, -0.2], tired: [-0.3, -0.4], grim: [-0.7, 0], dead: [-0.6, -0.2], dirty: [-0.3, 0], poor: [-0.3, -0.1], hushed: [0, -0.5], crying: [-0.7, -0.1],
    scary: [-0.8, 0.4], creepy: [-0.8, 0.2], spooky: [-0.6, 0.2], eerie: [-0.7, 0], haunted: [-0.7, 0.1], terrifying: [-0.9, 0.6], mysterious: [-0.3, -0.1], tense: [-0.6, 0.4], dangerous: [-0.6, 0.5], evil: [-0.8, 0.3], angry: [-0.6, 0.6], afraid: [-0.6, 0.3], fierce: [-0.3, 0.7], violent: [-0.7, 0.8], dramatic: [-0.2, 0.5], stormy: [-0.4, 0.5], ominous: [-0.7, 0.1], confused: [-0.2, 0.1], surprised: [0.2, 0.4],
    epic: [0.2, 0.8], exciting: [0.6, 0.7], energetic: [0.6, 0.8], fast: [0.2, 0.6], wild: [0.1, 0.7], busy: [0.1, 0.5], chaotic: [-0.3, 0.8], intense: [-0.1, 0.7], powerful: [0.2, 0.6], crazy: [0.3, 0.8], lively: [0.6, 0.6], furious: [-0.6, 0.8], bustling: [0.2, 0.5], dynamic: [0.2, 0.6], action: [0, 0.7], adventurous: [0.4, 0.6],
    party: [0.8, 0.7], wedding: [0.7, 0.2], birthday: [0.8, 0.5], funeral: [-0.8, -0.4], war: [-0.8, 0.8], battle: [-0.5, 0.9], explosion: [-0.4, 0.9], dance: [0.6, 0.6], run: [0.1, 0.4], jump: [0.3, 0.5], fight: [-0.4, 0.8], chase: [-0.1, 0.7], sleep: [0.2, -0.7], love: [0.6, 0], laugh: [0.8, 0.5], cry: [-0.7, 0], smile: [0.6, 0], play: [0.5, 0.3], race: [0.2, 0.8], explode: [-0.4, 0.9], celebrate: [0.8, 0.6],
    meditate: [0.3, -0.7], rest: [0.2, -0.5], drift: [0.2, -0.4], float: [0.3, -0.3], monster: [-0.5, 0.4], ghost: [-0.5, 0], zombie: [-0.7, 0.3], vampire: [-0.6, 0.1], holiday: [0.6, 0.3], christmas: [0.7, 0.2], halloween: [-0.3, 0.3], fire: [-0.1, 0.5], flame: [-0.1, 0.4], crash: [-0.6, 0.8], nightmare: [-0.9, 0.3], dream: [0.3, -0.4],
  } satisfies Record<string, readonly [number, number]>),
)

/** What a face shows for a word. */
export const FEELINGS: ReadonlyMap<string, 'happy' | 'sad' | 'angry' | 'afraid' | 'surprised' | 'sleepy'> = new Map(
  Object.entries({
    happy: 'happy', happily: 'happy', joyful: 'happy', cheerful: 'happy', smile: 'happy', smiling: 'happy', laugh: 'happy', laughing: 'happy', excited: 'happy', playful: 'happy', proud: 'happy', grin: 'happy', joyfully: 'happy', cheerfully: 'happy', celebrate: 'happy', dance: 'happy', hug: 'happy',
    sad: 'sad', sadly: 'sad', lonely: 'sad', cry: 'sad', crying: 'sad', weep: 'sad', unhappy: 'sad', melancholy: 'sad', depressed: 'sad', angry: 'angry', angrily: 'angry', furious: 'angry', mad: 'angry', fierce: 'angry', evil: 'angry', fight: 'angry', shout: 'angry', frown: 'angry',
    afraid: 'afraid', scared: 'afraid', terrified: 'afraid', frightened: 'afraid', nervous: 'afraid', worried: 'afraid', anxious: 'afraid', surprised: 'surprised', amazed: 'surprised', shocked: 'surprised', astonished: 'surprised', confused: 'surprised', sleepy: 'sleepy', tired: 'sleepy', sleep: 'sleepy', yawn: 'sleepy', sleeping: 'sleepy',
  } as const),
)
