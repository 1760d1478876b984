import { actions, type ActionName } from '../../repertoire/actions/index.ts'
import { asBody, defaultAction, factsFor, makeFigure } from '../../director/make-figure.ts'
import { readSentence } from '../../director/read-sentence.ts'
import { blankRole } from '../../director/casting/new-role.ts'
import type { Part } from '../../director/casting/role.ts'
import type { Lexicon } from '../../director/lexicon/lexicon.ts'
import type { Word } from '../../director/reading/words.ts'
import { capital, indefinite } from '../../english.ts'
import { withCount } from '../../director/describing/name-figure.ts'
import type { Figure, Shot, Storyboard } from '../../storyboard/storyboard.ts'
import { aspectOf, inShots, wordsOf, type Change, type Done, type Editing } from '../editing.ts'
import { restage } from '../restage.ts'
import { ensembleOf, factsOfShot, type Ensemble } from '../ensemble.ts'
import { isAsker } from '../../director/casting/first-person.ts'
import { starOf, withFace } from '../worn-faces.ts'
import { cast, findFigures, type Found } from '../find-figures.ts'
import { placeNewcomers } from '../place-newcomers.ts'
import { whereabouts, withoutWhereabouts } from '../whereabouts.ts'
import type { Command } from '../reading/command.ts'
import { subjectOf } from '../reading/subjects.ts'
import { gerundOf } from '../reading/gerund.ts'
import { guess } from '../reading/guess.ts'
import { nameFound } from '../reading/name-found.ts'

/** "Replace the dog with a cat", "turn the lanterns into soap bubbles", "change men to women". */
export const replaceFigures: Change = (command, editing) => {
  if ((command.verb !== 'replace' && command.verb !== 'turn') || command.what === '') return null
  const found = findFigures(command.what, editing.board, editing.lexicon)
  if (found === null) return comesUnseen(command, editing)
  if (isNoBody(command.to, editing)) return null
  return recast(found, command.what, command.to, editing)
}

/** What was asked for and could not be shown is replaced by bringing what is to be there instead. */
function comesUnseen({ what, to }: Command, editing: Editing): Done | null {
  const { board, lexicon, seed, inShot } = editing
  const noun = wordsOf(what, editing).findLast((word) => word.kind === 'noun')
  const told = new Set((board.prompt.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? []).map((word) => lexicon.lemma(word, 'noun')))
  if (noun === undefined || !told.has(noun.lemma) || subjectOf(what) !== null || isNoBody(to, editing)) return null
  const staged = restage(board, to, { lexicon, seed, inShot, where: null, spokenOf: new Set() })
  const first = cast(staged.board).find((figure) => staged.came.includes(figure.id))
  if (first === undefined) return null
  return {
    board: staged.board,
    said: `${capital(withCount(first, staged.came.length))} ${staged.came.length > 1 ? 'are' : 'is'} there now.`,
    heard: new Set(staged.came),
    remarks: [`There was no ${noun.lower} to be seen, so nothing went.`],
  }
}

/** "Riding bicycles", "rainbow coloured", "surrounded by fans": nothing that could stand in anybody's place. */
function isNoBody(to: string, editing: Editing): boolean {
  return (
    /colou?red$|^(?:surrounded|made|out|in|on|at|with|behind|under|near|closer|further)\b/i.test(to) ||
    (!/^(?:an?|the|some|two|three|four|five)\b/i.test(to) && gerundOf(to, editing) !== null)
  )
}

