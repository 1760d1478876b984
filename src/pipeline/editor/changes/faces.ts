import { RequestError } from '../../../errors.ts'
import { capital, indefinite, list } from '../../english.ts'
import { definite } from '../../director/describing/name-figure.ts'
import type { Star } from '../../storyboard/face.ts'
import type { Figure, Puppet } from '../../storyboard/storyboard.ts'
import { chanceOf, short, SILENT, wordsOf, type Change, type Done, type Editing } from '../editing.ts'
import { cast, findFigures } from '../find-figures.ts'
import { faceTalkOf } from '../reading/face-talk.ts'
import { restage } from '../restage.ts'
import { doerOf, isPerson, peopleOf, rebodied, starOf, wearersOf, withFace, withoutFace, type Person } from '../worn-faces.ts'

/** "Use my face for the dog rider instead", "make me the drummer", "swap our faces", "take my face out", "use this face". */
export const changeFaces: Change = ({ text }, editing) => {
  const talk = faceTalkOf(text)
  if (talk === null) return null
  const wearers = wearersOf(editing.board)
  const explicit = /\b(?:face|photo|selfie|head)s?\b/i.test(text)
  // In a film of nobody's face "make him the king" speaks of none.
  if (wearers.length + editing.stars.length === 0 && !/\b(?:my|our|this) (?:face|selfie)s?\b|^(?:make|let) me\b|^I\b/i.test(text))
    return null
  if (talk.does === 'swap') return swapped(wearers)(editing)
  if (talk.does === 'remove') return unworn(talk.who, /\bmy\b/i.test(text) ? wearers.slice(0, 1) : wearers, editing)
  const [fresh] = editing.stars
  if (talk.who !== '') {
    const target = targetOf(talk.who, editing)
    // "Make me the king", where there is none, makes a king of me.
    if (target === null) return explicit || fresh !== undefined ? missing(talk.who, editing) : null
    return fresh === undefined ? handedOver(target, wearers, editing) : dressed(target, fresh, editing)
  }
  if (fresh === undefined) {
    if (wearers.length > 0)
      throw new RequestError('The film has this face already: say who should have it, such as “put my face on the pirate”.')
    throw new RequestError('There is no photo with that: send one, and its face comes into the film.')
  }
  return playedBy(fresh, editing)
}

/** The face of a new photo in the film, where nobody said whose: that of its star, else of whom it is about, else of somebody who comes. */
export function playedBy(star: Star, editing: Editing): Done {
  const { board } = editing
  const target =
    wearersOf(board).find((figure) => !editing.seated?.has(figure.id)) ?? peopleOf(board).find((figure) => figure.body.face === null)
  return target === undefined ? added(star, editing) : dressed(target, star, editing)
}

/** Among newcomers, the first person gets the face of a new photo: "add my brother next to me". */
export function arrivedWith(star: Star, came: readonly Figure[], editing: Editing): Done | null {
  const target = came.find(isPerson)
  return target === undefined ? null : dressed(target, star, editing)
}

/** What is told of a figure: its noun, or that it is the star. */
function nameOf(figure: Figure): string {
  return figure.noun === 'person' ? 'the star' : definite(figure, 1)
}

/** Whom the phrase names: somebody by their word, who does what it says, or somebody of such a kind. */
function targetOf(phrase: string, editing: Editing): Person | null {
  const { board, lexicon } = editing
  const found = findFigures(phrase, board, lexicon)?.figures ?? []
  const people = found.filter(isPerson)
  const head = wordsOf(phrase, editing).findLast((word) => word.kind === 'noun')
  const named = people.filter(
    ({ noun, said }) =>
      head === undefined ||
      noun.split(' ').includes(head.lemma) ||
      said
        .toLowerCase()
        .split(' ')
        .some((word) => word === head.lower),
  )
  // "The captain" is not the pirate, "the man" may be.
  const alike = head === undefined || lexicon.isPerson(head.lemma)?.profession == null ? people : []
  const meant = named.length > 0 ? named : [doerOf(phrase, board, lexicon) ?? alike].flat()
  const [first] = found
  if (meant.length === 0 && first !== undefined && people.length === 0)
    throw new RequestError(`${capital(indefinite(first.noun))} cannot wear a face: only people can.`)
  return meant.find((figure) => figure.body.face === null) ?? meant[0] ?? null
}

function missing(who: string, { board }: Editing): never {
  const people = [...new Set(peopleOf(board).map((figure) => nameOf(figure)))]
  throw new RequestError(
    `There is no ${short(who.replace(/^(?:the|an?|my|his|her)\s+/i, ''))} in this film. ${people.length === 0 ? 'There are no people in it: try “add a man”.' : `The people in it: ${list(people.slice(0, 6))}.`}`,
  )
}

function dressed(target: Person, star: Star, editing: Editing): Done {
  const others = wearersOf(editing.board).filter((figure) => figure.body.face === star.id && figure.id !== target.id)
  const bodies = new Map<string, Puppet>([[target.id, withFace(target.body, star)]])
  for (const figure of others) bodies.set(figure.id, withoutFace(figure.body, chanceOf(editing, 'head', figure.id)))
  return done(rebodied(editing.board, bodies), `${capital(nameOf(target))} has the new face now.`, target, [star.id])
}

