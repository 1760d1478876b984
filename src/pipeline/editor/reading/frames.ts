import type { Command } from './command.ts'

/** How an English clause is taken apart: the first pattern that fits. Named groups are the command's parts. */
export interface Frame {
  readonly pattern: RegExp
  readonly verb: Command['verb']
}

const frame = (verb: Command['verb'], pattern: string): Frame => ({ verb, pattern: new RegExp(`^${pattern}$`, 'i') })
/** Words that stand before a verb without a weight of their own. */
const ALSO = '(?:also |just |now |then |instead,? |maybe |completely |entirely |fully |please )*'

/** What is too much of something wants the contrary. */
export const CONTRARIES: Readonly<Record<string, string>> = {
  small: 'bigger',
  tiny: 'bigger',
  little: 'bigger',
  big: 'smaller',
  large: 'smaller',
  huge: 'smaller',
  tall: 'smaller',
  dark: 'brighter',
  bright: 'darker',
  light: 'darker',
  fast: 'slower',
  quick: 'slower',
  slow: 'faster',
  loud: 'quieter',
  quiet: 'louder',
  long: 'shorter',
  short: 'longer',
  far: 'closer',
  close: 'further away',
  near: 'further away',
  sad: 'happier',
  scary: 'calmer',
  high: 'lower',
  low: 'higher',
}