/** Puts what a phrase names in the place of figures; null when it names nobody. */
export function recast(found: Found, what: string, to: string, editing: Editing): Done | null {
  // Whoever is named in their place is new, though the like of it be there.
  const ensemble = ensembleOf(editing.board, editing.lexicon, new Set())
  const known = ensemble.production.roles.length
  const { lexicon } = editing
  const phrase = withoutWhereabouts(to)
    .replace(/\b(?:rainbow|multi)[ -]?colou?red\b/i, 'colourful')
    .replace(/\b([a-z]+)[ -]colou?red\b/i, '$1')
  const reading = readSentence(phrase === '' ? to : phrase, 0, ensemble.production, [])
  const parts = reading.cast.parts.filter((part) => part.role.number > known || !ensemble.isKnown(part.role))
  const named = parts.length === 0 ? reading.cast.particles[0] : undefined
  // A river is a place to the director; in the place of a bridge it is a picture.
  const lone = parts.length > 0 ? null : inOnePiece(named?.words ?? reading.words, ensemble, lexicon)
  if (lone !== null) parts.push(lone)
  const main = parts.find((part) => part.relation === null || !parts.some((other) => other.role === part.relation!.to)) ?? parts[0]
  if (main === undefined) return named === undefined ? null : asParticles(found, named.name, to, editing)
  const ids = new Set(found.figures.map((figure) => figure.id))
  const [first] = found.figures as [Figure]
  // "The man" becomes "a bear"; of "cats" and "dogs" there are as many as there were.
  const mention = [...reading.cast.partOf].find(([, each]) => each.includes(main))?.[0]
  const asked = mention?.count ?? null
  const several = mention?.plural === true && found.figures.length === 1 && asked === null
  const count = asked !== null && asked > 1 ? asked : several ? Math.min(main.role.count, 4) : found.figures.length
  let fresh: Figure[] = []
  const shots = inShots(editing, (shot) => {
    const taken = shot.figures.filter((figure) => ids.has(figure.id))
    if (taken.length === 0) return shot
    main.role.count = Math.max(count, taken.length)
    const bodies = Array.from({ length: main.role.count }, (_, i) =>
      makeFigure(main, i + 1, false, parts, shot.setting, { production: ensemble.production, seed: editing.seed, pace: 1 }),
    )
    const figures = shot.figures.flatMap((figure) => {
      const i = taken.indexOf(figure)
      if (i < 0) return [figure]
      return i >= count ? [] : [inPlaceOf(figure, bodies[i]!, main, shot, ensemble)]
    })
    const gone = new Set(taken.slice(count).map((figure) => figure.id))
    const stay = figures.map((figure) =>
      figure.relation !== null && gone.has(figure.relation.to) ? { ...figure, relation: null } : figure,
    )
    // Of more than there were, the others come beside them.
    const more = bodies
      .slice(taken.length)
      .map((body, i) => ({ ...body, id: freshId(editing.board, main.role.number, i), group: first.group, role: 'support' as const }))
    const extras = [...more, ...companions(parts, main, shot, taken[0]!, ensemble, editing)]
    fresh = [...fresh, ...extras]
    const staged = {
      ...shot,
      figures: stay.filter(
        (figure) =>
          !(
            figure.relation?.how === 'worn-by' &&
            ids.has(figure.relation.to) &&
            main.role.depiction !== null &&
            !main.role.depiction.living
          ),
      ),
    }
    if (extras.length === 0) return staged
    const facts = factsOfShot(staged, ensembleOf({ shots: [staged] }, lexicon))
    for (const figure of extras) facts.set(figure.id, factsFor(main.role, 1))
    return placeNewcomers(staged, extras, { facts, aspect: aspectOf(editing.board), seed: editing.board.seed, where: whereabouts(to) })
  })
  const board = { ...editing.board, shots }
  const become = shots.flatMap((shot) => shot.figures).find((figure) => ids.has(figure.id))!
  const { led } = ensemble.production.ledger.close(reading.words)
  return {
    board: { ...board, led: [...board.led, ...led].slice(-100) },
    said: `${capital(nameFound(found.figures))} ${found.figures.length > 1 ? 'become' : 'becomes'} ${withCount(become, count)}.`,
    heard: new Set([...ids, ...fresh.map((figure) => figure.id)]),
    sets: found.figures.map((figure) => [`${figure.id} is`, main.role.noun] as const),
    remarks: [
      ...guess(found, what),
      ...led
        .filter((row) => row.said.toLowerCase() !== row.shown.toLowerCase())
        .map((row) => `“${row.said}” is shown as ${indefinite(row.shown)}.`),
    ],
  }
}

/** Whoever lends their face goes on playing, whoever they now play: "turn me into a pirate". */
function withFaceOf(old: Figure, made: Figure): Pick<Figure, 'body' | 'said'> {
  const star = starOf(old)
  if (star === null || made.body.kind !== 'puppet') return made
  const [first = ''] = old.said.split(' ')
  const body = withFace(made.body, star)
  return isAsker([first]) && !/^my /i.test(made.said)
    ? { body, said: `${first} as ${made.said}`.slice(0, 2000) }
    : { body, said: made.said }
}

