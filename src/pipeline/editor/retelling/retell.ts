import type { Lexicon } from '../../director/lexicon/lexicon.ts'
import { readFilmTalk } from '../../director/reading/film-words.ts'
import { GARMENTS } from '../../director/tables/garments.ts'
import { hours } from '../../repertoire/hours.ts'
import { places } from '../../repertoire/places/index.ts'
import { weathers } from '../../repertoire/weathers.ts'
import type { Figure, Shot, Storyboard } from '../../storyboard/storyboard.ts'
import { saysGone } from '../settle-at.ts'
import { doAnew } from './do-anew.ts'
import { forget } from './forget.ts'
import { bare, nameAnew, spanOf } from './name-anew.ts'
import { paceAnew } from './pace-anew.ts'
import { agreeing, tokensOf, written, type Token } from './tokens.ts'

/**
 * The film with its shots told as they are now. The sentence that a shot was made from is what a video model is asked for, so it must stay
 * true: who became another is called so, who goes otherwise goes so in it, and words that something answered for before the change and
 * nothing does after it go. What was never more than words stays. A sentence that cannot be told anew in its own words is emptied: from
 * then on the shot is told from what it holds.
 */
export function retell(before: Storyboard, after: Storyboard, lexicon: Lexicon): Storyboard {
  const shots = after.shots.map((shot) => {
    const was = before.shots.find(({ id }) => id === shot.id)
    if (was === undefined || shot.said === '' || was.said !== shot.said) return shot
    const said = toldAnew({ shot: was, board: before }, { shot, board: after }, lexicon).slice(0, 2000)
    return said === shot.said ? shot : { ...shot, said }
  })
  return { ...after, shots }
}

interface Version {
  readonly shot: Shot
  readonly board: Storyboard
}

function toldAnew(was: Version, is: Version, lexicon: Lexicon): string {
  const { led } = was.board
  const untouched = tokensOf(is.shot.said, lexicon)
  let tokens = untouched
  const paced = was.shot.figures.filter((figure) => (now(figure, is.shot)?.action.pace ?? figure.action.pace) !== figure.action.pace)
  for (const old of was.shot.figures.filter(({ id, group, said }) => id === group && said !== '')) {
    const members = was.shot.figures.filter(({ group }) => group === old.group)
    const left = is.shot.figures.filter(({ group }) => group === old.group)
    const [fresh] = left
    if (fresh === undefined) {
      tokens = withoutOne(tokens, old, was.board.led)
      continue
    }
    if (isTiedAnew(old, fresh, is.shot)) return ''
    const acted = old.action.said === fresh.action.said ? tokens : doAnew(tokens, old, fresh, { led, lexicon })
    const looked = acted === null ? null : withColours(acted, old, fresh)
    const same = old.noun === fresh.noun && members.length === left.length && (old.said === fresh.said || looked !== acted)
    const named =
      looked === null || same || isMore(old, fresh, members.length === left.length)
        ? looked
        : nameAnew(looked, { was: members, is: left }, led)
    if (named === null) return ''
    tokens = old.action.pace === fresh.action.pace ? named : paceAnew(named, old, fresh, paced.length === was.shot.figures.length, lexicon)
  }
  const isLost = (token: Token): boolean =>
    CONTENT.test(token.word.kind) &&
    untouched.includes(token) &&
    (isGone(token.word.lower) || ((answers(token, was) || isOldLight(token)) && !answers(token, is)))
  const light = readFilmTalk(
    untouched.map(({ word }) => word),
    lexicon,
  )
  const { hour, weather, season } = is.shot.setting
  const rows = [
    light.hour?.entry === hour ? null : light.hour,
    light.weather?.entry === weather ? null : light.weather,
    light.season?.entry === season ? null : light.season,
  ]
  const old = new Set(rows.flatMap((match) => match?.words.map(({ index }) => index) ?? []))
  const isOldLight = ({ word }: Token): boolean => was.shot.setting !== is.shot.setting && old.has(word.index)
  const isGone = saysGone(was.shot.setting, is.shot.setting)
  const kept = forget(tokens, isLost, (token) => answers(token, is) || !untouched.includes(token) || light.about.includes(token.word))
  return kept === untouched ? is.shot.said : written(kept)
}

