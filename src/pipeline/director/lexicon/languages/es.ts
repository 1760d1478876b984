import type { Language } from './language.ts'

/** Spanish. */
export const es: Language = {
  code: 'es',
  spaced: true,
  order: 'adjective-last',
  compounds: false,
  endings: ['itos', 'itas', 'ito', 'ita', 'es', 'os', 'as', 'o', 'a', 's', 'e'],
  rows: `
n fireworks: fuegos artificiales, fuego artificial
n campfire: hoguera, fogata
n cherry tree: cerezo, cerezos
n cake: pastel, tarta, torta
n snowman: muñeco de nieve, muñecos de nieve
n camel: camello, camellos
n mountain: montañas, las montañas, sierra
n swan: cisne, cisnes
v bake: hornea, horneando, hornear
v cook: cocinando, prepara, preparando
v hug: abraz*
v fight: pele*, luch*
v build: construy*
f a: un, una, unos, unas
f the: el, la, los, las, lo
f and: y, e
f me: yo, mí
f us: nosotros, nosotras
f my: mi, mis
f as: como
n brother: hermano, hermanos
n sister: hermana, hermanas
n friend: amigo, amiga
f -x: que, se, es, está, están, muy, al estilo
f at night: de noche, por la noche, en la noche
f his: su, sus
r of: de, del
r in: en, dentro de
r at: a, al
r over: sobre
r on: encima de
r above: por encima de, por encima del, encima del
r under: bajo, debajo de, debajo del
r beside: junto a, junto al, al lado de, al lado del, cerca de, cerca del
r behind: detrás de, detrás del, tras
r in front of: delante de, delante del, frente a
r between: entre
r with: con
r without: sin
r through: por, a través de, a lo largo de
r to: hacia
n snow: nieve
n rain: lluvia
n village: pueblo, aldea, pueblecito
n city: ciudad
n sea: mar, océano
n beach: playa
n forest: bosque, selva
n sky: cielo
n night: noche
n day: día, mediodía
n dawn: amanecer, alba, mañana
n dusk: atardecer, anochecer, puesta de sol, tarde
n spring: primavera
n summer: verano
n autumn: otoño
n winter: invierno
n street: calle, callejón
n river: río
n lake: lago
n mountain: montaña
n field: campo, prado, pradera
n desert: desierto
n park: parque
n garden: jardín
n room: habitación, cuarto, sala
n kitchen: cocina
n space: espacio
n man: hombre, señor
n woman: mujer, señora
n boy: niño, chico, muchacho
n girl: niña, chica, muchacha
n child: niños
n grandmother: abuela
n grandfather: abuelo
n dog: perro
n puppy: cachorro
n cat: gato, gata
n kitten: gatito
n bird: pájaro, ave
n horse: caballo
n boat: barco, bote, barca
n car: coche, carro
n train: tren
n tree: árbol
n flower: flor
n house: casa
n water: agua
n fire: fuego, hoguera
n lantern: farol, linterna
n wind: viento
n fog: niebla
n moon: luna
n balloon: globo
n hot air balloon: globo aerostático
n roof: tejado, techo
n astronaut: astronauta
v fall: cae, caen, cayendo, caer
v drift: flota a la deriva
v float: flot*
v fly: vuela, vuelan, volando, volar, sobrevuel*
v run: corre, corren, corriendo, correr
v jump: salt*
v walk: camin*, pasea*, anda, andando
v dance: bail*, danz*
v sit: sentado, sentada, sentados, sentadas
v stand: de pie
v sleep: duerme, duermen, durmiendo, dormido, dormida
v eat: come, comen, comiendo
v drink: bebe, beben, bebiendo
v sing: cant*
v play: juega, juegan, jugando, toca, tocan, tocando
v ride: mont*, cabalg*
v swim: nada, nadan, nadando, nadar
v drive: conduce, conducen, conduciendo
v sail: naveg*
v read: lee, leen, leyendo
v hold: sostiene, sosteniendo, sujeta
v look: mira, miran, mirando
v wave: saluda, saludando
v cook: cocina una, cocinando, cocina un
v paint: pinta, pintan, pintando
v blow: sopla, soplando
v shine: brill*, resplandec*
v bloom: florec*
v climb: escala, trepa, escalando, trepando
v chase: persig*
v rise: se eleva, sale
v wear: lleva, llevando, vestido de, vestida de
v smile: sonr*
v surf: surfea, surfeando
a snowy: nevado, nevada, nevados, nevadas
a rainy: lluvios*
a red: rojo, roja, rojos, rojas
a blue: azul, azules
a yellow: amarill*
a green: verde, verdes
a white: blanc*
a black: negr*
a pink: rosa, rosado, rosada
a purple: morad*, violeta, púrpura
a orange: naranja
a brown: marrón, marrones, café
a grey: gris, grises
a golden: dorad*
a silver: platead*
a big: grande, grandes, gran, enorme, gigante
a small: pequeñ*, diminut*
a old: viej*, anciano, anciana, antigu*
a young: joven, jóvenes
a happy: feliz, felices, alegre
a sad: triste
a quiet: tranquil*, silencios*
a dark: oscur*
a bright: brillante, luminos*
a beautiful: hermos*, bonit*, bello, bella
a cute: adorable, lindo, linda
a fast: rápid*
a slow: lent*, lentamente
d two: dos
d three: tres
d four: cuatro
d five: cinco
d many: muchos, muchas
d several: varios, varias
`,
}
