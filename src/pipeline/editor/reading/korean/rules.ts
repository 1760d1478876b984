import type { VerbName } from './verbs.ts'

/**
 * How a Korean clause is taken apart. A pattern is a row of parts: `{name:mark}` is some words that end with the particle of that name (see
 * `MARKS`; without a mark, any words), `[verb]` one of `VERBS`, anything else words as they are ('_' for a space, '|' between two ways);
 * '?' after a part says that it may be missing. In the English, `{name}` is what that part says.
 */
export interface Rule {
  readonly korean: string
  readonly english: string
}

type Verbs = `[${VerbName}]`
const rule = (korean: string, english: string): Rule => ({ korean, english })
const BECOME: Verbs = '[become]'
const ADD: Verbs = '[add]'

/** In the order in which they are tried: what can be taken for something else comes after it. */
export const RULES: readonly Rule[] = [
  // what stays
  rule(
    '{what:을} (?:그대로|원래대로|건드리지|바꾸지|손대지|변경하지)(?:_(?:두|둬|놔두|놔둬|유지|유지하|말|마|있게_하|하)?(?:고|면서|되|은_채로?|시고|요)?)?',
    'keep {what}',
  ),
  rule('{what:을} (?:유지|놔두|놔둬|남겨_?두|남겨_?둬|남겨_?놓|내버려_?두|내버려_?둬)(?:하|해)?(?:고|면서|되|은_채로?|요)?', 'keep {what}'),

  // words on the screen
  rule(`{words:라고} {spot:에}? [write]?`, 'write {words} {spot}'),
  rule(`{spot:에} {words:라고} [write]?`, 'write {words} {spot}'),
  rule(`{spot:에}? {words:글} {spot:에}? [write]?`, 'write {words} {spot}'),
  rule(`{title:로} {words:글} [write]?`, 'write {words}'),
  rule(`{title:을} {words:로} ${BECOME}?`, 'change the text to {words}'),
  rule(`{title:을} {spot:로} [move]?`, 'move the title {spot}'),

  // music and sounds
  rule(`{music:을} {loud} [make]?`, 'make the music {loud}'),
  rule(`{music:을} [raise]`, 'make the music louder'),
  rule(`{music:을} [lessen]`, 'make the music quieter'),
  rule(`{sound:을} {loud} [make]?`, 'make {sound} {loud}'),
  rule(`{sound:을} [raise]`, 'make {sound} louder'),
  rule(`{sound:을} [lessen]`, 'make {sound} quieter'),
  rule(`{sound:을} [remove]`, 'remove {sound}'),
  rule(`{sound:을} ${ADD}?`, 'add {sound}'),
  rule(`{music:을} {way} [make]?`, 'make the music {way}'),
  rule(`{music:을} {to:로} ${BECOME}?`, 'change the music to {to}'),
  rule(`{tune:로} ${BECOME}?`, 'change the music to {tune}'),
  rule(`{tune:을} ${ADD}`, 'change the music to {tune}'),

  // whom the camera sees
  rule(`카메라(?:가|는|로)? {what:을} (?:따라가|쫓아가|따라다니|쫓)(?:게|도록)? [make]?`, 'the camera follows {what}'),
  rule(`카메라(?:가|는|로)? {what:을} (?:따라가|따라다녀|쫓아가)`, 'the camera follows {what}'),
  rule(`{what:을} (?:클로즈업|클로즈_업)(?:으로|하게)? [make]?`, 'close-up of {what}'),
  rule(`{what:을} (?:클로즈업|클로즈_업)(?:해|하)`, 'close-up of {what}'),
  rule(`{what:에게} (?:줌인|줌_인)(?:해|하)?`, 'zoom in on {what}'),

  // gone, and one for another
  rule(`{what:을} (?:말고|대신|대신에) {to:로} ${BECOME}?`, 'replace {what} with {to}'),
  rule(`{what:을} (?:말고|대신|대신에) {thing:을} ${ADD}?`, 'replace {what} with {thing}'),
  rule(`{place:에서} {what:을} [remove]`, 'remove {what}'),
  rule(`{what:을} [remove]`, 'remove {what}'),

  // who wears, holds and gets what
  rule(`{whom:에게} {thing:을} [wear]`, 'let {whom} wear {thing}'),
  rule(`{thing:을} {whom:에게} [wear]`, 'let {whom} wear {thing}'),
  rule(`{whom:이} {thing:을} [wear]`, 'let {whom} wear {thing}'),
  rule(`{whom:에게} {thing:을} [hold]`, 'let {whom} hold {thing}'),
  rule(`{whom:이} {thing:을} [hold]`, 'let {whom} hold {thing}'),
  rule(`{whom:한테} {thing:을} [give]?`, 'give {whom} {thing}'),
  rule(`{thing:을} [wear]`, 'let the main character wear {thing}'),
  rule(`{thing:을} [hold]`, 'let the main character hold {thing}'),

  // how many
  rule(`{what:을} {count:만} [leave]?`, 'only {count} {what!}'),
  rule(`{what:을} {count:로} ${BECOME}?`, 'make it {count} {what!}'),
  rule(`{what:을} {count:로} [grow]`, 'make it {count} {what!}'),
  rule(`{what:을} {count:로} [shrink]`, 'make it {count} {what!}'),
  rule(`{what} {count} 더 ${ADD}?`, 'add {count} more {what!}'),
  rule(`{what} {count:만} 더 ${ADD}?`, 'add {count} more {what!}'),
  rule(`{what:을} 더 많이 ${ADD}?`, 'add two more {what!}'),
  rule(`{what:을} 더 ${ADD}`, 'add two more {what!}'),

  rule(`{thing:을} 많이 ${ADD}`, 'add many {thing!}'),

  // size
  rule(`{what:을} (?:두|2)_?배로 더? [grow]`, 'make {what} twice as big'),
  rule(`{what:을} (?:두|2)_?배(?:로|_더)? {way} [make]?`, 'make {what} twice as {way}'),
  rule(`{what:을} (?:절반|반)(?:으로|만큼)? [shrink]`, 'make {what} half the size'),
  rule(`{what:을} {degree}? [grow]`, 'make {what} {degree} bigger'),
  rule(`{what:을} {degree}? [shrink]`, 'make {what} {degree} smaller'),

  // where to
  rule(`{what:을} {side:로} [move]?`, 'move {what} {side}'),
  rule(`{what:을} {where:로} [move]`, 'move {what} {where}'),
  rule(`{what:을} {step} [move]`, 'move {what} {step}'),

  // what it becomes
  rule(`{stage:을} {light} [make]?`, 'make it {light}'),
  rule(`{weather:로} ${BECOME}?`, 'make it {weather}'),
  rule(`{place:에서} 하는? (?:(?:것|걸|거)(?:으로|로)?|장면으로) ${BECOME}?`, 'change the background to {place}'),
  rule(`{what:을} {shade:에서} {colour:로} ${BECOME}?`, 'make {what} {colour}'),
  rule(`{what:을} {colour:로} ${BECOME}?`, 'make {what} {colour}'),
  rule(`{what:을} {way} [make]?`, 'make {what} {way}'),
  rule(`{what:이} {deed:게} [make]?`, 'make {what} be {deed}'),
  rule(`{what:이} {deed:는} (?:것|걸|거|모습|장면)(?:으로|로) ${BECOME}?`, 'make {what} be {deed}'),
  rule(`{what:을} {to:처럼} [make]?`, 'make {what} look like {to}'),
  rule(`{what:을} {to:로} ${BECOME}?`, 'turn {what} into {to}'),
  rule(`{what:을} {to:로} [move]`, 'move {what} to {to}'),

  // who comes
  rule(`{where:에} {thing:을} ${ADD}`, 'add {thing} {where}'),
  rule(`{thing:을} {where:에} ${ADD}`, 'add {thing} {where}'),
  rule(`{where:에} {what:이} {deed:게} [make]?`, 'make {what} be {deed} {where}'),
  rule(`{thing:을} 더? ${ADD}`, 'add {thing}'),

  // the film as a whole
  rule(`{way} [make]?`, 'make it {way}'),
  rule(`{deed:게} [make]?`, 'make it {deed}'),
  rule(`{to:처럼} [make]?`, 'make it look like {to}'),
  rule(`{to:로} ${BECOME}?`, 'make it {to}'),
  rule(`{to} (?:배경|장면)(?:으로) ${BECOME}?`, 'change the background to {to}'),
]