const CONTENT = /^(?:noun|verb|adjective|adverb)$/

const now = (figure: Figure, shot: Shot): Figure | undefined => shot.figures.find(({ id }) => id === figure.id)

/** Put to something else than before, or otherwise. Whoever lost what they were tied to is only without it. */
function isTiedAnew(old: Figure, fresh: Figure, { figures }: Shot): boolean {
  if (fresh.relation === null) return old.relation !== null && figures.some(({ id }) => id === old.relation?.to)
  return fresh.relation.how !== old.relation?.how || fresh.relation.to !== old.relation.to
}

/** What was said of it before was not taken back: "a dog" in "a dog a red hat". */
function isMore(old: Figure, fresh: Figure, counted: boolean): boolean {
  return counted && old.noun === fresh.noun && ` ${fresh.said} `.toLowerCase().includes(` ${old.said} `.toLowerCase())
}

/** "A man [and a dog] walk": who stood beside somebody, and whose verb goes on, goes alone. */
function withoutOne(tokens: readonly Token[], gone: Figure, led: Storyboard['led']): readonly Token[] {
  const span = spanOf(tokens, gone, led)
  if (span === null || span.from === 0) return tokens
  const [before, next] = [tokens[span.from - 1]!, tokens[span.to]]
  if (!/^(?:and|with)$/.test(before.word.lower) || next === undefined || !/^(?:verb|auxiliary)$/.test(next.word.kind)) return tokens
  const left = [...tokens.slice(0, span.from - 1), ...tokens.slice(span.to)]
  const subject = tokens.slice(0, span.from - 1)
  const many = subject.some(({ word }) => word.kind === 'number' || word.form === 'plural' || word.lower === 'and')
  return before.word.lower === 'and' ? agreeing(left, span.from - 1, many) : left
}

/** Of a phrase in which single words changed ("a red dress", now green), each before the word that it stood before. */
function withColours(tokens: readonly Token[], old: Figure, fresh: Figure): readonly Token[] {
  const [was, is] = [old.said.split(' '), fresh.said.split(' ')]
  if (old.noun !== fresh.noun || was.length !== is.length) return tokens
  return was.reduce<readonly Token[]>((all, word, i) => {
    if (word === is[i] || was[i + 1] !== is[i + 1]) return all
    const at = all.findIndex(
      ({ word: { lower } }, k) => lower === word.toLowerCase() && all[k + 1]?.word.lower === was[i + 1]?.toLowerCase(),
    )
    return at < 0 ? all : all.with(at, { ...all[at]!, text: is[i]! })
  }, tokens)
}

/** Whether something of a shot, or of how the film is made, came from the word or is called so. */
function answers({ word }: Token, { shot, board }: Version): boolean {
  const { figures, setting, particles, camera } = shot
  const shown = new Set<string>([setting.place, ...figures.flatMap(({ noun, action }) => [noun, action.name])])
  const cut = GARMENTS.get(word.lower) ?? GARMENTS.get(word.lemma)
  if (cut !== undefined && figures.some(({ body }) => body.kind === 'puppet' && body.wears.some((each) => each.cut === cut))) return true
  return [
    ...figures.flatMap(({ noun, said, action }) => [noun, said, action.said]),
    ...particles.map(({ said }) => said),
    ...board.led.filter((row) => shown.has(row.shown)).map((row) => row.said),
    ...[setting.said, setting.season, camera.said, board.style.said, board.score?.said ?? ''],
    ...[...places[setting.place].words, ...hours[setting.hour].words, ...weathers[setting.weather].words],
  ].some((phrase) => bare(phrase).some((each) => each === word.lower || each === word.lemma))
}