export const FRAMES: readonly Frame[] = [
  frame('replace', `(?<what>[a-z ]+?) ?(?:->|=>|→) ?(?<to>.+)`),
  frame(
    'replace',
    `${ALSO}instead of (?<what>.+?),? (?:put|use|show|have|set it (?:on|in|at)|make it|let there be|there should be|place|i want|give me) (?<to>.+)`,
  ),
  frame(
    'replace',
    `${ALSO}(?:replace|swap|substitute|exchange|switch|trade|swap out|switch out) (?<what>.+?) (?:with|by|for|to|into) (?<to>.+)`,
  ),
  frame(
    'replace',
    `${ALSO}(?:use|have|put|show|place|make it|i want|with|there should be|it should be|give me)? ?(?<to>.+?) (?:instead of|in place of|rather than) (?<what>.+)`,
  ),
  frame(
    'turn',
    `${ALSO}(?:change|turn|transform|convert|morph|switch|set|modify|alter|adjust|update|edit|shift|recast|rewrite|swap|make over) (?<what>.+?) (?:in ?to|to be|to|as|for) (?<to>.+)`,
  ),
  frame('turn', `${ALSO}(?:make|build|render|have|turn) (?<what>.+?)(?: be)?(?: made)? (?<to>(?:out of|made of|made from) .+)`),
  frame('turn', `${ALSO}(?:make|have|turn) (?<what>.+?) (?:into|to be|to look like|look like|be|become) (?<to>.+)`),
  frame(
    'turn',
    `${ALSO}(?:render|draw|paint|film|show) (?<what>it|this|that|everything|all|the (?:film|movie|scene|video|whole thing)) (?<to>(?:in|as|like) .+)`,
  ),
  frame('turn', `${ALSO}(?:paint|colou?r|dye|tint) (?<what>.+?) (?:in|to|as) (?<to>.+)`),
  frame('turn', `${ALSO}(?:paint|colou?r|dye|tint) (?<what>.+) (?<to>[a-z-]+(?: [a-z]+)?)`),
  frame('turn', `${ALSO}(?:add|give|put) (?:an? |some )?(?<to>[a-z]+) (?:colou?r|tint|hue) (?:to|on) (?<what>.+)`),
  frame(
    'turn',
    `(?<what>he|she|it|they|the [a-z ]+?) (?:should |must |could |has to |have to )?(?:looks?|seems?|feels?|be|becomes?) (?!like)(?<to>.+)`,
  ),
  frame('turn', `(?<what>he|she|they|the [a-z ]+?) (?:should|must|could|needs? to) (?!not |wear |have |hold |carry |get )(?<to>.+)`),
  frame('turn', `(?:i|we)(?:'d| would)? (?:like|want|love|prefer) (?<what>.+?) to (?:be )?(?<to>.+)`),
  frame('turn', `(?<what>both|everyone|everybody|all of them|they(?: all| both)?) (?:should |must |could )?(?:be )?(?<to>.+)`),
  frame('turn', `${ALSO}(?:have|let|get) (?<to>(?:the|him|her|it|them|his|their|both|everyone|everybody)\\b.+)`),
  frame(
    'move',
    `${ALSO}(?:set|place|stage|shoot|film) (?<what>it|this|the (?:scene|film|story|action)) (?<to>(?:in|on|at|under|by|near) .+)`,
  ),
  frame(
    'remove',
    `${ALSO}(?:remove|delete|erase|get rid of|kill|mute|silence|turn off|switch off|take away|take out|take off|drop|lose|eliminate|hide|cut out|leave out|clear away|clear|throw out|ditch|discard|omit|skip) (?<what>.+?)(?: from (?:the |this )?(?:film|movie|scene|video|clip|shot|picture|image|stage|background|frame)| please)?`,
  ),
  frame('remove', `${ALSO}take (?<what>.+?) (?:away|out|off)`),
  frame('remove', `${ALSO}(?:no(?: more)?|without(?: any| the)?|there (?:should be|is|are) no) (?<what>.+)`),
  frame('give', `${ALSO}(?:give|hand|lend) (?<what>him|her|it|them|everyone|everybody) (?!\\w+ (?:an?|the|some|two|three) )(?<to>.+)`),
  frame(
    'give',
    `${ALSO}(?:give|hand|lend|get|bring) (?<what>him|her|it|them|everyone|everybody|(?:the|this|that|these|those|both|all|each|every|his|her|my|our|their) [^,]+?(?<! and)) (?<to>(?:an?|some|two|three|four|five|six|the|his|her|a pair of|more) .+|[a-z]+(?: [a-z]+)? (?:hair|eyes|skin|coat|hat|scarf|dress|shirt|jacket|glasses|sunglasses|boots|shoes|wings|crown|cape)s?)`,
  ),
  frame('give', `${ALSO}(?:dress|clothe) (?<what>.+?) (?:in|with|as) (?<to>.+)`),
  frame('give', `${ALSO}(?:let|have|make) (?<what>.+?) (?:wear|hold|carry) (?<to>.+)`),
  frame('give', `${ALSO}put (?<what>him|her|it|them|the [a-z ]+?) (?:in|into) (?<to>an? .+)`),
  frame('give', `${ALSO}(?:give|hand|lend) (?<to>.+)`),
  frame(
    'move',
    `${ALSO}(?:take|bring|send|move|put|place) (?<what>it|them|him|her|us|everyone|everybody|everything|the (?:scene|story|film|action|whole thing)) (?<to>(?:to|in|into|on|onto|at|under) .+)`,
  ),
  frame(
    'move',
    `${ALSO}(?:move|shift|push|pull|send|bring|drag|slide|reposition|relocate|place|put|position|set|get) (?<what>(?:the|him|her|it|them|his|this|that|all|both|everyone|everybody)\\b ?.*?) (?<to>(?:to |on |in |at |into |onto |behind |beside |next to |near |under |above |over |below |in front of |closer|nearer|further|farther|up|down|left|right|away|back|forward|higher|lower|apart|together).*)`,
  ),
  frame(
    'add',
    `${ALSO}(?:add|insert|include|introduce|bring in|throw in|put in|put|place|insert|overlay|superimpose|draw in|draw|show|generate|create|bring|there (?:should|could|must) be|let there be|have|surround (?:it|him|her|them|the [a-z]+) (?:with|by)|fill (?:it|the [a-z]+) with|i want|give me|give it|let us see|let's see) (?<to>.+?)`,
  ),
  frame('turn', `${ALSO}(?:make|have|let|get) (?<to>.+)`),
  frame('turn', `${ALSO}(?:apply|use|try) (?<to>.+?)(?: to (?:the |this )?(?:image|video|film|movie|clip|scene|picture|photo))?`),
]

/** Verbs that open a clause: after "and" or a comma they begin a new one. */
export const OPENERS =
  /^(?:replace|swap|substitute|exchange|switch|change|turn|transform|convert|make|render|add|put|place|insert|include|remove|delete|erase|give|move|bring|let|have|set|use|apply|show|keep|leave|preserve|take|drop|lower|raise|zoom|pan|tilt|speed|slow|paint|colou?r|dress|cut|shorten|lengthen|extend|mute|start|end|reverse|begin|open|finish|double|halve|get|no|without|don't|do not|lose|hide|surround|also|instead|shrink|enlarge|darken|brighten|lighten|crop|undo|play|fill|introduce|throw|trim|stretch|recolou?r)\b/i
