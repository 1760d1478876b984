import type { Language } from './language.ts'

/** German. */
export const de: Language = {
  code: 'de',
  spaced: true,
  order: 'as-english',
  compounds: true,
  endings: ['ern', 'en', 'em', 'er', 'es', 'e', 'n', 's'],
  rows: `
n swan: Schwan, Schwäne, Schwänen
n cake: Kuchen, Torte
n campfire: Lagerfeuer
n camel: Kamel, Kamele
n cherry tree: Kirschbaum, Kirschbäume
n snowman: Schneemann, Schneemänner
n fireworks: Feuerwerk
n goose: Gans, Gänse
n mouse: Maus, Mäuse
n bear: Bär, Bären
n fox: Fuchs, Füchse
n duck: Ente, Enten
n cow: Kuh, Kühe
n frog: Frosch, Frösche
n apple: Apfel, Äpfel
v bake: backt, backen, bäckt, backend*
v skate: läuft Schlittschuh
v fight: kämpf*
v build: bau*
v hug: umarm*
f a: ein, eine, einem, einen, einer, eines
f the: der, die, das, dem, den, des
f and: und
f me: ich, mich, mir
f us: wir, uns
f my: mein, meine, meinem, meinen, meiner
f as: als
n pirate: Pirat, Piratin
n brother: Bruder, Brüder
n sister: Schwester, Schwestern
f -x: es, sich, ist, sind, wird, sehr, auch, dabei, gerade, da, wo, noch, so, nur, am Himmel entlang
f at night: bei Nacht, in der Nacht, nachts
f who: welcher, welche
f his: sein, seine, seinem, seinen, seiner
f her: ihr, ihre, ihrem, ihren, ihrer
r in: in, im, ins, innerhalb
r at: am, an, bei, beim, um
r on: auf, aufs, auf dem, auf der
r above: über, überm, oberhalb
r under: unter, unterm
r beside: neben, nebem
r behind: hinter
r in front of: vor, vorm
r between: zwischen
r with: mit
r without: ohne
r through: durch, entlang
r of: von, vom
r to: zu, zum, zur, nach
r from: aus
n snow: Schnee
n rain: Regen
n village: Dorf, Dörfer, Dörfchen
n city: Stadt, Städte, Großstadt
n sea: Meer, Ozean
n sea: See
n lake: Teich, Bergsee, Weiher
n beach: Strand
n forest: Wald, Wälder
n sky: Himmel
n night: Nacht
n day: Tag, tagsüber, Mittag
n dawn: Morgen, Sonnenaufgang, Morgendämmerung, Tagesanbruch
n dusk: Abend, Sonnenuntergang, Abenddämmerung, Dämmerung
n spring: Frühling
n summer: Sommer
n autumn: Herbst
n winter: Winter
n street: Straße, Gasse, Straßen
n river: Fluss, Bach
n mountain: Berg, Berge, Gebirge
n field: Feld, Wiese, Acker
n desert: Wüste
n park: Park
n garden: Garten
n room: Zimmer, Wohnzimmer, Raum
n kitchen: Küche
n space: Weltraum, Weltall, All
n man: Mann, Männer
n woman: Frau, Frauen
n boy: Junge, Jungen
n girl: Mädchen
n child: Kind, Kinder
n grandmother: Oma, Großmutter
n grandfather: Opa, Großvater
n dog: Hund, Hunde
n puppy: Welpe
n kitten: Kätzchen
n bird: Vogel, Vögel
n horse: Pferd
n boat: Boot, Kahn
n ship: Schiff
n car: Auto, Wagen
n train: Zug
n tree: Baum, Bäume
n flower: Blume
n house: Haus, Häuser
n water: Wasser
n fire: Feuer, Lagerfeuer
n lantern: Laterne
n wind: Wind
n fog: Nebel
n light: Licht
n chef: Koch, Köchin
n roof: Dach, Dächer
n hot air balloon: Heißluftballon
n astronaut: Astronaut, Astronautin, Raumfahrer
v fall: fällt, fallen, fallend*
v snow: schneit, schneien
v rain: regnet
v drift: treib*
v float: schweb*
v fly: flieg*, fliegt
v run: läuft, laufen, renn*, laufend*
v jump: spring*, hüpf*
v walk: geht, gehen, spazier*, wander*
v dance: tanz*
v sit: sitz*
v stand: steht, stehen, stehend*
v sleep: schläft, schlaf*
v eat: isst, essen, frisst, fress*
v drink: trink*
v sing: singt, singen, singend*
v play: spiel*
v ride: reit*, fährt Rad
v swim: schwimm*
v drive: fährt, fahren, fahrend*
v sail: segel*
v read: liest, lesen, lesend*
v hold: hält, halten, haltend*
v look: schaut, schauen, blick*, sieht, betracht*
v wave: wink*
v cook: kocht, kochen, kochend*
v paint: malt, malen, malend*
v blow: weht, wehen, bläst
v shine: schein*, leucht*, strahl*, funkel*, glänz*
v bloom: blüh*
v climb: kletter*, steigt
v chase: jag*, verfolg*
v rise: aufgeh*
v wear: trägt, tragen, tragend*
v smile: lächel*, lach*
v roll: roll*
v spin: dreh*
v surf: surft, surfen
a snowy: verschneit*, schneebedeckt*
a rainy: regnerisch*, verregnet*
a red: rot*
a blue: blau*
a yellow: gelb*
a green: grün*
a white: weiß*
a black: schwarz*
a pink: rosa, pink*
a purple: lila, violett*
a orange: orangefarben*, orange, oranger, oranges
a brown: braun*
a grey: grau*
a golden: golden*
a silver: silbern*
a big: groß*, riesig*
a small: klein*, winzig*
a old: alt*
a young: jung, junge, junger, junges, jungen
a happy: glücklich*, fröhlich*
a sad: traurig*
a quiet: ruhig*, still*, friedlich*
a dark: dunkel*, dunkle*, finster*
a bright: hell*
a beautiful: schön*
a cute: süß*, niedlich*
a fast: schnell*
a slow: langsam*
d one: eins
d two: zwei
d three: drei
d four: vier
d five: fünf
d many: viele, vielen
d several: mehrere, einige
`,
}