/** The new body in the old one's place, size, path and part. */
function inPlaceOf(old: Figure, made: Figure, part: Part, shot: Shot, ensemble: Ensemble): Figure {
  const played = withFaceOf(old, made)
  const body =
    played.body.kind === 'puppet' && old.body.kind === 'puppet'
      ? { ...played.body, feeling: part.role.feeling ?? old.body.feeling }
      : played.body
  const name = actionFor(old, part, shot, ensemble)
  return {
    ...old,
    noun: made.noun,
    said: played.said,
    body,
    action: { ...old.action, name },
    motion: part.role.depiction === null ? made.motion : (actions[name].motions[part.role.depiction.body] ?? actions[name].motions.thing),
  }
}

/** What it was said to do it goes on doing, in its own way; what was only usual for the old body gives way to what is usual for the new one. */
function actionFor(old: Figure, part: Part, shot: Shot, ensemble: Ensemble): ActionName {
  if (part.act !== null && part.act.said.length > 0) return part.act.name
  const oldRole = ensemble.roleOf(old)
  const oldPart = ensemble.parts.find((each) => each.role === oldRole)
  const usual = oldPart === undefined ? old.action.name : defaultAction({ ...oldPart, act: null }, ensemble.parts, shot.setting)
  if (old.action.said === '' && old.action.name === usual)
    return defaultAction(
      { ...part, relation: oldPart?.relation ?? null },
      ensemble.parts.filter((each) => each.role !== oldRole),
      shot.setting,
    )
  const body = part.role.depiction?.body ?? 'thing'
  const foot = /^(?:drive|sail|fly|swim|float|roll)$/.test(old.action.name) && (part.role.person !== null || body === 'quadruped')
  const onLand = foot && /^(?:drive|sail|roll)$/.test(old.action.name)
  return onLand ? 'run' : asBody(old.action.name, [], body, part.role)
}

/** Who comes along: "a woman with a cowboy hat", "an astronaut on a horse". */
function companions(parts: readonly Part[], main: Part, shot: Shot, host: Figure, ensemble: Ensemble, editing: Editing): Figure[] {
  return parts
    .filter((part) => part !== main && part.relation?.to === main.role)
    .flatMap((part) =>
      Array.from({ length: part.role.count }, (_, i) => ({
        ...makeFigure(part, i + 1, false, parts, shot.setting, { production: ensemble.production, seed: editing.seed, pace: 1 }),
        relation: { how: part.relation!.how, to: host.id },
      })),
    )
}

/** Soap bubbles are in the air when nobody has a place for them; in the place of a lantern they are a picture. */
function inOnePiece(words: readonly Word[], { production }: Ensemble, lexicon: Lexicon): Part | null {
  const nouns = words.filter((word) => word.kind === 'noun')
  const depiction = [nouns.map((word) => word.lower).join(' '), nouns.at(-1)?.lemma ?? '', nouns.at(-1)?.lower ?? '']
    .map((noun) => lexicon.depict(noun))
    .find((each) => each !== null && each.led === null)
  if (depiction === null || depiction === undefined) return null
  const noun = [...nouns.slice(0, -1).map((word) => word.lower), nouns.at(-1)?.lemma ?? depiction.noun].join(' ')
  const role = blankRole(production.roles.length + 1, noun, 1, null, depiction, [...words])
  production.roles.push(role)
  return { role, act: null, relation: null }
}

/** Many small things are in the air and not on the stage: petals in the place of balloons. */
function asParticles(found: Found, name: Shot['particles'][number]['name'], said: string, editing: Editing): Done {
  const ids = new Set(found.figures.map((figure) => figure.id))
  const shots = inShots(editing, (shot) => ({
    ...shot,
    figures: shot.figures
      .filter((figure) => !ids.has(figure.id))
      .map((figure) => (figure.relation !== null && ids.has(figure.relation.to) ? { ...figure, relation: null } : figure)),
    camera: { ...shot.camera, subject: shot.camera.subject !== null && ids.has(shot.camera.subject) ? null : shot.camera.subject },
    particles: [...shot.particles.filter((each) => each.name !== name), { name, amount: 1, said: said.slice(0, 2000) }].slice(-4),
  }))
  return {
    board: { ...editing.board, shots },
    said: `${capital(nameFound(found.figures))} ${found.figures.length > 1 ? 'give' : 'gives'} way to ${name} in the air.`,
    heard: ids,
    sets: [...ids].map((id) => [`${id} is`, name] as const),
  }
}

/** An id that no figure has. */
export function freshId(board: Pick<Storyboard, 'shots'>, number: number, i: number): string {
  const taken = new Set(board.shots.flatMap((shot) => shot.figures.map((figure) => figure.id)))
  for (let member = i + 1; ; member++) {
    const id = `figure-${number}-${member}`
    if (!taken.has(id)) return id
  }
}
