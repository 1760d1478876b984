/** What Korean calls things, people, looks and music, where emojibase has no word or another; same form as the rows of a language. */
export const koreanNouns = `
n watercolor: 수채화, 수채
n oil painting: 유화
n pixel art: 픽셀 아트, 픽셀아트, 픽셀, 도트
n pencil sketch: 연필 스케치, 연필화, 스케치, 소묘
n anime: 애니, 애니메이션, 일본 애니메이션, 일본 만화
n comic book: 만화, 만화책
n papercut: 종이 공예, 종이공예, 종이접기, 색종이
n ukiyo-e: 우키요에
n film noir: 느와르, 누아르, 필름 느와르
n neon: 네온, 네온사인, 사이버펑크
n vintage: 빈티지, 레트로, 복고, 복고풍, 옛날 영화, 필름 카메라
n sepia: 세피아
n black and white: 흑백, 흑백 영화
n van gogh: 반 고흐, 고흐
n style: 스타일, 화풍
n day: 한낮, 정오, 대낮
n field: 풀밭, 잔디밭, 목초지
n fur: 털
n jazz: 재즈
n techno: 테크노, 일렉트로닉
n lullaby: 자장가
n lo-fi: 로파이
n orchestra: 오케스트라, 관현악
n classical: 클래식
n disco: 디스코
n march: 행진곡
n bossa nova: 보사노바
n chiptune: 칩튠, 8비트
n flute: 플루트
n violin: 바이올린
n drum: 드럼
n winter: 한겨울
n summer: 한여름
n underwater: 바닷속, 바다속, 물속
n mountain top: 산 정상
n school: 학교
n cafe: 카페
n desert: 사막
n glass: 유리
n wood: 나무 재질
n gold: 황금, 순금
n metal: 금속, 쇠
n stone: 돌
n scarf: 목도리, 스카프
n cape: 망토
n boots: 부츠, 장화
n shoes: 신발, 운동화, 구두
n skirt: 치마
n coat: 코트, 외투
n jacket: 재킷, 자켓, 점퍼
n shirt: 셔츠, 윗옷
n clothes: 옷
n tie: 넥타이
n wings: 날개
n hair: 머리카락, 머리칼
n beard: 수염, 턱수염
n mask: 가면, 마스크
n helmet: 헬멧
n candle: 촛불, 양초
n desk: 책상
n apple: 사과
n rose: 장미, 장미꽃
n sheep: 양
n cow: 소, 젖소
n bee: 벌, 꿀벌
n pirate: 해적
n knight: 기사
n wizard: 마법사
n police officer: 경찰관, 경찰
n ballerina: 발레리나
n people: 사람들
n animal: 동물, 동물들
n friend: 친구
n monster: 괴물
n rocket: 로켓
n spaceship: 우주선
n bubbles: 비눗방울, 거품
n balloon: 풍선
n hot air balloon: 열기구
n cherry blossom: 벚꽃, 벚꽃잎
n petals: 꽃잎
n leaves: 나뭇잎, 낙엽, 단풍
n confetti: 색종이 조각, 종이 꽃가루
n firefly: 반딧불, 반딧불이
n window: 창
n shadow: 그림자
n fisherman: 어부, 낚시꾼
n tail: 꼬리
n kitten: 새끼고양이, 아기 고양이, 아기고양이
n puppy: 아기 강아지, 새끼 강아지
n sparrow: 참새
n goldfish: 금붕어
n squirrel: 다람쥐
n drone: 드론
n bench: 벤치
n lamp: 램프
n street lamp: 가로등
n lighthouse: 등대
n windmill: 풍차
n tower: 탑
n eiffel tower: 에펠탑
n pyramid: 피라미드
n bridge: 다리
n palace: 궁전, 궁궐
n teddy bear: 곰인형, 곰 인형
n fan: 부채
n flag: 깃발, 국기
n sword: 칼, 검
n bow: 활
n staff: 지팡이
n straw hat: 밀짚모자
n santa hat: 산타모자, 산타 모자
n necklace: 목걸이
n earrings: 귀걸이
n ring: 반지
n hanbok: 한복
n suit: 정장, 양복
n pajamas: 잠옷
n swimsuit: 수영복
n apron: 앞치마
n pants: 바지, 청바지
n letter: 편지
n newspaper: 신문
n noodles: 국수
n ramen: 라면
n rice cake: 떡
n chocolate: 초콜릿, 초콜렛
n pine tree: 소나무
n maple tree: 단풍나무
n christmas tree: 크리스마스트리, 크리스마스 트리
n grass: 풀, 잔디
n waterfall: 폭포
n pond: 연못
n wave: 파도
n cave: 동굴
n jungle: 정글, 밀림
n market: 시장
n amusement park: 놀이공원
n playground: 운동장, 놀이터
n stage: 무대
n classroom: 교실
n bathroom: 욕실
n rooftop: 옥상
n temple: 절
n station: 역, 기차역
n harbour: 항구
n graveyard: 묘지, 공동묘지
n devil: 악마
n mermaid: 인어
n skeleton: 해골
n santa claus: 산타, 산타클로스, 산타 할아버지
n pumpkin: 호박
n mother: 엄마, 어머니
n father: 아빠, 아버지
n nurse: 간호사
n painter: 화가
n queen: 여왕
n cowboy: 카우보이
n clown: 광대, 삐에로
n prince: 왕자
n grandfather: 할아버지
n old man: 노인
n student: 학생
n character: 캐릭터
n frog: 개구리
n turtle: 거북, 거북이`
