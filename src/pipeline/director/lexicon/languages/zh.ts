import { countedRows } from './counters.ts'
import type { Language } from './language.ts'

/** Chinese, simplified and traditional: no spaces, longest match. */
export const zh: Language = {
  code: 'zh',
  spaced: false,
  order: 'as-english',
  compounds: false,
  endings: [],
  rows: `
${countedRows(
  [
    ['one', ['一']],
    ['two', ['两', '兩', '二']],
    ['three', ['三']],
    ['four', ['四']],
    ['five', ['五']],
    ['many', ['几', '幾']],
  ],
  '只隻个個位条條头頭匹朵辆輛艘架棵座把张名群',
  [''],
)}
n window: 窗, 窗户, 窗子
n campfire: 篝火, 营火
n snowman: 雪人
n ice: 冰面
n cake: 蛋糕
n bread: 面包
n castle: 城堡
n cherry tree: 樱花树, 櫻花樹
n lake: 湖, 湖面, 湖上, 湖水
n mountain: 山路, 山, 山里, 高山
n kitchen: 厨房, 廚房
n swan: 天鹅
n dragon: 龙, 龍
n fireworks: 烟花, 煙火
n beach: 海边, 海邊
n umbrella: 伞, 雨伞, 傘
n elephant: 大象
v skate: 滑冰, 溜冰
v cook: 做, 烤, 煮
v drive: 行驶, 行駛, 开
v hold: 打着, 打著, 撑着, 撐著, 拿着, 抱着
f -of: 的, 之
f and: 和, 与, 與, 跟
n me: 我
n us: 我们, 我們
n moon: 月球
f my: 我的
f as: 作为, 作為, 扮成, 变成, 變成
f -x: 了, 着, 著, 过, 正在, 在, 是, 有, 地, 得, 一个人独自, 这, 那, 把
r in: 里, 裡, 中, 里面, 之中, 内
r on: 上, 上面, 之上
r above: 上空, 上方, 飘过上空, 越过, 越過
r under: 下, 下面, 下方, 之下
r beside: 旁边, 旁, 旁邊, 边, 邊
r behind: 后面, 後面, 背后
r in front of: 前面, 面前, 前
r through: 穿过, 穿過, 沿着, 沿著
r with: 带着, 帶著
n snow: 雪
n rain: 雨
n village: 村庄, 村莊, 村子, 小村庄
n city: 城市, 都市, 城里
n sea: 海, 大海, 海洋
n beach: 海滩, 海灘, 沙滩, 沙灘
n forest: 森林, 树林, 樹林
n sky: 天空, 天上
n night: 夜, 夜晚, 夜里, 晚上, 夜空
n day: 白天
n dawn: 早晨, 清晨, 黎明, 日出
n dusk: 黄昏, 黃昏, 傍晚, 日落, 夕阳, 夕陽
n spring: 春天
n summer: 夏天
n autumn: 秋天
n winter: 冬天
n street: 街, 街道, 马路, 馬路, 街上
n river: 河, 河流, 江
n lake: 湖, 湖泊
n mountain: 山, 高山
n field: 田野, 草地, 草原
n desert: 沙漠
n park: 公园, 公園
n garden: 花园, 花園
n room: 房间, 房間
n kitchen: 厨房, 廚房
n space: 太空, 宇宙
n moon: 月亮, 月
n star: 星星, 星
n sun: 太阳, 太陽
n wind: 风, 風
n cloud: 云, 雲, 云朵
n man: 男人, 男子
n woman: 女人, 女子
n boy: 男孩, 小男孩
n girl: 女孩, 小女孩
n child: 孩子, 小孩, 儿童
n grandmother: 奶奶, 外婆
n grandfather: 爷爷, 爺爺, 老人
n dog: 狗, 小狗
n cat: 猫, 貓, 小猫, 小貓
n bird: 鸟, 鳥, 小鸟
n horse: 马, 馬
n fish: 鱼, 魚
n boat: 船, 小船
n car: 汽车, 汽車, 车
n train: 火车, 火車
n tree: 树, 樹
n flower: 花, 花朵
n house: 房子, 屋子
n water: 水
n fire: 火, 篝火
n balloon: 气球, 氣球
n hot air balloon: 热气球, 熱氣球
n lantern: 灯笼, 燈籠
n astronaut: 宇航员, 太空人
n bamboo: 竹子, 竹
n bamboo forest: 竹林
n roof: 屋顶, 屋頂
n panda: 熊猫, 熊貓
v fall: 下, 落下, 飘落, 飄落
v drift above: 飘过, 飄過, 飘在
v drift: 飘, 飘浮, 漂浮, 飄浮
v fly above: 飞过, 飛過
v fly: 飞, 飛, 飞翔
v run: 跑, 奔跑, 跑步
v jump: 跳, 跳跃, 跳躍
v walk: 走, 散步, 走路, 行走
v dance: 跳舞
v sit: 坐
v stand: 站
v sleep: 睡, 睡觉, 睡覺
v eat: 吃
v drink: 喝
v sing: 唱歌
v play: 弹, 彈, 玩, 演奏
v ride: 骑, 騎
v swim: 游泳, 游
v drive: 开车, 開車, 驾驶
v read: 读, 看书, 讀
v hold: 拿, 抱, 握
v look: 看, 望
v blow: 吹
v shine: 闪耀, 发光, 發光
v chase: 追, 追逐
v smile: 笑, 微笑
v wear: 穿, 戴
a snowy: 下雪的, 积雪的, 白雪皑皑的, 雪中的
a rainy: 下雨的, 雨中的
a red: 红色, 紅色, 红, 紅, 红色的
a blue: 蓝色, 藍色, 蓝, 蓝色的
a yellow: 黄色, 黃色, 黄
a green: 绿色, 綠色, 绿
a white: 白色, 白
a black: 黑色, 黑
a pink: 粉色, 粉红色, 粉紅色
a purple: 紫色
a orange: 橙色
a golden: 金色
a big: 大, 巨大
a small: 小
a old: 老, 旧
a young: 年轻, 年輕
a happy: 快乐, 快樂, 开心
a quiet: 安静, 寧靜, 宁静
a beautiful: 美丽, 美麗
a cute: 可爱, 可愛
d one: 一只, 一個, 一个, 一隻, 一辆, 一艘, 一
d two: 两只, 两个, 兩隻, 二
d three: 三只, 三个, 三隻, 三
d many: 许多, 很多, 許多
`,
}
