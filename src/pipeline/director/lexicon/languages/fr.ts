import type { Language } from './language.ts'

/** French. */
export const fr: Language = {
  code: 'fr',
  spaced: true,
  order: 'adjective-last',
  compounds: false,
  endings: ['eux', 'aux', 'es', 'e', 's', 'x'],
  rows: `
n fireworks: feux d'artifice, feu d'artifice
n campfire: feu de camp, feux de camp
n cherry tree: cerisier, cerisiers, cerisier en fleurs
n cake: gâteau, gâteaux
n snowman: bonhomme de neige
n camel: chameau, chameaux
n swan: cygne, cygnes
n castle: château, châteaux
v play: joue de la, joue du, joue de l', jouant de la, jouant du, joue au, joue à la
v cook: prépare, préparant, préparent
v bake: cuit, cuisant
v hug: embrass*
v fight: combat*, se bat
f a: un, une, des
f the: le, la, les, l'
f and: et
f me: je, moi, j'
f us: nous
f my: mon, ma, mes
f as: en tant que, comme, déguisé en, déguisée en
n brother: frère, frères
n sister: sœur, soeur, sœurs
n friend: ami, amie
f -x: qui, que, se, s', est, sont, il, elle, on, très, en train de, d'un air
f at night: la nuit, de nuit, pendant la nuit
f his: son, sa, ses, leur, leurs
r of: de, du, d', de la, de l'
r in: dans, en, à l'intérieur de
r at: à, au, aux, à la, à l', chez
r on: sur
r above: au-dessus de, au-dessus d', au-dessus du, au dessus de, au dessus d', au dessus du, par-dessus
r under: sous, en dessous de, au-dessous de
r beside: à côté de, à côté d', à côté du, près de, près d', près du, au bord de, au bord d', au bord du
r behind: derrière
r in front of: devant
r between: entre
r with: avec
r without: sans
r through: à travers, par, le long de, le long du, parmi
r to: vers
n snow: neige
n rain: pluie
n village: village
n city: ville
n sea: mer, océan
n beach: plage
n forest: forêt, bois
n sky: ciel
n night: nuit
n day: jour, journée, midi
n dawn: aube, matin, lever du soleil, aurore
n dusk: crépuscule, soir, coucher du soleil, coucher de soleil
n spring: printemps
n summer: été
n autumn: automne
n winter: hiver
n street: rue, ruelle, route
n river: rivière, fleuve
n lake: lac
n mountain: montagne
n field: champ, prairie, pré
n desert: désert
n park: parc
n garden: jardin
n room: chambre, salon, pièce
n kitchen: cuisine
n space: espace
n man: homme, monsieur
n woman: femme, dame
n boy: garçon
n girl: fille, fillette
n child: enfant
n grandmother: grand-mère, mamie
n grandfather: grand-père, papi
n dog: chien
n puppy: chiot
n cat: chat, chatte
n kitten: chaton
n bird: oiseau, oiseaux
n horse: cheval, chevaux
n boat: bateau, barque
n ship: navire
n car: voiture
n train: train
n tree: arbre
n flower: fleur
n house: maison
n water: eau
n fire: feu
n lantern: lanterne
n wind: vent
n fog: brouillard, brume
n moon: lune
n hot air balloon: montgolfière
n balloon: ballon
n roof: toit
n sofa: canapé
n astronaut: astronaute
v fall: tomb*
v snow: il neige
v drift: dériv*
v float: flott*
v fly: vole, volent, volant, vol*
v run: court, courent, courant, courir
v jump: saut*, bondi*
v walk: march*, promèn*, promenant
v dance: dans*
v sit: assis, assise
v stand: debout
v sleep: dort, dorment, dormant, dormir, endormi, endormie
v eat: mang*
v drink: boit, boivent, buvant
v sing: chant*
v play: joue, jouent, jouant, jouer
v ride: chevauch*, monte à cheval
v swim: nage, nagent, nageant, nager
v drive: condui*, roule
v sail: navigu*
v read: lit, lisant, lire
v hold: tient, tenant, tenir
v look: regard*
v wave: salue
v cook: cuisine des, cuisinant
v paint: peint, peignant
v blow: souffl*
v shine: brill*, scintill*
v bloom: fleuri*
v climb: grimp*, escalad*
v chase: poursui*
v rise: se lève, s'élève
v wear: port*
v smile: sourit, souriant, souriante
v surf: surfe, surfant
a snowy: enneigé*
a rainy: pluvieu*
a red: rouge
a blue: bleu*
a yellow: jaune
a green: vert, verte, verts, vertes
a white: blanc, blanche, blancs, blanches
a black: noir*
a pink: rose
a purple: violet, violette
a orange: orange
a brown: brun*, marron
a grey: gris*
a golden: doré*
a silver: argenté*
a big: grand, grande, gros, grosse, énorme, géant, géante
a small: petit*, minuscule
a old: vieux, vieille, vieil, ancien, ancienne
a young: jeune
a happy: heureu*, joyeu*
a sad: triste
a quiet: calme, tranquille, paisible
a dark: sombre
a bright: lumineu*, clair, claire
a beautiful: beau, belle, beaux
a cute: mignon, mignonne
a fast: vite, rapide
a slow: lent*
d two: deux
d three: trois
d four: quatre
d five: cinq
d many: beaucoup de, nombreux
d several: plusieurs
`,
}
