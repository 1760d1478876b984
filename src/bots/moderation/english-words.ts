import type { Kind } from './kind.ts'

/** Words of obscenity's list that are parts of too many innocent ones, or innocent themselves in a film: `own` has the narrower ones. */
export const tooBroad: ReadonlySet<string> = new Set([
  ...list(`
    abo, anal, anus, arse, ass, bastard, boob, chink, cock, coon, cuck, cum, dick, dyke, fag, fuck, hooker, incest, jizz, kike, negro,
    nigger, orgy, penis, piss, porn, prick, pussy, rape, retard, scat, semen, sex, slut, spastic, tit, turd, wank, whore
  `),
])

/**
 * As obscenity writes patterns: `|` is the edge of a word, `?` any letter, `[]` may be missing. What stands beside a word tells a rooster
 * from an organ, so many entries are phrases.
 */
export const own: Readonly<Record<Kind, readonly string[]>> = {
  never: [
    ...list(`
      nigger, nigga, |ngger, |ngga|, |nig|, |nigs|, |fag|, |fags|, |faggot, |fagot|, |fagots|, |fggot, |kike|, |kikes|, |chink|,
      |chinks|, |gook|, |gooks|, |spic|, |spics|, |wetback, |beaner|, |beaners|, |paki|, |pakis|, |raghead, |towelhead, sandnigger,
      sand nigger, jigaboo, |darkies|, |porch monkey, |jap|, |japs|, |coons|, |dirty coon|, |zipperhead, |kaffir|, |kaffirs|,
      |golliwog, |shemale, |a negro|, |the negro|, |negroes|, |negros|, |abos|, |bulldyke, |dirty dyke, |fucking dyke, |retard|,
      |retards|, |retarded|, |spaz|, |spastics|, |white power|, |heil hitler, |sieg heil
    `),
    ...each('dirty, filthy, fucking, greedy', 'jew|, jews|'),
    ...each(
      'kill all, kill the, gas the, exterminate the, exterminate all, lynch the, death to, hang the, burn the',
      'jews|, blacks|, muslims|, gays|, arabs|, mexicans|, asians|, immigrants|, homosexuals|, lesbians|, gypsies|',
    ),
    ...list(`
      |rape|, |rapes|, |raped|, |raping|, |rapist, |gangrape, |lolicon, |shotacon, |jailbait, |jail bait|, |kill yourself|, |kys|,
      |ching chong, |trannies|, |n*gg
    `),
    ...each('child, kiddie, kid, underage, pedo, teen', 'porn, sex|'),
  ],
  sexual: [
    ...list(`
      |anal|, |anus|, |anuses|, |boob|, |boobs|, |boobies|, |titties|, |titty|, |tits|, |titfuck, |tittyfuck, |penis|, |penises|,
      |semen|, |cum|, |cums|, |cumming|, |cumshot, |cumslut, creampie, |jizz|, |jizzing|, |orgy|, |orgies|, |pussy|, |pussies|,
      |incest|, |incestuous, |sex|, |sexting|, |sextape, |sexfight, |porn, |blow job, |hand job, |rim job, rimjob, footjob, |milf|,
      |milfs|, |nsfw|, |bdsm|, camgirl, |masturbat, |clit|, |clits|, clitoris, |cunnilingus, |camel toe|, |cameltoe, |horny|,
      |erotic|, |erotica|, futanari, |striptease, |strip tease|, |stripper|, |strippers|, |threesome, |upskirt, |topless|, |bukkake,
      |ballsack, |nutsack, |vulva|, |labia|, |scrotum, |genitals|, |genitalia|, |buttsex, |butt sex|, |butthole, |assfuck, |ass fuck,
      |fap|, |fapping|, |jerk off|, |jerking off|, |jack off|, |jacking off|, |boner|, |boners|, |hooker|, |hookers|, |whorehouse,
      |ass cheeks|, |dick pic, |cocksuck, |cock suck, |bend her over|, |spit roast her|
    `),
    ...each(
      'naked, nude',
      'woman|, women|, girl|, girls|, lady|, ladies|, man|, men|, boy|, boys|, people|, person|, body|, bodies|, teen|, teens|, child|, children|, kid|, kids|',
    ),
    ...each('naked, nude', 'actress, selfie, celebrit, couple|, couples|, wife|, babe|, babes|, breasts|, guy|, guys|, model|, models|'),
    ...each('big, nice, sexy, fat, naked, bare, huge, phat, juicy, tight, hot', 'ass|, dick|, dicks|, cock|, cocks|'),
    ...each('my, your, hard, thick, throbbing, erect, big black, long', 'cock|, cocks|'),
    ...each('suck, sucks, sucking, lick, licks, licking, ride, rides, riding, stroke, strokes, stroking', 'cock|, cocks|, dick|, dicks|'),
    ...each('suck my, suck his, sucks his, sucking his, lick my, lick his, ride his, riding his, stroking his, ride my', 'cock|, dick|'),
    ...each('eat my, lick my, in the, up the, up your, up my, in her, up her, in his', 'ass|'),
  ],
  rude: [
    ...list(`
      fuck, |f?ck|, |f?cks|, |f?cked|, |f?cker, |f?cking, |fck|, |fcking|, |fuk|, |fuking|, |fuker, |phuck, |fcuk|, |stfu|, |gtfo|,
      |motherf, |arse|, |arses|, |arsehole, |asshole, |ass hole|, |ass holes|, |asshat, |asswipe, |assface, |dumbass, |dumb ass|,
      |fatass, |kiss my ass|, |smartass, |your ass|, |stupid ass|, |cuck|, |cucks|, |piss|, |pissed on|, |pissing|, |pisses|,
      |pisser|, |pisshead, |wank|, |wanker, |wanking|, |you prick|, |fucking prick, |such a prick|, |a little prick|, |stupid prick,
      |arrogant prick, |whore|, |whores|, |manwhore, |slut|, |sluts|, |slutty|, |turd|, |turds|, |douchebag, |douche bag|, |knobhead,
      |bellend|, |tosser|, |tossers|, |dipshit, |biatch|, |skank|, |skanks|, |thot|, |thots|, |dick|, |dicks|, |dickhead, |dckhead,
      |bastard|, |bastards|, |ass-hole, |f**k, |sh*t, |s**t|, |b*tch, |c*nt, |d*ck|
    `),
  ],
}