/** A face that the film has goes to somebody else; whoever has one there gets the other's. */
function handedOver(target: Person, wearers: readonly Person[], editing: Editing): Done {
  const from = wearers.find((figure) => figure.id !== target.id) ?? wearers[0]
  if (from === undefined) throw new RequestError('There is no face in this film yet: send a photo with your words.')
  const star = starOf(from)!
  const given = starOf(target)
  const bodies = new Map<string, Puppet>([[target.id, withFace(target.body, star)]])
  if (from.id !== target.id)
    bodies.set(from.id, given === null ? withoutFace(from.body, chanceOf(editing, 'head', from.id)) : withFace(from.body, given))
  const said =
    from.id === target.id ? 'has your face already' : given === null ? 'has your face now' : `has the face of ${nameOf(from)} now`
  return done(rebodied(editing.board, bodies), `${capital(nameOf(target))} ${said}.`, target, [])
}

function swapped(wearers: readonly Person[]): (editing: Editing) => Done {
  return (editing) => {
    const [one, other] = wearers
    if (one === undefined || other === undefined)
      throw new RequestError(
        wearers.length === 0
          ? 'There is no face in this film yet: send a photo with your words.'
          : 'There is one face in this film: say who should have it, such as “put my face on the pirate”.',
      )
    const bodies = new Map<string, Puppet>([
      [one.id, withFace(one.body, starOf(other)!)],
      [other.id, withFace(other.body, starOf(one)!)],
    ])
    return done(rebodied(editing.board, bodies), `${capital(nameOf(one))} and ${nameOf(other)} have each other’s face now.`, one, [])
  }
}

/** Painted heads again. */
function unworn(who: string, wearers: readonly Person[], editing: Editing): Done | null {
  const named = who === '' ? null : (findFigures(who, editing.board, editing.lexicon)?.figures ?? [])
  const meant = named === null ? wearers : wearers.filter((figure) => named.some((each) => each.id === figure.id))
  // The face of a clock is no photo's.
  if (meant.length === 0) {
    if (named !== null) return null
    throw new RequestError('No face from a photo is in this film.')
  }
  const bodies = new Map(meant.map((figure) => [figure.id, withoutFace(figure.body, chanceOf(editing, 'head', figure.id))] as const))
  const many = meant.length > 1
  return done(
    rebodied(editing.board, bodies),
    `${capital(list(meant.map(nameOf)))} ${many ? 'have' : 'has'} ${many ? 'painted faces' : 'a painted face'} again.`,
    meant[0]!,
    [],
  )
}

/** With nobody there to have the face somebody comes. */
function added(star: Star, editing: Editing): Done {
  const { lexicon, seed, inShot } = editing
  const staged = restage(editing.board, 'a person', { lexicon, seed, inShot, where: null, spokenOf: new Set() })
  const came = cast(staged.board).find((figure) => staged.came.includes(figure.id) && isPerson(figure))
  if (came === undefined || !isPerson(came))
    throw new RequestError('There is no room for anybody with that face: take somebody away first.')
  const next = done(
    rebodied(staged.board, new Map([[came.id, withFace(came.body, star)]])),
    'Somebody with the new face is in the film now.',
    came,
    [star.id],
  )
  return { ...next, heard: new Set([came.id]) }
}

function done(board: Editing['board'], said: string, figure: Figure, used: readonly string[]): Done {
  return { board, said, heard: SILENT, sets: [[`${figure.id} face`, said]], used, faced: [figure.id] }
}

/** What the head of a photo cannot become; a sentence for whoever asks for it, null: nothing of the kind. */
export function beyondPhoto(what: string, to: string, editing: Editing): string | null {
  if (wearersOf(editing.board).length === 0) return null
  const ofHead = /(?:^|\s|'s )(?:hair|beard|moustache|mustache|skin|eyes?|nose|age|wrinkles?|freckles)$/i.test(what)
  const asked =
    /\b(?:hair|beard|moustache|mustache|skin|bald|bearded|blonde?|brunette|redhead|older|younger|old|young|elderly|wrinkl\w+|freckles|[a-z]+-haired)\b/i.test(
      to,
    )
  if (!ofHead && !asked) return null
  const owner = what.replace(/'s [a-z]+$|^(?:the )?(?:hair|beard|moustache|mustache|skin|eyes?|nose|age)(?: of )?/i, '').trim()
  const pronoun = /^(?:his|her|their|my)\b/i.exec(owner)?.[0]
  const found = owner === '' ? null : findFigures(pronoun ?? owner, editing.board, editing.lexicon)
  const figures = found?.figures ?? cast(editing.board).filter((figure) => figure.role === 'lead')
  if (figures.length === 0 || !figures.every((figure) => isPerson(figure) && figure.body.face !== null)) return null
  // "An old hat" is clothes.
  if (!ofHead && /\b(?:hat|cap|coat|jacket|shirt|dress|shoes|boots|clothes|scarf|glasses|car|house)s?\b/i.test(to)) return null
  return `The head comes from the photo, so its hair, skin and age stay: a hat, glasses, other clothes or a feeling such as “make ${nameOf(figures[0]!)} laugh” can be changed.`
}
