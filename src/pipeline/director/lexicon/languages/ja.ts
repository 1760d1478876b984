import { countedRows } from './counters.ts'
import type { Language } from './language.ts'

/** Japanese: no spaces, longest match. */
export const ja: Language = {
  code: 'ja',
  spaced: false,
  order: 'head-final',
  compounds: false,
  endings: [],
  rows: `
${countedRows(
  [
    ['one', ['一', '1']],
    ['two', ['二', '2']],
    ['three', ['三', '3']],
    ['four', ['四', '4']],
    ['five', ['五', '5']],
    ['many', ['数', '何']],
  ],
  '匹羽頭本台隻枚個輪艘',
  ['の', ''],
)}
n couple: 二人, ふたり
n person: 一人, ひとり
v hold: さした*, さして*, さす
n window: 窓, 窓辺, 窓際
n campfire: キャンプファイヤー, 焚火, たき火
n snowman: 雪だるま
n cake: ケーキ
n bread: パン
n castle: 城, お城
n cherry tree: 桜の木
n mountain: 山道, 山の中
n swan: 白鳥
n dragon: ドラゴン, 竜, 龍
n fireworks: 花火
n flower field: 花畑
n elephant: 象, ゾウ
n lion: ライオン
n penguin: ペンギン
n couple: 恋人
n woman: 女性
n skate: スケート
v skate: スケートをする, スケートをして*
v surround: 囲む, 囲んで*
v cook: 作る, 作って*, 焼く, 焼いて*
r around: を囲む, を囲んで
f -s: が, は
f -o: を
f -of: の
f and: と, や, そして
n me: 私, 僕, 俺, わたし, ぼく
n us: 私たち, 僕たち
a my: 私の, 僕の
n brother: 弟, 兄
n sister: 妹, 姉
n friend: 友達, 友だち
r as: になって, になった, として
f -too: も, だけ, な, ね, よ, です, ます, だ, である, いる, ある, います, あります, ている, ています
r in: に, で, の中で, の中に, の中の, の中を, 中で
r to: へ, に向かって
r above: の上を, の上空を, 上空を, 上を
r on: の上で, の上に, の上の, 上で, 上に, 上の
r under: の下で, の下に, の下の, の下を
r beside: の隣で, の隣に, のそばで, のそばに, の横で, の横に
r behind: の後ろで, の後ろに
r in front of: の前で, の前に, の前の
r between: の間を, の間に, の間で
r with: と一緒に, と共に
r through: を通って, を抜けて, に沿って
n snow: 雪
n rain: 雨
n village: 村, 村里
n city: 町, 街, 都市, 都会
n sea: 海
n beach: 浜辺, ビーチ, 海辺, 砂浜
n forest: 森, 林
n sky: 空, 青空
n night: 夜, 夜中, 夜空
n day: 昼, 昼間
n dawn: 朝, 夜明け, 朝日, 日の出
n dusk: 夕方, 夕暮れ, 夕日, 夕焼け, 日没
n spring: 春
n summer: 夏
n autumn: 秋
n winter: 冬
n street: 通り, 道, 路地, 道路
n river: 川
n lake: 湖
n mountain: 山
n field: 野原, 草原, 畑
n desert: 砂漠
n park: 公園
n garden: 庭, 庭園
n room: 部屋
n kitchen: 台所, キッチン
n space: 宇宙
n moon: 月, 満月
n star: 星
n sun: 太陽
n wind: 風
n cloud: 雲
n fog: 霧
n man: 男, 男性, 男の人, おじさん
n woman: 女, 女性, 女の人
n boy: 少年, 男の子
n girl: 少女, 女の子
n child: 子供, 子ども, こども
n baby: 赤ちゃん
n grandmother: おばあさん, おばあちゃん, 祖母
n grandfather: おじいさん, おじいちゃん, 祖父
n person: 人, 人物
n dog: 犬, いぬ
n puppy: 子犬
n cat: 猫, ねこ, ネコ
n kitten: 子猫
n bird: 鳥
n horse: 馬
n ship: 船
n boat: 小舟, ボート
n car: 車, 自動車
n train: 電車, 列車, 汽車
n tree: 木, 樹
n flower: 花
n cherry blossom: 桜
n house: 家
n water: 水, 水中
n fire: 火, 焚き火
n lantern: 提灯, ランタン
n balloon: 風船
n snowman: 雪だるま
n fish: 魚
n whale: 鯨, クジラ
n rabbit: うさぎ, 兎, ウサギ
n bear: 熊, クマ
n fox: 狐, キツネ
n butterfly: 蝶, 蝶々
n umbrella: 傘
n bicycle: 自転車
n guitar: ギター
n piano: ピアノ
n bamboo: 竹
n roof: 屋根
n seagull: カモメ
n robot: ロボット
n astronaut: 宇宙飛行士
n skateboard: スケートボード
v fall: 降る, 降って*, 降り*, 落ちる, 落ちて*, 舞い落ちる
v drift: 漂う, 漂って*, 漂い*, 浮遊する
v float: 浮かぶ, 浮かんで*, 浮く, 浮いて*
v fly: 飛ぶ, 飛んで*, 飛び*
v run: 走る, 走って*, 走り*, 駆ける, 駆けて*
v jump: 跳ぶ, 跳ねる, 跳んで*, 跳ねて*, ジャンプする
v walk: 歩く, 歩いて*, 歩き*, 散歩する, 散歩して*
v dance: 踊る, 踊って*, 踊り*, ダンスする
v sit: 座る, 座って*, 座った
v stand: 立つ, 立って*, 立った
v sleep: 眠る, 眠って*, 寝る, 寝て*
v eat: 食べる, 食べて*, 食べ*
v drink: 飲む, 飲んで*, 飲み*
v sing: 歌う, 歌って*
v play: 弾く, 弾いて*, 遊ぶ, 遊んで*, 演奏する, 演奏して*
v ride: 乗る, 乗って*, 乗り*, 乗った
v swim: 泳ぐ, 泳いで*, 泳ぎ*
v drive: 運転する, 運転して*
v read: 読む, 読んで*
v hold: 持つ, 持って*, 持った, 抱く, 抱いて*
v look: 見る, 見て*, 眺める, 眺めて*, 見上げる
v wave: 手を振る, 手を振って*
v cook: 料理する, 料理して*
v paint: 描く, 描いて*
v blow: 吹く, 吹いて*
v shine: 光る, 光って*, 輝く, 輝いて*
v bloom: 咲く, 咲いて*
v climb: 登る, 登って*
v chase: 追う, 追いかける, 追いかけて*
v rise: 昇る, 昇って*
v wear: 着る, 着た, 着て*, 被った, かぶった
v smile: 笑う, 笑って*, 微笑む
v pass: 通る, 過ぎる
a snowy: 雪の降る, 雪が降る, 雪の積もった, 雪に覆われた, 雪の
a red: 赤い, 赤, 赤色の, 紅
a blue: 青い, 青, 青色の
a yellow: 黄色い, 黄色, 黄色の
a green: 緑の, 緑, 緑色の
a white: 白い, 白, 真っ白な
a black: 黒い, 黒
a pink: ピンクの, ピンク, ピンク色の
a purple: 紫の, 紫, 紫色の
a orange: オレンジ色の, オレンジの
a brown: 茶色の, 茶色い, 茶色
a grey: 灰色の, グレーの
a golden: 金色の, 黄金の
a silver: 銀色の
a big: 大きな, 大きい, 巨大な
a small: 小さな, 小さい
a old: 古い, 年老いた
a young: 若い
a happy: 幸せな, 楽しい
a sad: 悲しい
a quiet: 静かな, 穏やかな
a dark: 暗い
a bright: 明るい
a beautiful: 美しい, きれいな, 綺麗な
a cute: かわいい, 可愛い
a fast: 速い, 速く
a slow: ゆっくり, 遅い
d one: 一匹の, 一人の, 一つの, ひとつの, 一台の
d two: 二匹の, 二人の, 二つの, ふたりの, 二台の
d three: 三匹の, 三人の, 三つの, 3匹の, 三台の
d many: たくさんの, 多くの
`,
}