/** Innocent though a rude word is in them: names, birds, plants, dishes. Compared in small letters. */
export const innocent: readonly string[] = [
  ...list(`
    scunthorpe, moby dick, moby-dick, philip k. dick, philip k dick, dick whittington, dick tracy, dick turpin, dick grayson, dick van
    dyke, dick dastardly, dick and jane, spotted dick, dick barton, blue tits, great tits, coal tits, marsh tits, willow tits, crested
    tits, tailed tits, bearded tits, bush tits, azure tits, tits feeding, tits (bird, footed boobies, masked boobies, brown boobies,
    red boobies, pussy willow, pussy cat, pussy-cat, pussy riot, pussy galore, cum laude, -cum-, alan cumming, same-sex, same sex,
    opposite sex, sex pistols, sex and the city, sex education, fair sex, fairer sex, single-sex, battle of the sexes, anal fin, rape
    seed, oilseed rape, rape field, rape flower, rape blossom, field of rape, fields of rape, rape of the lock, rape of europa,
    bastard sword, bastard file, shiitake, shitake, shiite, shiita, shitzu, shit-zu, shit tzu, shittim, lee hooker, hooker valley,
    rugby hooker, joseph hooker, tj hooker, t.j. hooker, chink of, chinks of, chink in, chinks in, kaffir lime, kaffir lily, horny
    toad, horny lizard, horny devil, horny beak, horny shell, horny plate, horny goat, horny scale, smoking a fag, fag end, fag
    packet, faggots of wood, faggots of stick, bundle of faggots, faggots and peas, flame retard, fire retard, retard the, pissarro,
    food porn, paint stripper, wire stripper, topless bus, topless tower, topless double, naked body paint, hentaigana, bichir,
    bichon, niggard, spic and span, spic-and-span, jizzakh, the negro league, the negro spiritual, a negro spiritual, a negro league,
    the negro river, piss-up, rapping, rapped, annus, annuus, striper, kafir, kaffir cat, kaffir bread, faggoting, fagoting, faggot
    stitch, fagot stitch, han-gook, min-gook, pain in the ass, chinks or, chink or, retards the, horny teeth, horny skin, horny layer,
    slippery dick, snigger, stripers, candy striper, fsck
  `),
  'tom, dick',
  // The matcher reads 'jack off' as 'jack of'.
  ...['jack of ', 'jacking of ', 'jerk of ', 'jerking of '],
]

/** 'a, b' → ['a', 'b'], over as many lines as it takes: so a table stays a table. */
function list(words: string): readonly string[] {
  return words
    .trim()
    .split(/\s*,\s*/)
    .map((word) => word.replace(/\s+/g, ' '))
}

/** Every word before every other: 'naked', 'man|' → '|naked man|'. */
function each(before: string, after: string): readonly string[] {
  return list(before).flatMap((first) => list(after).map((second) => `|${first} ${second}`))
}
