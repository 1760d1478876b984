/** What of a film a phrase names that is no figure. */
export type Subject =
  'film' | 'place' | 'time' | 'weather' | 'style' | 'mood' | 'camera' | 'music' | 'sound' | 'title' | 'length' | 'format'

const SUBJECTS: readonly (readonly [Subject, RegExp])[] = [
  [
    'film',
    /^(?:it|this|that|everything|all|the whole (?:thing|film|movie|scene|video)|(?:film|movie|video|clip|picture|image|photo|animation|thing|whole|frame)s?)$/,
  ],
  [
    'place',
    /^(?:(?:scene|image|video|picture) )?(?:background|location|place|setting|scene|environment|backdrop|scenery|surroundings|world|landscape|venue)(?: of (?:it|the (?:film|scene|video|image)))?$/,
  ],
  ['time', /^(?:time|time of (?:the )?day|hour|day ?time|lighting|light|lights)$/],
  ['weather', /^(?:weather|sky|climate|season|weather conditions?)$/],
  [
    'style',
    /^(?:(?:art|visual|film|movie|video|image|drawing|animation) )?(?:style|look|aesthetic|filter|theme|rendering|art|colou?r scheme|palette|colou?r palette|design)(?: of (?:it|the (?:film|scene|video|image)))?$/,
  ],
  ['mood', /^(?:mood|atmosphere|tone|vibe|feel|feeling|ambiance|emotion)(?: of (?:it|the (?:film|scene|video|image)))?$/],
  [
    'camera',
    /^(?:camera|view|camera angle|angle|perspective|framing|viewpoint|point of view|shot type|camera (?:move|movement|work|motion)|shot|zoom)$/,
  ],
  ['music', /^(?:background )?(?:music|song|score|soundtrack|tune|melody|beat|beats|background music|theme song)$/],
  ['sound', /^(?:sound|sounds|audio|noise|noises|sound effects?|sfx|effects|volume|foley|ambience)$/],
  ['title', /^(?:text|title|titles|caption|captions|subtitle|subtitles|words|lettering|letters|writing|text on (?:the )?screen)$/],
  ['length', /^(?:length|duration|running time|run time|runtime)$/],
  ['format', /^(?:aspect ratio|aspect|format|ratio|orientation|frame size|dimensions)$/],
]

/** null: a figure, or nothing that is known. */
export function subjectOf(phrase: string): Subject | null {
  const bare = phrase
    .toLowerCase()
    .replace(/^(?:the|this|that|its|our|my|overall|whole|entire|current)\s+(?:(?:overall|whole|entire|current)\s+)?/, '')
    .trim()
  return SUBJECTS.find(([, words]) => words.test(bare))?.[0] ?? null
}
