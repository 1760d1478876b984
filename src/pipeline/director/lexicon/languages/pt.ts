import type { Language } from './language.ts'

/** Portuguese. */
export const pt: Language = {
  code: 'pt',
  spaced: true,
  order: 'adjective-last',
  compounds: false,
  endings: ['inhos', 'inhas', 'inho', 'inha', 'os', 'as', 'o', 'a', 's'],
  rows: `
f at night: à noite, de noite
f a: um, uma, uns, umas
f the: o, os, as
f and: e
f me: eu, mim
f us: nós
f my: meu, minha
f as: como
f -x: que, se, é, está, estão, muito
r of: de, do, da, dos, das
r in: em, no, na, nos, nas, dentro de
r at: ao, à
r over: sobre
r on: em cima de
r above: acima de, acima do, por cima de
r under: sob, debaixo de, embaixo de
r beside: ao lado de, ao lado do, perto de
r behind: atrás de, atrás do
r in front of: em frente de, diante de
r with: com
r through: por, pelo, pela, através de
n snow: neve
n rain: chuva
n village: aldeia, vila, vilarejo
n city: cidade
n sea: mar, oceano
n beach: praia
n forest: floresta
n sky: céu
n night: noite
n dawn: amanhecer, manhã
n dusk: entardecer, pôr do sol, anoitecer
n winter: inverno
n summer: verão
n street: rua, estrada
n river: rio
n lake: lago
n mountain: montanha
n field: campo
n park: parque
n man: homem
n woman: mulher
n boy: menino, garoto
n girl: menina, garota
n dog: cachorro, cão
n cat: gato
n balloon: balão
n house: casa
n tree: árvore
n moon: lua
v fall: cai, caindo
v drift: flutua à deriva
v float: flutua, flutuando, flutuam
v fly: voa, voando, voam
v run: corre, correndo, correm
v jump: pula, pulando, salta, saltando
v walk: caminha, caminhando, anda, andando
v dance: dança, dançando
v sit: sentado, sentada
v sleep: dorme, dormindo
v eat: come, comendo
v play: brinca, brincando, toca, tocando
v swim: nada, nadando
a snowy: nevado, nevada, coberta de neve, coberto de neve
a red: vermelh*
a blue: azul, azuis
a yellow: amarel*
a green: verde, verdes
a white: branc*
a black: pret*, negr*
a pink: rosa
a big: grande, grandes, enorme
a small: pequen*
a old: velh*
d two: dois, duas
d three: três
d four: quatro
`,
}
