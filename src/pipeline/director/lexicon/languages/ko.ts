import type { Language } from './language.ts'
import { koreanNouns } from './ko-nouns.ts'

/** Korean. Particles are rows of their own: they are taken off the end of a word when what is left is known. */
export const ko: Language = {
  code: 'ko',
  spaced: true,
  order: 'head-final',
  compounds: true,
  endings: ['들'],
  // 'I' at the beginning, 'flying' further on
  opening: [/(?<=^|[.!?]\s*)나는(?=\s)/gu, '내가'],
  rows: `${koreanNouns}
n campfire: 모닥불, 캠프파이어
n cherry tree: 벚꽃나무, 벚나무
n fireworks: 불꽃놀이, 불꽃
n boat: 작은 배, 돛단배
n mountain: 산길, 산속, 산꼭대기
n window: 창문, 창가
n cake: 케이크
n bread: 빵
n castle: 성
n dragon: 용
n snowman: 눈사람
n elephant: 코끼리
n penguin: 펭귄
n lion: 사자
n swan: 백조
n kite: 연
n sea: 바닷물
v skate: 스케이트를 타*, 스케이트를 탄*
v cook: 굽*, 구워*, 만드*, 만들*
f -s: 이, 가, 은, 는, 께서
f -o: 을, 를
f -of: 의
f and: 와, 과, 하고, 랑, 이랑, 그리고
n me: 나, 내가, 제가, 저는, 저를
n us: 우리, 저희, 우리 둘, 우리 셋
a my: 내, 나의, 저의
f -x: 내는, 내고
v leave: 나가는, 나가고, 나간다
n my family: 우리 가족
n my dog: 우리 강아지, 우리 개
n brother: 동생, 남동생, 오빠, 형
n sister: 여동생, 언니, 누나
r as: 되어, 돼서, 되고, 된, 변신해, 변신한, 변장해, 변장한, 분장해, 분장한, 로서, 으로서
f -too: 도, 만, 까지, 마다, 부터, 처럼, 같은, 같이
r in: 에, 에서, 안에, 안에서, 속에, 속에서, 속의, 안의, 속을, 가운데
r to: 로, 으로, 에게, 한테, 향해
r above: 위를, 위로
r on: 위에, 위에서, 위의
r under: 아래, 아래에, 아래에서, 아래의, 밑, 밑에, 밑에서
r beside: 옆, 옆에, 옆에서, 옆의, 곁에, 곁에서
r behind: 뒤, 뒤에, 뒤에서, 뒤의
r in front of: 앞, 앞에, 앞에서, 앞의
r between: 사이, 사이에, 사이로, 사이에서
r with: 함께, 과 함께, 와 함께
r through: 통해, 따라, 가로질러, 지나
n snow: 눈
n rain: 비
n village: 마을, 동네
n city: 도시, 시내
n sea: 바다, 해변가 바다
n beach: 해변, 바닷가, 백사장
n forest: 숲, 숲속
n sky: 하늘
n night: 밤, 밤에, 한밤
n day: 낮, 낮에, 대낮
n dawn: 새벽, 아침, 일출, 해돋이
n dusk: 노을 지는, 노을지는, 해 지는, 해질, 해질 무렵, 저녁, 노을, 석양, 황혼, 일몰, 해질녘
n spring: 봄
n summer: 여름
n autumn: 가을
n winter: 겨울
n street: 거리, 길, 골목, 도로
n river: 강, 강가
n lake: 호수
n mountain: 산
n field: 들판, 초원, 벌판, 밭
n desert: 사막
n park: 공원
n garden: 정원, 꽃밭
n room: 방, 거실, 침실
n kitchen: 부엌, 주방
n space: 우주
n moon: 달, 보름달
n star: 별
n sun: 해, 태양, 햇빛
n wind: 바람
n cloud: 구름
n fog: 안개
n man: 남자, 아저씨, 남성, 사내
n woman: 여자, 아줌마, 여성, 여인
n boy: 소년, 남자아이, 남자 아이
n girl: 소녀, 여자아이, 여자 아이
n child: 아이, 어린이, 꼬마
n baby: 아기
n grandmother: 할머니
n grandfather: 할아버지
n person: 사람, 인물
n puppy: 강아지
n dog: 개
n cat: 고양이
n kitten: 새끼 고양이
n bird: 새
n horse: 말
n ship: 배
n boat: 보트, 나룻배, 조각배
n car: 차, 자동차
n train: 기차, 열차
n tree: 나무
n flower: 꽃
n house: 집
n water: 물
n fire: 불, 모닥불
n lantern: 등불, 랜턴, 초롱
n paper lantern: 종이등, 풍등
n snowman: 눈사람
n astronaut: 우주비행사, 우주인
n chef: 요리사, 셰프
n king: 왕
n princess: 공주
n robot: 로봇
n guitar: 기타
n piano: 피아노
n music: 음악
n coffee: 커피
n camera: 카메라
n seagull: 갈매기
n roof: 지붕
n lantern: 연등
n fish: 물고기
n whale: 고래
n rabbit: 토끼
n bear: 곰
n tiger: 호랑이
n fox: 여우
n butterfly: 나비
n umbrella: 우산
n bicycle: 자전거
n skateboard: 스케이트보드
n surfboard: 서핑보드
v fall: 내리*, 내려*, 떨어지*, 떨어져*, 쏟아지*
v drift: 떠다니*, 떠다녀*, 떠도는
v float: 떠있*, 떠 있*, 떠오르*, 뜨는, 뜬
v fly: 날아*, 나는, 난다, 날고, 날아다니*
v run: 달리*, 달려*, 뛰어가*, 뛰는, 뛰고, 뛴다
v jump: 뛰어오르*, 점프*, 뛰어넘*
v walk: 걷*, 걸어*, 걸으*, 산책*
v dance: 춤추*, 춤을 추*, 춤춘*, 춤을 춘*, 춤을 춥*, 춤춥*, 춤춰*, 춤을 춰*
v sit: 앉*
v stand: 서있*, 서 있*, 선
v sleep: 자는, 자고, 잠자*, 잔다, 잠든
v eat: 먹*
v drink: 마시*, 마신*
v sing: 노래하*, 노래를 부르*, 노래 부르*
v play: 연주하*, 치는, 치고, 친다, 켜는, 부는 피리, 놀*, 노는
v ride: 타는, 타고, 탄, 탄다, 타요, 탑니다
v swim: 헤엄치*, 수영하*, 헤엄*
v drive: 운전하*, 몰고
v read: 읽*
v hold: 들고, 든, 잡고, 잡은, 안은, 쥔
v look: 바라보*, 쳐다보*, 보는, 보고
v wave: 손을 흔들*, 흔드는
v cook: 요리하*, 굽는
v paint: 그리는, 그림을 그리*
v blow: 부는, 불고, 분다
v shine: 빛나*, 반짝이*, 반짝*
v bloom: 피는, 핀, 피어*
v climb: 오르*, 올라*
v chase: 쫓*, 뒤쫓*
v fight: 싸우*
v work: 일하*
v pass: 지나가*, 지나는
v roll: 구르*, 굴러*
v spin: 도는, 돌고, 회전하*
v surf: 서핑하*, 파도를 타*, 파도를 탄*, 파도를 탑*
v wear: 입은, 쓴, 입고, 쓰고, 신은, 신고, 두른, 두르고, 걸친, 걸치고, 낀, 끼고, 찬, 맨, 매고, 입는, 쓰는
v smile: 미소*, 웃*
v cry: 우는, 울고
v rise: 떠오르는, 솟아*
v wait: 기다리*
v rain: 비가 오*, 비 오*, 비 내리*, 비가 내리*
a snowy: 눈 내리*, 눈이 내리*, 눈 오*, 눈이 오*, 눈 덮인, 눈으로 덮인, 눈 쌓인
a red: 빨간, 빨강, 붉은, 빨간색
a blue: 파란, 파랑, 푸른, 파란색
a yellow: 노란, 노랑, 노란색
a green: 초록, 초록색, 녹색, 초록빛
a white: 하얀, 흰, 흰색, 하얀색
a black: 검은, 까만, 검정, 검은색
a pink: 분홍, 분홍색, 핑크, 분홍빛
a purple: 보라, 보라색, 보랏빛
a orange: 주황, 주황색
a brown: 갈색
a grey: 회색
a golden: 금빛, 황금, 황금빛, 금색
a silver: 은색, 은빛
a big: 큰, 커다란, 거대한
a small: 작은, 조그만, 꼬마
a old: 늙은, 오래된, 낡은
a young: 젊은, 어린
a light blue: 하늘색, 연한 파란색
a light green: 연두, 연두색
a navy: 남색, 네이비
a beige: 베이지, 베이지색, 살구색
a turquoise: 청록, 청록색, 민트, 민트색
a happy: 행복한, 즐거운, 신난, 신나는, 경쾌한, 흥겨운, 기쁜, 밝고 신나는
a scary: 무서운, 으스스한, 공포스러운, 공포
a funny: 웃긴, 재미있는, 재밌는, 코믹한
a romantic: 로맨틱한, 낭만적인
a calm: 잔잔한, 차분한, 편안한
a peaceful: 평온한
a tense: 긴장감 있는, 긴장되는, 긴박한
a epic: 웅장한, 장엄한
a mysterious: 신비로운, 신비한, 몽환적인
a magical: 마법 같은, 환상적인
a energetic: 활기찬, 힘찬, 역동적인
a lonely: 외로운, 쓸쓸한
a cozy: 따뜻한, 포근한, 아늑한
a dramatic: 극적인, 드라마틱한
a colorful: 알록달록한, 화려한
a sad: 슬픈
a quiet: 조용한, 고요한, 평화로운
a dark: 어두운
a bright: 밝은
a beautiful: 아름다운, 예쁜
a cute: 귀여운
a fast: 빠른, 빨리, 빠르게
a slow: 느린, 천천히
d one: 하나, 한, 한 마리, 한 명, 한 개
d two: 둘, 두, 두 마리, 두 명, 두 개
d three: 셋, 세, 세 마리, 세 명, 세 개
d four: 넷, 네, 네 마리, 네 명, 네 개
d five: 다섯, 다섯 마리, 다섯 명
d six: 여섯
d seven: 일곱
d eight: 여덟
d nine: 아홉
d ten: 열
d many: 많은, 수많은
f -x: 있는, 있다, 입니다, 이다, 한다, 하는, 마리, 명, 개, 그, 저, 이런, 그런
`,
}
