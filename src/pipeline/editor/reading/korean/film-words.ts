/** What Korean calls the parts of a film, and whom it speaks of without naming them → as the English reader knows them. */
export const FILM_WORDS: readonly (readonly [english: string, korean: string])[] = [
  ['the background', '배경|배경 화면|뒷배경|백그라운드|장소|무대|배경 장소|주변'],
  ['the time of day', '시간|시간대|시각|때'],
  ['the weather', '날씨|기상'],
  ['the season', '계절'],
  ['the mood', '분위기|무드|느낌|기분|감성'],
  ['the style', '스타일|화풍|그림체|그림 스타일|필터|톤|색감|질감'],
  ['the camera', '카메라|카메라 앵글|앵글|시점|구도|화각|카메라 시점|카메라 움직임'],
  ['the music', '음악|배경음악|배경 음악|노래|브금|비지엠|bgm|사운드트랙|곡|멜로디'],
  ['the sound', '소리|효과음|사운드|음향|음향 효과|잡음|소음|모든 소리|볼륨'],
  ['the title', '자막|글자|글씨|제목|텍스트|문구|타이틀|글'],
  ['the length', '길이|영상 길이|시간 길이|러닝타임|재생 시간'],
  ['the aspect ratio', '비율|화면 비율|화면비|가로세로 비율'],
  ['the film', '영상|영화|비디오|동영상|화면|전체|작품|필름|영상 전체|전체 영상'],
  ['the light', '조명|빛'],
  ['the shots', '장면들|장면 순서|순서|컷 순서'],
  ['the sky', '하늘'],
  ['everything', '모든 것|모든 걸|모든 거|전부 다|싹 다'],
  ['everything else', '나머지|나머지 것|다른 것|다른 건|다른 것들|그 외|그 밖|나머지 전부'],
  ['everyone', '모두|다들|전부|모든 사람|모두 다'],
  ['the main character', '주인공|주연|주인공 캐릭터'],
  ['him', '그|그 사람|그이|걔|그 애|그 친구'],
  ['her', '그녀|그 여자애'],
  ['it', '그것|그거|그걸|이것|이거|이걸|저것|저거|저걸|얘|쟤|그놈|요거'],
  ['them', '그들|그것들|걔네|얘네|쟤네|걔들|얘들|둘|둘 다|그 둘'],
]

/** Colours as they are named when something takes them on; the second column only before '-색', since alone it is something else. */
export const COLOURS: readonly (readonly [english: string, korean: string, beforeColour: string])[] = [
  ['red', '빨간|빨강|붉은|레드|빨갛', '적'],
  ['blue', '파란|파랑|푸른|블루|파랗|퍼렇', '청'],
  ['yellow', '노란|노랑|옐로|노랗', '황'],
  ['green', '초록|그린', '녹'],
  ['white', '하얀|흰|하양|화이트|하얗', '백'],
  ['black', '검은|까만|검정|블랙|까맣', '흑'],
  ['pink', '분홍|핑크', ''],
  ['purple', '보라|퍼플', '자주'],
  ['orange', '주황', '오렌지'],
  ['brown', '', '갈|밤'],
  ['grey', '그레이', '회'],
  ['gold', '황금|골드', '금'],
  ['silver', '실버', '은'],
  ['navy', '네이비|군청', '남'],
  ['turquoise', '청록', '민트'],
  ['light blue', '', '하늘'],
  ['light green', '연두', ''],
  ['beige', '베이지', '살구'],
]

/** How something can be made, by the stem that stands before '-게', '-도록' or '-히': as a comparative, which the reader takes as well. */
export const WAYS: readonly (readonly [english: string, stem: string])[] = [
  ['bigger', '크|커다랗|거대하|커지'],
  ['smaller', '작|조그맣|쪼그맣|작아지'],
  ['taller', '키 크|키가 크'],
  ['brighter', '밝|환하|화사하|밝아지'],
  ['darker', '어둡|어두|컴컴하|깜깜하|캄캄하|어두워지'],
  ['faster', '빠르|빨리|재빠르|신속하'],
  ['slower', '느리|천천히|느긋하'],
  ['longer', '길|길어지'],
  ['shorter', '짧|짧아지'],
  ['closer', '가깝|가까이'],
  ['further away', '멀|멀리'],
  ['higher', '높|높이'],
  ['lower', '낮'],
  ['older', '늙|나이 들|나이 많|늙어 보이'],
  ['younger', '젊|어리|젊어 보이'],
  ['fatter', '뚱뚱하|통통하'],
  ['thinner', '날씬하|마르'],
  ['transparent', '투명하'],
  ['shiny', '반짝이|반짝반짝하|빛나|반짝거리'],
  ['scary', '무섭|으스스하|공포스럽|섬뜩하|오싹하|무시무시하'],
  ['sad', '슬프|우울하|애잔하|구슬프'],
  ['happy', '행복하|즐겁|기쁘|신나|경쾌하|흥겹|유쾌하|명랑하|발랄하'],
  ['funny', '웃기|재미있|재밌|코믹하'],
  ['cute', '귀엽|깜찍하|사랑스럽'],
  ['romantic', '로맨틱하|낭만적이|달콤하'],
  ['calm', '잔잔하|차분하|편안하|고요하'],
  ['peaceful', '평화롭|평온하'],
  ['tense', '긴장감 있|긴장되|긴박하|스릴 있|스릴있|긴장감 넘치'],
  ['epic', '웅장하|장엄하|거창하|스펙터클하'],
  ['mysterious', '신비롭|신비하|몽환적이|미스터리하'],
  ['magical', '마법 같|환상적이|동화 같|판타지스럽'],
  ['dramatic', '극적이|드라마틱하'],
  ['festive', '축제 같|화려하|파티 같'],
  ['energetic', '활기차|역동적이|힘차|활발하|에너지 넘치'],
  ['cozy', '따뜻하|포근하|아늑하'],
  ['lonely', '외롭|쓸쓸하'],
  ['exciting', '흥미진진하|박진감 있|박진감 넘치'],
  ['beautiful', '아름답|예쁘|이쁘'],
  ['angry', '화나|화난'],
  ['colorful', '알록달록하|다채롭'],
]

