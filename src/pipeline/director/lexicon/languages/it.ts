import type { Language } from './language.ts'

/** Italian. */
export const it: Language = {
  code: 'it',
  spaced: true,
  order: 'adjective-last',
  compounds: false,
  endings: ['i', 'e', 'o', 'a'],
  rows: `
f at night: di notte
f a: un, una, uno, un'
f the: il, lo, la, i, gli, le, l'
f and: e, ed
f me: io
f us: noi
f my: mio, mia
f as: come
n knight: cavaliere
n pirate: pirata
f -x: che, si, è, sono, sta, stanno, molto
r of: di, del, della, dei, delle, dello, dell'
r in: in, nel, nella, nei, nelle, nell', dentro
r at: a, al, alla, ai, alle, all'
r on: su, sul, sulla, sui, sulle, sull'
r above: sopra, al di sopra di
r under: sotto
r beside: accanto a, accanto al, accanto alla, vicino a
r behind: dietro
r in front of: davanti a, davanti al
r between: tra, fra
r with: con
r through: attraverso, per, lungo
n snow: neve
n rain: pioggia
n village: villaggio, paese, borgo
n city: città
n sea: mare, oceano
n beach: spiaggia
n forest: foresta, bosco
n sky: cielo
n night: notte
n dawn: alba, mattina
n dusk: tramonto, sera
n winter: inverno
n summer: estate
n autumn: autunno
n spring: primavera
n street: strada, via
n river: fiume
n lake: lago
n mountain: montagna
n field: campo, prato
n park: parco
n man: uomo
n woman: donna
n boy: ragazzo, bambino
n girl: ragazza, bambina
n dog: cane
n cat: gatto
n balloon: palloncino
n house: casa
n tree: albero
n moon: luna
v fall: cade, cadono, cadendo
v drift: fluttua, fluttuando, fluttuante
v float: galleggia, galleggiando
v fly: vola, volano, volando
v run: corre, corrono, correndo
v jump: salta, saltando
v walk: cammina, camminando, passeggia*
v dance: balla, ballano, ballando, danza, danzando
v sit: seduto, seduta, siede
v sleep: dorme, dormendo
v eat: mangia, mangiando
v play: gioca, giocando, suona, suonando
v ride: cavalca, cavalcando
v swim: nuota, nuotando
v read: legge, leggendo
a snowy: innevat*
a red: ross*
a blue: blu, azzurr*
a yellow: giall*
a green: verde, verdi
a white: bianc*
a black: ner*
a pink: rosa
a big: grande, grandi, enorme
a small: piccol*
a old: vecchi*, anzian*
a young: giovane
d two: due
d three: tre
d four: quattro
`,
}
