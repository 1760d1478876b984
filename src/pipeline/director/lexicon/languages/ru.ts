import type { Language } from './language.ts'

/** Russian. */
export const ru: Language = {
  code: 'ru',
  spaced: true,
  order: 'as-english',
  compounds: false,
  endings: [
    'ами',
    'ями',
    'ого',
    'его',
    'ому',
    'ему',
    'ыми',
    'ими',
    'ах',
    'ях',
    'ов',
    'ев',
    'ой',
    'ей',
    'ом',
    'ем',
    'ам',
    'ям',
    'ые',
    'ие',
    'ый',
    'ий',
    'ая',
    'яя',
    'ое',
    'ую',
    'юю',
    'ых',
    'их',
    'ым',
    'им',
    'а',
    'я',
    'ы',
    'и',
    'у',
    'ю',
    'е',
    'о',
    'ь',
    'й',
  ],
  rows: `
f and: и
f me: я, меня, мной
f us: мы
f my: мой, моя, моё
f as: как, в роли
f -x: который, которая, это, он, она, очень
r in: в, во, внутри
r on: на
r above: над
r under: под
r beside: рядом с, около, возле, у
r behind: за
r in front of: перед
r between: между
r with: с, со
r through: через, сквозь, по, вдоль
n snow: снег*
n rain: дожд*
n village: деревн*, деревен*, сел*
n city: город*
n sea: мор*
n beach: пляж*
n forest: лес*
n sky: неб*
n night: ночь, ночью, ночи, ночн*
n dawn: рассвет*, утр*
n dusk: закат*, вечер*
n winter: зим*
n summer: лет*
n street: улиц*
n river: рек*
n lake: озер*
n mountain: гор*
n field: пол*
n park: парк*
n man: мужчин*
n woman: женщин*
n boy: мальчик*
n girl: девочк*, девушк*
n dog: собак*, пёс, пес
n cat: кот, кошк*, кота
n balloon: шар, шарик*, шары, воздушный шар, воздушный шарик
n house: дом, дома, доме
n tree: дерев*
n moon: лун*
v fall: падает, падают, падающ*
v drift: дрейф*, плывёт, плывет, парит, парящ*
v fly: летит, летят, летающ*, летает
v run: беж*, бега*
v jump: прыга*
v walk: идёт, идет, гуля*, идущ*
v dance: танцу*
v sit: сидит, сидят, сидящ*
v sleep: спит, спящ*
v eat: ест, едят
v play: игра*
v swim: плава*
a snowy: заснежен*, снежн*
a red: красн*
a blue: син*, голуб*
a yellow: жёлт*, желт*
a green: зелён*, зелен*
a white: бел*
a black: чёрн*, черн*
a pink: розов*
a golden: золот*
a big: больш*, огромн*
a small: маленьк*
a old: стар*
d two: два, две
d three: три
d four: четыре
`,
}