/** Loudness, by the same stems. */
export const LOUDNESS: readonly (readonly [english: string, stem: string])[] = [
  ['louder', '크|시끄럽|높|커지|우렁차|세|강하'],
  ['quieter', '작|조용하|조용히|낮|줄어들|작아지|은은하|약하|부드럽'],
]

/** What a '소리' is of, where that is one word in Korean. */
export const SOUNDS: readonly (readonly [english: string, korean: string])[] = [
  ['rain', '비|빗'],
  ['birds', '새|새 우는|새가 우는|새 지저귀는|지저귀는'],
  ['waves', '파도|바다'],
  ['wind', '바람'],
  ['thunder', '천둥|번개|천둥번개'],
  ['footsteps', '발|발걸음|걷는|걸음'],
  ['water', '물|시냇물|강물|물 흐르는'],
  ['fire', '불|모닥불|장작|장작 타는'],
  ['barking', '개 짖는|강아지 짖는|개가 짖는|강아지가 짖는|짖는|멍멍'],
  ['meowing', '고양이 우는|고양이|고양이 울음|야옹'],
  ['laughter', '웃음|웃는'],
  ['applause', '박수'],
  ['crowd', '사람들|군중|사람'],
  ['bell', '종|종 울리는'],
  ['engine', '엔진|자동차|차'],
  ['insects', '풀벌레|벌레|귀뚜라미|매미'],
  ['heartbeat', '심장|심장 박동|심장 뛰는'],
  ['city traffic', '도시|거리'],
]

/** Parts of the picture: how one is there, and how one gets there ('' where that says nothing). */
export const SIDES: readonly (readonly [there: string, thither: string, korean: string])[] = [
  ['on the left', 'to the left', '왼쪽|왼편|좌측|화면 왼쪽|맨 왼쪽|왼쪽 끝'],
  ['on the right', 'to the right', '오른쪽|오른편|우측|화면 오른쪽|맨 오른쪽|오른쪽 끝'],
  ['in the middle', 'to the middle', '가운데|중앙|한가운데|중간|화면 가운데|화면 중앙|가운데 쪽'],
  ['in the background', 'further away', '뒤|뒤쪽|뒤편|멀리|저 멀리|화면 뒤'],
  ['in the background', 'to the background', '배경'],
  ['in the foreground', 'closer', '앞|앞쪽|앞편|화면 앞'],
  ['in the sky', 'up', '하늘|공중|허공'],
  ['at the top', 'up', '위|위쪽|맨 위|상단|화면 위|화면 상단'],
  ['at the bottom', 'down', '아래|아래쪽|밑|맨 아래|하단|화면 아래|화면 하단'],
  ['on the ground', 'to the ground', '땅|바닥|땅바닥'],
  ['', '', '화면|영상|여기|거기|장면'],
]

/** Where one thing is to another, as it stands after the other's name. */
export const RELATIONS: readonly (readonly [english: string, korean: string])[] = [
  ['next to', '옆|곁|근처|가까이'],
  ['behind', '뒤|뒤쪽'],
  ['in front of', '앞|앞쪽'],
  ['above', '머리 위|위쪽'],
  ['on', '위|등|등 위|어깨|머리'],
  ['under', '아래|밑|아래쪽'],
  ['inside', '안|속'],
  ['around', '주위|주변|둘레'],
  ['to the left of', '왼쪽|왼편'],
  ['to the right of', '오른쪽|오른편'],
]

/** Numbers before a counter, with each way to write them, and as they stand before '초' alone: '이' is also 'this'. */
export const NUMBERS: readonly (readonly [english: string, korean: string, beforeSeconds: string])[] = [
  ['one', '한|하나|1', '일'],
  ['two', '두|둘|2', '이'],
  ['three', '세|셋|3|서너', '삼'],
  ['four', '네|넷|4', '사'],
  ['five', '다섯|5', '오'],
  ['six', '여섯|6', '육'],
  ['seven', '일곱|7', '칠'],
  ['eight', '여덟|8', '팔'],
  ['nine', '아홉|9', '구'],
  ['ten', '열|10', '십'],
  ['several', '여러|몇', ''],
  ['twelve', '열두|12', '십이'],
  ['fifteen', '열다섯|15', '십오'],
  ['sixteen', '열여섯|16', '십육'],
]
/** What is counted by: animals, people, things, vehicles, flowers, trees, houses, ships and so on. */
export const COUNTERS = '마리|명|개|대|송이|그루|사람|분|채|척|권|장|자루|벌|켤레|쌍|줄기|조각|잔|병|가지'
/** Places in a row. */
export const ORDINALS: readonly (readonly [english: string, korean: string])[] = [
  ['first', '첫|첫 번째|첫번째|1번|1번째'],
  ['second', '두 번째|두번째|둘째|2번|2번째'],
  ['third', '세 번째|세번째|셋째|3번|3번째'],
  ['fourth', '네 번째|네번째|4번|4번째'],
  ['last', '마지막|맨 마지막|끝'],
]
