import { places, type PlaceName } from '../../repertoire/places/index.ts'
import type { Figure, Shot } from '../../storyboard/storyboard.ts'
import { colourOf } from '../lexicon/colours.ts'
import { NAMED_PLACES } from '../tables/places.ts'
import { capital, indefinite } from '../../english.ts'

/** How one says that something is there; `*` stands for the adjectives of weather and colour. */
const WHERE: Readonly<Record<string, string>> = {
  sea: 'on the *open sea',
  underwater: 'under water',
  mountains: 'in the *mountains',
  snowfield: 'in a *field of snow',
  sky: 'in the *sky',
  space: 'in space',
  beach: 'on a *beach',
  lake: 'by a *lake',
  lagoon: 'on a *lake',
  river: 'by a *river',
  stage: 'on a stage',
  road: 'on a *road',
  moon: 'on the moon',
  farm: 'on a *farm',
  rooftop: 'on a *rooftop',
  desert: 'in a *desert',
  'frozen lake': 'on a *frozen lake',
  'bus interior': 'on a bus',
  'plane cabin': 'on a plane',
  'train carriage': 'on a train',
  'subway car': 'on the subway',
}
const ON =
  /^(?:street|road|highway|freeway|beach|shore|coast|seashore|sandbar|stage|rooftop|roof|balcony|terrace|farm|ranch|hill|mountain|cliff|peak|summit|pier|dock|wharf|lawn|playground|asteroid|racetrack|iceberg|glacier|bridge|island|dune|sidewalk|pond|wave|pasture|rink|ice rink|skating rink|frozen (?:lake|river|pond)|icy lake)$/
const THE =
  /^(?:sea|ocean|desert|sky|sahara|jungle|tundra|arctic|snow|countryside|alps|woods|mountains|universe|cosmos|galaxy|north pole|clouds)$/
const MASS_PLACE = /^(?:outer space|space|orbit|heaven|antarctica)$/
const NOT_NAMES =
  /^(?:wave|ice|air|cloud|planet|house|home|show|interior|indoors|mine|drone|under water|underwater|(?:on|in|inside|aboard) .*|above the clouds|peak|orbit|concert|fair|wood|port|skyline|building)$/

/** "over a snowy village at night", "in Paris in the rain". */
export function tellWhere(shot: Shot, lead: Figure | undefined): string {
  const { setting } = shot
  const { place, hour, weather, season } = setting
  const { medium } = places[place]
  const said = ` ${setting.said.toLowerCase()} `
  const outside = medium !== 'indoors' && medium !== 'under-water' && medium !== 'space'
  const moving = lead !== undefined && (lead.relation === null || lead.relation.how === 'riding')
  const over = moving && /^(?:fly|float)$/.test(lead.action.name) && (medium === 'land' || medium === 'water-surface')
  const through =
    / through /i.test(shot.said) && medium === 'land' && lead !== undefined && /^(?:walk|run|ride|drive)$/.test(lead.action.name)
  const adjectives = outside ? adjectivesOf(place, weather, season, said) : ''
  const named = Object.keys(NAMED_PLACES).find((name) => said.includes(` ${name} `))
  const where =
    named === undefined
      ? placeName(shot, adjectives)
      : `${/^(?:seine|thames|nile|mars|saturn|jupiter|mount fuji|fuji|everest)$/.test(named) ? 'on' : 'in'} ${/^(?:seine|thames|nile|amazon|sahara|arctic|maldives|pacific|atlantic|mediterranean|grand canyon|alps)$/.test(named) ? 'the ' : ''}${named.split(' ').map(capital).join(' ')}`
  const moved = over ? where.replace(/^(?:in|on|by)\b/, 'over') : through ? where.replace(/^(?:in|on|by)\b/, 'through') : where
  const when = medium === 'space' ? '' : ({ dawn: ' at dawn', day: '', dusk: ' at dusk', night: ' at night' } as const)[hour]
  const air = outside
    ? { clear: '', cloudy: ' under clouds', rain: ' in the rain', storm: ' in a storm', wind: ' in the wind', snow: '', fog: '' }[weather]
    : ''
  const left = outside && !(moved.includes('snowy') || moved.includes('snow')) && weather === 'snow' ? ' in the snow' : ''
  const mist = outside && weather === 'fog' && !moved.includes('foggy') ? ' in fog' : ''
  return `${moved}${when}${air}${left}${mist}`
}

function adjectivesOf(place: PlaceName, weather: string, season: string, said: string): string {
  const words = [
    said.includes(season) || (season === 'autumn' && / fall /.test(said)) ? season : '',
    weather === 'snow' && places[place].climate !== 'polar' ? 'snowy' : weather === 'fog' ? 'foggy' : '',
  ].filter((word) => word !== '')
  return words.length === 0 ? '' : `${words.join(' ')} `
}

function placeName(shot: Shot, adjectives: string): string {
  const { place, said, tint } = shot.setting
  const tokens = said.toLowerCase().split(' ')
  const word = [...places[place].words]
    .map((each) => `${each}`)
    .filter((each) => !NOT_NAMES.test(each) && ` ${tokens.join(' ')} `.includes(` ${each} `))
    .sort((a, b) => b.length - a.length)[0]
  const at = word === undefined ? tokens.indexOf(place) : tokens.indexOf(word.split(' ')[0]!)
  const colour =
    tint === null ? undefined : tokens.slice(0, Math.max(0, at < 0 ? tokens.length : at)).findLast((each) => colourOf(each) !== null)
  const qualified = `${colour === undefined ? '' : `${colour} `}${adjectives}`
  const own = WHERE[place] ?? `in a *${place}`
  if (word === undefined || word === place || own.includes(word)) return article(own.replace('*', qualified))
  if (MASS_PLACE.test(word)) return `in ${word}`
  const name = `${qualified}${word}`
  return `${ON.test(word) ? 'on' : /^(?:lakeside|lakeshore|riverbank|riverside|stream|creek|waterfall|canal)$/.test(word) ? 'by' : 'in'} ${THE.test(word) ? `the ${name}` : indefinite(name)}`
}

function article(where: string): string {
  return where.replace(/\ban? (\w+)/, (_, next: string) => indefinite(next))
}
