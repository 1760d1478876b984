import type { relationNames } from '../../storyboard/storyboard.ts'

export type Relation = (typeof relationNames)[number]

/**
 * What the body does for a verb that the repertoire's own words do not list, and what becomes of its object. `does`
 * names actions in order of preference (the first that the repertoire has is taken). `object`: how the object stands to
 * the doer; `doer`: how the doer stands to the object.
 */
export interface DeedRow { readonly does: readonly string[]; readonly pace?: number; readonly object?: Relation; readonly doer?: Relation }

export const DEEDS: Readonly<Record<string, DeedRow>> = {
  ride: { does: ['ride'], doer: 'riding' }, mount: { does: ['ride'], doer: 'riding' }, straddle: { does: ['ride'], doer: 'riding' }, cycle: { does: ['ride'] }, bike: { does: ['ride'] }, pedal: { does: ['ride'], doer: 'riding' },
  drive: { does: ['drive', 'sit'], doer: 'inside' }, steer: { does: ['drive', 'sit'], doer: 'inside' }, pilot: { does: ['drive', 'sit'], doer: 'inside' }, park: { does: ['stand'] },
  paddle: { does: ['sail', 'sit'], doer: 'inside' }, row: { does: ['sail', 'sit'], doer: 'inside' }, kayak: { does: ['sail'] }, canoe: { does: ['sail'] },
  skate: { does: ['walk'], pace: 1.5, doer: 'riding' }, skateboard: { does: ['ride', 'walk'], pace: 1.4 }, ski: { does: ['run'], pace: 1.3 }, snowboard: { does: ['run'], pace: 1.3 }, surf: { does: ['ride', 'swim'], doer: 'riding' }, sled: { does: ['sit'] },
  'roller skate': { does: ['walk'], pace: 1.6 }, 'ice skate': { does: ['walk'], pace: 1.6 },
  hold: { does: ['hold'], object: 'held-by' }, carry: { does: ['hold'], object: 'held-by' }, lift: { does: ['hold'], object: 'held-by' }, raise: { does: ['hold', 'wave'], object: 'held-by' }, bring: { does: ['walk'], object: 'held-by' },
  give: { does: ['hold'], object: 'held-by' }, offer: { does: ['hold'], object: 'held-by' }, wield: { does: ['fight', 'hold'], object: 'held-by' }, swing: { does: ['fight', 'wave'], object: 'held-by' }, use: { does: ['work', 'hold'], object: 'held-by' },
  take: { does: ['hold'], object: 'held-by' }, pick: { does: ['work', 'hold'], object: 'held-by' }, grab: { does: ['hold'], object: 'held-by' }, catch: { does: ['jump'], object: 'above' }, throw: { does: ['wave', 'jump'], object: 'above' }, toss: { does: ['wave', 'jump'], object: 'above' },
  juggle: { does: ['wave', 'hold'], object: 'above' }, release: { does: ['wave', 'hold'], object: 'above' }, fly: { does: ['fly'], object: 'above' }, blow: { does: ['drink', 'sing'], object: 'held-by' }, open: { does: ['work', 'hold'], object: 'held-by' }, show: { does: ['hold'], object: 'held-by' },
  wear: { does: ['stand'], object: 'worn-by' }, dress: { does: ['stand'], object: 'worn-by' }, put: { does: ['work', 'hold'], object: 'held-by' }, place: { does: ['work', 'hold'], object: 'beside' },
  eat: { does: ['eat'], object: 'held-by' }, drink: { does: ['drink', 'eat'], object: 'held-by' }, taste: { does: ['eat'], object: 'held-by' }, feed: { does: ['hold', 'eat'], object: 'facing' }, smoke: { does: ['drink'], object: 'held-by' }, enjoy: { does: ['eat'], object: 'held-by' }, serve: { does: ['hold'], object: 'held-by' },
  pour: { does: ['work', 'hold'], object: 'held-by' }, cut: { does: ['cook', 'work'], object: 'in-front-of' }, slice: { does: ['cook', 'work'], object: 'in-front-of' }, cook: { does: ['cook', 'work'], object: 'in-front-of' }, add: { does: ['cook', 'work'], object: 'held-by' }, bake: { does: ['cook', 'work'], object: 'in-front-of' },
  wash: { does: ['work'], object: 'in-front-of' }, clean: { does: ['work'], object: 'in-front-of' }, knit: { does: ['work'], object: 'held-by' }, sew: { does: ['work'], object: 'held-by' }, iron: { does: ['work'], object: 'in-front-of' }, assemble: { does: ['work'], object: 'in-front-of' }, make: { does: ['work', 'cook'], object: 'in-front-of' },
  plant: { does: ['work'], object: 'beside' }, water: { does: ['work', 'hold'], object: 'beside' }, type: { does: ['work'], object: 'in-front-of' }, decorate: { does: ['work', 'paint'], object: 'beside' }, examine: { does: ['work', 'hold'], object: 'facing' }, massage: { does: ['work'], object: 'beside' }, train: { does: ['jump', 'work'] }, exercise: { does: ['jump', 'work'] },
  stretch: { does: ['wave'], pace: 0.6 }, squat: { does: ['sit'] }, bend: { does: ['pray', 'sit'] }, lean: { does: ['stand'] }, workout: { does: ['jump'] }, practice: { does: ['dance', 'work'] }, perform: { does: ['dance', 'play'] }, bowl: { does: ['walk'], object: 'in-front-of' }, clap: { does: ['wave'], pace: 1.4 }, 'shake hands': { does: ['wave'] },
  read: { does: ['read', 'sit'], object: 'held-by' }, write: { does: ['paint', 'work'], object: 'in-front-of' }, draw: { does: ['paint'], object: 'beside' }, paint: { does: ['paint'], object: 'beside' }, study: { does: ['read'], object: 'held-by' }, film: { does: ['hold'], object: 'facing' }, photograph: { does: ['hold'], object: 'facing' },
  chase: { does: ['run'], pace: 1.3, doer: 'chasing' }, follow: { does: ['walk'], doer: 'chasing' }, hunt: { does: ['run'], doer: 'chasing' }, pursue: { does: ['run'], doer: 'chasing' }, flee: { does: ['run'], pace: 1.4, object: 'chasing' },
  look: { does: ['stand'], doer: 'facing' }, watch: { does: ['stand'], doer: 'facing' }, see: { does: ['stand'], doer: 'facing' }, stare: { does: ['stand'], doer: 'facing' }, gaze: { does: ['stand'], doer: 'facing' }, face: { does: ['stand'], doer: 'facing' }, admire: { does: ['stand'], doer: 'facing' }, meet: { does: ['wave'], doer: 'facing' }, find: { does: ['stand'], doer: 'facing' },
  observe: { does: ['stand'], doer: 'facing' }, inspect: { does: ['stand'], doer: 'facing' }, smell: { does: ['stand'], doer: 'facing' }, point: { does: ['wave'], doer: 'facing' }, greet: { does: ['wave'], doer: 'facing' }, talk: { does: ['talk'], doer: 'facing' }, kiss: { does: ['hug'], doer: 'beside' }, hug: { does: ['hug'], doer: 'beside' }, pet: { does: ['hug'], object: 'beside' },
  fight: { does: ['fight'], doer: 'facing' }, box: { does: ['fight'], doer: 'facing' }, attack: { does: ['fight'], doer: 'facing' }, kick: { does: ['fight', 'jump'], object: 'in-front-of' }, hit: { does: ['fight'], object: 'in-front-of' }, shoot: { does: ['fight', 'hold'], object: 'in-front-of' }, dribble: { does: ['run'], object: 'in-front-of' },
  push: { does: ['push'], object: 'in-front-of' }, pull: { does: ['push'], object: 'in-front-of' }, drag: { does: ['push'], object: 'in-front-of' }, climb: { does: ['climb', 'walk'] }, visit: { does: ['walk'] }, explore: { does: ['walk'] }, travel: { does: ['walk'] }, move: { does: ['walk'] }, leave: { does: ['walk'] }, enter: { does: ['walk'] }, arrive: { does: ['walk'] },
  run: { does: ['run'] }, walk: { does: ['walk'] }, crawl: { does: ['walk'], pace: 0.4 }, parachute: { does: ['float', 'fly'] }, skydive: { does: ['fall', 'fly'] }, levitate: { does: ['float', 'fly'] }, orbit: { does: ['float', 'fly'] }, jet: { does: ['fly'] }, zoom: { does: ['run'], pace: 1.8 }, speed: { does: ['run'], pace: 1.8 }, accelerate: { does: ['run'], pace: 1.6 }, race: { does: ['run'], pace: 1.5 },
  stand: { does: ['stand'] }, stop: { does: ['stand'] }, wait: { does: ['stand'] }, perch: { does: ['sit'], doer: 'on' }, sit: { does: ['sit'] }, lie: { does: ['sleep', 'sit'] }, lay: { does: ['sleep', 'sit'] }, rest: { does: ['sit'] }, relax: { does: ['sit'] }, hang: { does: ['float', 'stand'] }, meditate: { does: ['sit'] }, think: { does: ['sit'] },
  play: { does: ['play'] }, sway: { does: ['dance', 'stand'] }, burn: { does: ['glow'] }, smile: { does: ['stand'] }, laugh: { does: ['talk', 'stand'] }, cry: { does: ['stand'] }, cheer: { does: ['wave', 'jump'] }, celebrate: { does: ['jump', 'dance'] }, happen: { does: ['stand'] }, live: { does: ['stand'] }, turn: { does: ['spin'] }, shave: { does: ['work'] }, brush: { does: ['work'], object: 'held-by' },
  explode: { does: ['glow', 'shine'] }, melt: { does: ['stand'] }, erupt: { does: ['glow'] }, flow: { does: ['float'] }, cascade: { does: ['fall'] }, swirl: { does: ['spin'] }, bark: { does: ['talk', 'stand'] }, roar: { does: ['talk', 'stand'] }, meow: { does: ['talk', 'stand'] }, chirp: { does: ['talk', 'stand'] }, land: { does: ['fly'] }, dive: { does: ['swim'] },
}

/** Verbs that say how things are and not what happens: they open no new shot. */
export const STATES: ReadonlySet<string> = new Set('be have stand surround cover fill contain show seem look appear feature include depict face overlook lie wear remain stay hang belong form create cast blanket shadow await adorn decorate line live say read display illuminate lay rest'.split(' '))

/** Sports and games: what the body does when they are played. */
export const PASTIMES: Readonly<Record<string, readonly string[]>> = {
  sport: ['run'], game: ['sit'], 'board game': ['sit'], chess: ['sit'], 'video game': ['sit'], card: ['sit'], cards: ['sit'], football: ['run'], soccer: ['run'], tennis: ['fight', 'run'], golf: ['fight', 'stand'], basketball: ['jump', 'run'], hockey: ['run'], judo: ['fight'], karate: ['fight'], yoga: ['pray', 'sit'], ball: ['run', 'jump'], baseball: ['run'], volleyball: ['jump'],
}
