import { stars } from './stars-ko.ts'
import type { Words } from './wording.ts'

/** Korean. */
export const ko: Words = {
  commands: {
    movie: { name: 'movie', description: '몇 마디 말로 음악이 있는 짧은 영화를 만듭니다' },
    'movie-settings': { name: 'movie-settings', description: '여기서 어떤 영화를, 어디서, 누가 만들 수 있는지 정합니다' },
    'movie-queue': { name: 'movie-queue', description: '무엇이 만들어지고 있고 내 차례가 언제인지 봅니다' },
    'movie-help': { name: 'movie-help', description: '영화를 만드는 방법' },
    'movie-forget': { name: 'movie-forget', description: '내 영화를 포함해 나에 대해 저장된 모든 것을 지웁니다' },
  },
  editMessage: '이 영화 고치기',
  options: {
    prompt: { name: '내용', description: '영화에 나올 것. 예: 해 질 녘에 서핑하는 코기' },
    aspect: { name: '비율', description: '화면의 모양' },
    length: { name: '길이', description: '초' },
    style: { name: '화풍', description: '그림의 느낌. 예: 수채화, 네온, 흑백' },
    music: { name: '음악', description: '배경 음악. 예: 잔잔한 피아노, 칩튠. 없으면 none' },
    seed: { name: '시드', description: '숫자. 내용과 시드가 같으면 영화도 같습니다' },
    renderer: { name: '촬영', description: '누가 촬영하는지. 종이 인형, 또는 스튜디오에 있으면 비디오 모델' },
    selfie: { name: '셀카', description: '영화에 출연할 내 얼굴 사진' },
    selfie2: { name: '셀카2', description: '함께 출연할 사람의 사진' },
    selfie3: { name: '셀카3', description: '함께 출연할 또 한 사람의 사진' },
    star: { name: '출연', description: '보관해 둔 내 얼굴로 출연하기' },
  },
  close: '닫기',

  accepted: ({ title, facts, position }) => [
    [{ bold: `“${title}”` }],
    facts,
    position === null || position <= 1
      ? '바로 다음 차례입니다. 아래에서 만들어지는 모습을 볼 수 있어요.'
      : `앞에 ${position - 1}편이 있습니다. 다 되면 아래에 올라옵니다.`,
  ],
  facts: ({ seconds, aspect, style, music, seed }) =>
    [
      `${seconds}초`,
      aspect,
      ...(style === null ? [] : [style]),
      ...(music === null ? [] : [`♪ ${music}`]),
      ...(seed === null ? [] : [`시드 ${seed}`]),
    ].join(' · '),
  orderForm: {
    title: '새 영화',
    submit: '만들기',
    labels: {
      prompt: '영화에 무엇이 나오나요?',
      aspect: '화면 비율',
      length: '길이(초)',
      style: '화풍',
      music: '음악',
      seed: '시드',
      renderer: '촬영 방식',
      selfie: '출연할 내 얼굴 사진',
    },
    hints: {
      prompt: '해 질 녘에 서핑하는 코기',
      style: '수채화, 네온, 흑백 …',
      music: '잔잔한 피아노, 칩튠 … 없으면 none',
      seed: '숫자. 내용과 시드가 같으면 영화도 같습니다',
    },
  },
  badLength: (longest) => `길이는 1초에서 ${longest}초 사이의 숫자여야 합니다.`,
  badAspect: '화면 비율은 16:9, 9:16, 1:1, 4:3, 3:4 가운데 하나여야 합니다.',
  badSeed: '시드는 0에서 4294967295 사이의 정수여야 합니다.',
  renderers: { auto: '기본값', cutout: '종이 인형', diffusion: '신경망' },
  badRenderer: '촬영 방식은 종이 인형, 신경망, 기본값 가운데 하나여야 합니다.',
  noVideoModel: '지금은 여기서 촬영할 비디오 모델이 없습니다. 종이 인형 영화로 요청하거나 나중에 다시 해 주세요.',
  paperInstead: '지금은 여기서 촬영할 비디오 모델이 없어서 종이 인형으로 촬영합니다.',
  wordsTooLong: (option) => `${option === 'style' ? '화풍은' : '음악은'} 200자 이내의 글이어야 합니다. 조금 줄여 주세요.`,
  emptyPrompt: '영화에 무엇이 나오는지 적어 주세요. 예: “눈 내리는 마을 위의 빨간 풍선”',
  promptTooLong: (length, most) => `${length}자입니다. ${most}자까지 쓸 수 있으니 조금 줄여 주세요.`,
  nothingToShow: '보여 줄 수 있는 것이 없습니다. “지붕 위의 고양이”처럼 말을 더해 주세요.',
  shortened: (seconds) => `여기서는 ${seconds}초까지 만들 수 있어서 그 길이로 만듭니다.`,

  waiting: (position) => (position <= 1 ? '바로 다음 차례' : `대기 ${position}번째`),
  stages: {
    preparing: '무대를 준비하는 중 …',
    directing: '스토리보드를 쓰는 중 …',
    sounding: '소리를 만드는 중 …',
    filming: '촬영하는 중 …',
    finishing: '편집하는 중 …',
  },
  progress: (percent, secondsLeft) =>
    secondsLeft === null ? `${percent} %` : `${percent} % · ${secondsLeft < 2 ? '거의 다 됐어요' : `약 ${duration(secondsLeft)} 남음`}`,
  posting: '다 만들었습니다. 올리는 중 …',
  made: (seconds, took) => (took === null ? `${seconds}초` : `${seconds}초 · ${duration(took)} 만에 완성`),
  stopped: '취소했습니다.',
  failed: {
    studio: '영화를 만들다 저희 쪽에서 문제가 생겨 기록해 두었습니다. 한 번 더 시도해 주세요. 횟수에는 들어가지 않습니다.',
    time: '이 영화는 여기서 허용된 시간보다 오래 걸렸습니다. 더 짧거나 단순하게 해 주세요. 횟수에는 들어가지 않습니다.',
  },
  understood: (sentence) => sentence,
  unshown: (words) => `보여 주지 못한 것: ${words.map((word) => `“${word}”`).join(', ')}`,
  led: (pairs) => pairs.map(({ said, shown }) => `“${said}” → ${shown}`).join(', '),
  takeOf: '다른 버전',
  neuralTake: '신경망으로 촬영한 버전',
  takeFollows: '신경망으로 촬영한 버전이 이어집니다.',
  remarks: {
    noise: (pack) => `모델 ${pack}의 가중치는 무작위라서 화면에는 노이즈만 보여요.`,
    'no-room': '비디오 모델로 촬영하기에는 메모리가 부족해서 종이 인형으로 다시 촬영했어요.',
  },
  editOf: (title) => `영화 “${title}”의 수정판`,
  unchanged: '원래 영화는 그대로입니다.',
  previewAlt: (title) => `영화 “${title}”의 첫 장면`,
  posterAlt: (title) => `영화 “${title}”`,
  cannotPost: {
    forbidden: (title) =>
      `영화 “${title}”은(는) 완성됐지만 요청하신 곳에 올릴 권한이 없습니다. 관리자에게 글쓰기, 파일 첨부, 스레드 권한을 부탁한 뒤 다시 요청해 주세요.`,
    gone: (title) => `영화 “${title}”을(를) 전해 드릴 수 없습니다. 요청하신 곳이 없어졌습니다.`,
    'too-large': (title) => `영화 “${title}”을(를) 이곳에 맞을 만큼 작게 만들지 못했습니다.`,
    broken: (title) => `영화 “${title}”은(는) 완성됐지만 올리지 못해 기록해 두었습니다. 한 번 더 요청해 주세요.`,
  },
  madeSmaller: (height) => `이곳에 맞게 ${height}p로 줄였습니다.`,

  buttons: {
    cancel: '취소',
    edit: '고치기',
    reroll: '다시 만들기',
    details: '자세히',
    delete: '삭제',
    deleteYes: '삭제하기',
    forgetYes: '모두 지우기',
    neverMind: '그만두기',
    settingsFilms: '영화 …',
    settingsHouse: '장소와 사람 …',
    starYes: '예, 본인이거나 허락받았습니다',
    starNo: '아니요',
    left: '왼쪽',
    middle: '가운데',
    right: '오른쪽',
    withoutFace: '얼굴 없이 만들기',
    sayWhat: '내용 적기',
    saveFace: '내 얼굴 보관',
    unsaveFace: '보관한 내 얼굴 지우기',
  },
  cancelled: '취소했습니다.',
  endedAlready: '이미 끝났습니다.',
  notYours: '이 영화를 요청한 사람이나 관리자만 할 수 있습니다.',
  noSuchFilm: '그 영화는 더 이상 보관되어 있지 않습니다. /movie 로 새로 요청해 주세요.',
  notMadeYet: '아직 만들어지는 중입니다. 잠시만 기다려 주세요.',
  neverMade: '그 영화는 만들어지지 않아서 고칠 것이 없습니다. /movie 로 새로 요청해 주세요.',
  sourceGone: '이 영화의 바탕이 된 영화가 삭제되어 다른 버전을 만들 수 없습니다.',
  rerolled: (seed, position) =>
    position === null || position <= 1
      ? `시드 ${seed}로 다른 버전을 바로 만듭니다.`
      : `시드 ${seed}로 만드는 다른 버전이 대기 ${position}번째입니다.`,
  askDelete: (title) => `영화 “${title}”을(를) 여기와 스튜디오에서 완전히 지울까요?`,
  deleted: '삭제했습니다.',
  neverMind: '아무것도 바꾸지 않았습니다.',
  details: ({ title, changes, facts, seed, understood, led, unshown, size, madeAt }) => [
    [{ bold: `“${title}”` }],
    ...(changes.length === 0 ? [] : [`고친 것: ${changes.map((change) => `“${change}”`).join(' → ')}`]),
    ...(understood === null ? [] : [understood]),
    `${facts} · 시드 ${seed}`,
    ...(led.length === 0 ? [] : [`가장 가까운 것으로 대신함: ${led.map(({ said, shown }) => `“${said}” → ${shown}`).join(', ')}`]),
    ...unshown.map(({ said, why }) => `보여 주지 못함: “${said}” (${why})`),
    ...(size === null ? [] : [size]),
    ...(madeAt === null ? [] : [`완성: ${madeAt}`]),
  ],

  editForm: {
    title: '영화 고치기',
    submit: '고치기',
    label: '무엇을 바꿀까요?',
    hint: '밤으로 바꾸고 빨간 목도리를 둘러 줘',
    photo: '출연할 내 얼굴 사진',
  },
  editEmpty: '무엇을 바꿀지 적어 주세요. 예: “밤으로 바꾸고 빨간 목도리를 둘러 줘”',
  edited: ({ instruction, title, after, position }) =>
    `${after === null ? '' : `“${after}”까지 고친 `}영화 “${title}”에 요청하신 수정 “${instruction}”: ${position === null || position <= 1 ? '바로 다음 차례입니다.' : `대기 ${position}번째입니다.`}`,
  photoFaults: {
    'not-a-picture': '읽을 수 있는 사진이 아닙니다. JPEG, PNG, WebP, HEIC 파일을 보내 주세요.',
    'too-large': '사진이 너무 큽니다. 12 MB까지 가능합니다.',
    gone: '사진을 더 이상 가져올 수 없습니다. 다시 첨부해 주세요.',
    'too-slow': '사진을 가져오는 데 너무 오래 걸렸습니다. 다시 첨부하거나 더 작은 사진을 보내 주세요.',
    elsewhere: '여기에 직접 첨부한 사진만 받을 수 있습니다.',
    'no-access': '사진을 열 권한이 없습니다. 관리자에게 파일 권한을 갱신해 달라고 부탁해 주세요.',
  },
  whichFilm: '어느 영화인가요? 그 영화에 답장하거나 ‘고치기’ 버튼을 눌러 주세요.',
  stars,

  refused: {
    hate: '그런 것은 찍지 않습니다. 다른 것을 만들어 봐요.',
    adult: '여기서는 그런 것을 찍지 않습니다. 다른 것을 만들어 봐요.',
    face: '실제 사람의 얼굴로는 그런 것을 찍지 않습니다. 다른 것을 만들어 봐요.',
    blocked: (word) => `“${word}”은(는) 이곳에서 찍지 않기로 한 말입니다. 다른 말로 해 주세요.`,
  },
  limits: {
    openUser: (most) => `이미 ${most}편이 기다리고 있어 더 받을 수 없습니다. 하나가 완성되기를 기다리거나 취소해 주세요.`,
    openPlace: (most) => `이곳에 이미 ${most}편이 기다리고 있습니다. 잠시 뒤에 다시 해 주세요.`,
    daily: (most) => `오늘의 ${most}편을 모두 썼습니다. 내일(UTC) 다시 만들 수 있어요.`,
  },
  onlyIn: (channels) => [
    '영화는 ',
    ...channels.flatMap((channel, at) => [at === 0 ? '' : ', ', { channel }]),
    '에서 만들 수 있습니다. 그곳에서 요청해 주세요.',
  ],
  notAllowed: '이곳의 관리자가 영화를 만들 수 있는 사람을 정해 두었는데, 아직 포함되어 있지 않습니다. 관리자에게 문의해 주세요.',
  adminsOnly: '설정은 이곳의 관리자만 바꿀 수 있습니다.',
  away: '지금은 스튜디오에 연결할 수 없습니다. 잃어버린 것은 없으니 잠시 뒤에 다시 해 주세요.',
  fault: '저희 쪽에서 문제가 생겨 기록해 두었습니다. 한 번 더 시도해 주세요.',

  settings: {
    title: '이곳의 설정',
    summary: ({ aspect, renderer, longest, daily, channels, people, blocked, adultChannels }) => [
      [{ bold: '이곳의 설정' }],
      `기본 화면 비율: ${aspect}`,
      ...(renderer === null ? [] : [`기본 촬영 방식: ${ko.renderers[renderer]}`]),
      `가장 긴 영화: ${longest}초`,
      `한 사람이 하루에 만들 수 있는 영화: ${daily === 0 ? '제한 없음' : `${daily}편`}`,
      ['채널: ', ...listed(channels, 'channel', '전체')],
      ['만들 수 있는 사람: ', ...listed(people, 'user', '모두')],
      `추가로 찍지 않는 말: ${blocked === 0 ? '없음' : `${blocked}개`}`,
      adultChannels === null
        ? '성인용 표현: 연령 제한 채널에서만'
        : ['성인용 표현: ', ...listed(adultChannels, 'channel', '어디서도 안 됨')],
    ],
    filmsTitle: '영화',
    houseTitle: '장소와 사람',
    save: '저장',
    saved: '저장했습니다.',
    aspect: '기본 화면 비율',
    renderer: '기본 촬영 방식',
    rendererHint: '기본값은 종이 인형으로 먼저, 이어서 신경망으로 촬영합니다',
    longest: '가장 긴 영화(초)',
    longestHint: '1에서 16',
    daily: '한 사람이 하루에 만들 수 있는 영화',
    dailyHint: '0이면 제한 없음. 스튜디오의 제한이 더 낮을 수 있습니다',
    channels: '영화를 만드는 채널',
    channelsHint: '고르지 않으면 전체',
    people: '영화를 만들 수 있는 사람',
    peopleHint: '고르지 않으면 모두',
    blocked: '찍지 않는 말',
    blockedHint: '한 줄에 하나. 끝의 별표는 어떤 어미든 뜻합니다',
    adultChannels: '성인용 채널',
    adultChannelsHint: '다른 곳에서는 성인용 표현을 받지 않습니다',
    badLongest: '가장 긴 영화는 1초에서 16초 사이의 정수여야 합니다. 저장하지 않았습니다.',
    badDaily: '하루의 영화는 0에서 1000 사이의 정수여야 합니다. 저장하지 않았습니다.',
    notHere: '설정은 서버나 워크스페이스의 것입니다. 개인 대화에는 없습니다.',
  },
  queue: ({ running, waiting, yours }) => [
    running + waiting === 0
      ? '만들어지는 것이 없습니다. 요청하면 바로 다음 차례입니다.'
      : `${running}편을 만드는 중, ${waiting}편이 기다리는 중입니다.`,
    ...yours.map(({ title, position }): string => (position === null ? `“${title}”: 만드는 중` : `“${title}”: ${position}번째`)),
  ],
  help: ({ direct }) => [
    [{ bold: '소리가 있는 짧은 영화를 만듭니다.' }],
    `/movie 해 질 녘에 서핑하는 코기`,
    '누가 또는 무엇이, 무엇을 하는지, 어디서 언제인지 적어 주세요. 원하면 그림의 느낌(“수채화”), 카메라(“클로즈업”), 음악(“잔잔한 피아노”)도요. “따옴표” 안의 말은 화면에 나옵니다.',
    direct
      ? '여기 개인 대화에서는 영화에 나올 것을 그냥 적어도 됩니다.'
      : '영화가 올라오면 답장으로 바꿀 것(“밤으로 바꿔 줘”)을 말하거나, 다시 만들기·자세히·삭제 버튼을 쓰세요.',
    '내 사진을 첨부하면 영화에 출연합니다. 얼굴을 쓰기 전에 먼저 여쭤보며, 영화에 사진으로 답장하면 그 영화에 출연합니다.',
    `/movie-queue는 무엇이 만들어지는지 보여 주고, /movie-forget는 얼굴을 포함해 나에 대해 저장된 모든 것을 지웁니다.`,
  ],
  askForget: (count) => [
    `나에 대해 저장된 모든 것을 지웁니다: ${count === 0 ? '' : `여기와 스튜디오의 영화 ${count}편, `}보내신 얼굴, 얼굴 사용 동의, 설정. 되돌릴 수 없습니다.`,
  ],
  forgotten: (count) => `${count === 0 ? '' : `영화 ${count}편과 `}얼굴과 동의를 포함해 저장된 모든 것을 지웠습니다.`,
  nothingToForget: '저장된 것이 없습니다.',
}

function duration(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds))
  return whole < 90 ? `${whole}초` : `${Math.round(whole / 60)}분`
}

function listed(ids: readonly string[], kind: 'channel' | 'user', none: string) {
  if (ids.length === 0) return [none]
  return ids.flatMap((id, at) => [...(at === 0 ? [] : [', ']), kind === 'channel' ? { channel: id } : { user: id }])
}
