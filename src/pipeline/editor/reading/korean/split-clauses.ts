import { JOINED } from './verbs.ts'

/** What only makes a request politer, and what is said while one thinks. */
const FILLERS =
  /(?<=^|\s)(?:제발|혹시|저기(?:요)?|음+|흠+|아+|어+|오+|와+|자|그럼|그러면|그냥|일단|이제|이번엔|이번에는|근데|그런데|그리고|그리고는|또|또한|또는|아니|응|네|예|좋아(?:요)?|좋네(?:요)?|좋은데|완벽해|고마워|안녕(?:하세요)?|있잖아|한번|한 번만|완전히|전체적으로|바로|다시 한번|추가로|대신에? (?=추가)|please|ok|okay)(?:[,!.]+|(?=\s|$))\s*/gi
const SMALL = /(?<=^|\s)(?:좀|요|잠깐|꼭|다시|모두|전부|다|싹)(?=\s(?!더|덜)\S)/g
const CHATTER = /[ㄱ-ㅎㅏ-ㅣ]+|[~^♥♡]+|:\)|;\)/g
/** A favour that is asked at the end: '-줘', '-주세요', '-줄 수 있어?', '-줬으면 좋겠어'. */
const FAVOUR =
  /\s*(?:주(?:세요|세용|셔요|십시오|시겠어요|시겠습니까|실래요|실래|라|시죠|시길(?: 바라.*)?|실 수 (?:있|없).*|시면 .*|셨으면 .*|면 (?:좋|안|고맙|감사|돼|되).*)|줘(?:요|용|라|봐|봐요|잉)?|줄래(?:요)?|줄까(?:요)?|줄 수 (?:있|없).*|줬으면(?: .*)?|달라(?:고.*)?|다오|줍시다|주겠(?:어|니|나|습니까).*)$/
const THANKS = /\s*(?:부탁(?:해|해요|드려요|드립니다|드릴게요|할게|할게요)?|고마워요?|고맙습니다|감사(?:합니다|해요|해)?|제발|please)$/i
/** '-했으면 좋겠어' asks for the same as '-하게 해줘'. */
const WISHED = /했으면 (?:좋겠|해|하는|싶|어때).*$/
const WISH =
  /(?:았|었|했|졌)?으?면 (?:좋겠|해|하는|싶|어때|어떨까|안 ?될까|안 ?돼).*$|는 (?:게|건|거) (?:어때|어떨까|좋겠).*$|고 싶(?:어|다|은데|어요|습니다).*$/

/** The clauses of a Korean instruction, in its order, without what makes them polite. What stands between quotation marks is '«0»' …. */
export function splitClauses(korean: string): readonly string[] {
  const sentences = korean.replace(CHATTER, ' ').split(/[.!?。！？;\n]+(?=\s|$)|\n+/)
  const clauses = sentences.flatMap((sentence) => clausesOf(sentence)).filter((clause) => clause !== '')
  return clauses.length > 0 ? clauses : [korean.trim()]
}

function clausesOf(sentence: string): string[] {
  const joined = new RegExp(
    `(?<=(?:^|\\s|[가-힣])(?:${JOINED}|(?:로|게|이|가|를|을|도록|초) 하|[로게] ?하)(?:고(?: ?나서|서)?|되|며|면서|구))(?!\\s?(?:있|싶))[,\\s]+`,
    'u',
  )
  const pieces = spaced(tidy(sentence))
    .split(joined)
    .flatMap((piece) =>
      piece.split(/(?:,\s*|\s+)(?:그리고(?:는| 나서)?|그런 다음(?:에)?|그 ?다음(?:에|엔)?|그다음(?:에|엔)?|또한|또)[,\s]+/),
    )
    .flatMap((piece) => commas(piece))
  return pieces.map((piece) => polite(piece)).filter((piece) => piece !== '')
}

/** A comma ends a clause when what stands before it could be one: '밤으로, 배경은 해변으로'; else it lists. */
function commas(text: string): string[] {
  const clauses: string[] = []
  let open = ''
  for (const piece of text.split(/\s*,\s*/)) {
    open = open === '' ? piece : `${open}, ${piece}`
    if (/(?:으로|로|게|도록|해|줘|주세요|고|빼|없이|지워|없애|추가|삭제|변경|자|마|요)$/.test(open)) {
      clauses.push(open)
      open = ''
    }
  }
  return open === '' ? clauses : [...clauses, open]
}

/** '바꾼 다음에' is '바꾸고'. */
const AFTERWARDS: readonly (readonly [RegExp, string])[] = Object.entries({
  바꾼: '바꾸고',
  넣은: '넣고',
  뺀: '빼고',
  지운: '지우고',
  없앤: '없애고',
  만든: '만들고',
  옮긴: '옮기고',
  키운: '키우고',
  줄인: '줄이고',
  한: '하고',
}).map(([stem, joined]) => [new RegExp(`${stem} (?:다음|뒤|후)에?(?=[,\\s])`, 'g'), joined] as const)

function tidy(text: string): string {
  let tidied = AFTERWARDS.reduce((rest, [pattern, joined]) => rest.replace(pattern, joined), text.replace(/\s+/g, ' ').trim())
  for (let before = ''; before !== tidied;) {
    before = tidied
    tidied = tidied.replace(FILLERS, '').trim()
  }
  return tidied
}

/** Without '-줘' and its like; '모자를 줘' keeps what is asked for. */
function polite(clause: string): string {
  let text = clause
    .replace(/[\s,.!?~…]+$/g, '')
    .replace(/^[,\s]+/, '')
    .trim()
  for (let before = ''; before !== text;) {
    before = text
    text = text.replace(THANKS, '').replace(FAVOUR, '').replace(WISHED, '하게').replace(WISH, '').trim()
  }
  const bare = text.replace(SMALL, ' ').replace(/\s+/g, ' ').trim()
  // '다 지워' speaks of all.
  return /\s/.test(bare) ? bare : text
}

/** What was typed in one go is set apart where particles and verbs show: '강아지를고양이로바꿔줘'. */
function spaced(text: string): string {
  if (/\s/.test(text) || text.length < 5) return text
  return text
    .replace(/(?<=[가-힣]{1,8}(?<!마|가|노)[을를]|(?:에게|한테|에서))(?=[가-힣])/g, ' ')
    .replace(
      /(?<=[가-힣])(?=(?:바꿔|바꾸|변경|추가|삭제|제거|없애|지워|빼|넣어|만들어|옮겨|씌워|입혀|둘러|키워|줄여|해 ?줘|해 ?주)[가-힣]{0,6}$)/g,
      ' ',
    )
    .replace(/(?<=(?:으로|[가-힣]로|게))(?=해(?:줘|주세요|$))/g, ' ')
}
