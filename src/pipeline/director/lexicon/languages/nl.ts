import type { Language } from './language.ts'

/** Dutch. */
export const nl: Language = {
  code: 'nl',
  spaced: true,
  order: 'as-english',
  compounds: true,
  endings: ['tjes', 'tje', 'jes', 'je', 'en', 'e', 's', 't'],
  rows: `
f a: een
f the: de, het
f and: en
f me: ik, mij
f us: wij
f my: mijn
f as: als
n pirate: piraat
f -x: die, dat, is, zijn, er, zich, heel
r of: van
r in: in
r at: bij, aan
r on: op
r above: boven, over
r under: onder
r beside: naast
r behind: achter
r in front of: voor
r between: tussen
r with: met
r through: door, langs
r to: naar
n snow: sneeuw
n rain: regen
n village: dorp, dorpje
n city: stad
n sea: zee
n beach: strand
n forest: bos, woud
n sky: hemel, lucht
n night: nacht
n dawn: ochtend, zonsopgang, dageraad
n dusk: avond, zonsondergang, schemering
n winter: winter
n summer: zomer
n street: straat
n river: rivier
n lake: meer
n mountain: berg
n field: veld, weide
n park: park
n man: man
n woman: vrouw
n boy: jongen
n girl: meisje
n dog: hond
n cat: kat
n balloon: ballon
n house: huis
n tree: boom
v fall: valt, vallen, vallend*
v drift: drijf*, zweef*, zwev*
v fly: vlieg*
v run: ren*, loopt hard
v jump: spring*
v walk: loop*, wandel*, lopen
v dance: dans*
v sit: zit, zitten, zittend*
v sleep: slaap*, slapen
v eat: eet, eten
v play: speel*, spelen
v swim: zwem*
v ride: rijdt, rijden
a snowy: besneeuwd*
a red: rood, rode
a blue: blauw*
a yellow: geel, gele
a green: groen*
a white: wit, witte
a black: zwart*
a pink: roze
a big: groot, grote
a small: klein*
a old: oud, oude
d two: twee
d three: drie
d four: vier
`,
}
