"""Two hundred strings for the tokenizer's golden: many scripts, and what breaks tokenizers. Mojibake apart."""

from tokenizer import CORPUS

EMOJI = """
🏄 a corgi surfs 🌊🌅
👨‍👩‍👧‍👦 a family at the sea
👩🏽‍🚀 waves at 🌍
🇰🇷 🇺🇦 🇫🇷 flags in the wind
❤️ 🖤 ♥
🏳️‍🌈
1️⃣ 2️⃣ 3️⃣
👍👍🏿
🫠🫡🪿
no space🎬between🎥them
⭐ ★ ☆ ✨
🤷‍♂️ whatever
""".strip().splitlines()

FORMS = [
    "ｆｕｌｌ　ｗｉｄｔｈ　ＡＢＣ　１２３",
    "ﬁne ﬂow oﬃce",
    "ﾊﾝｶｸ ｶﾀｶﾅ ｶﾞｷﾞｸﾞ",
    "① ② ③ ⑩ ㊙ ㈱",
    "½ ¼ ⅓ of the sea",
    "x² + y³ = z⁴, H₂O",
    "№ 5, ™ ℠ ℡",
    "Ⅳ. Ⅻ. ⅷ",
    "e\u0301te\u0301 nai\u0308ve Zu\u0308rich",
    "\u1112\u1161\u11ab\u1100\u1173\u11af jamo",
    "Å ångström Å",
    "ſtrange long ſ",
    "ĳ Ĳ ŉ ǆ",
    "㎏ ㎞ ㎡ ㏄",
    "… ‥ ․",
    "‼ ⁇ ⁉",
    "ﷺ ﷲ",
    "ﻣﺮﺣﺒﺎ presentation forms",
    "が が",
    "Ω Ω K K",
]

SPACES = [
    "zero\u200bwidth\u200bspace",
    "joiner\u200dand\u200cnon-joiner",
    "می\u200cدود",
    "\ufeffbyte order mark",
    "no\u00a0break\u202fspaces\u2009thin\u3000wide",
    "soft\u00adhyphen",
    "tab\there\tand\nnew\r\nlines\rold mac",
    "  leading and trailing   \n",
    "many      spaces     between",
    "line\u2028separator\u2029paragraph",
    "right\u200eto\u200fleft \u202bmarks\u202c",
    "word\u2060joiner",
    "a\u0000b\u0007c\u001bd",
    "\x1b[31mred\x1b[0m terminal",
    "vertical\x0btab\x0cform feed",
    "next\x85line",
    "\u180emongolian\u180e",
    " ",
    "",
    "\u3000\u3000",
]

HTML = [
    "Tom &amp; Jerry",
    "Tom &amp;amp; Jerry",
    "&lt;b&gt;bold&lt;/b&gt;",
    "<b>not escaped &amp; here</b>",
    "&quot;quoted&quot; &#39;single&#39; &#x27;hex&#x27;",
    "&eacute;t&eacute; &Uuml;ber &ntilde;",
    "&hearts; &rarr; &hellip; &mdash;",
    "&nbsp;&nbsp;space",
    "&#128512; &#x1F600;",
    "&notanentity; &amp &lt",
    "&copy 2024 &reg;",
    "&#0; &#xD800; &#1114112;",
    "AT&T; R&D; a&b",
    "&amp;lt;i&amp;gt;",
]

PUNCTUATION = [
    "“curly” ‘quotes’ ‚low‘ „German“",
    "don’t can’t it’s",
    "«guillemets» ‹single›",
    "em—dash en–dash hyphen‐minus−",
    "a/b\\c|d_e~f^g`h",
    "C:\\Users\\film.mp4",
    "https://example.org/a?b=c&d=e#f",
    "me@example.org",
    "3.14159 1,000,000 -42 +7 1e-5",
    "24 fps, 1080p, 16:9, f/2.8, 35mm",
    "$5 €10 £3 ¥100 ₩1000 ₴20",
    "100% ±3° 20°C",
    "!!! ??? ... ,,, ;;;",
    "(brackets) [square] {curly} <angle>",
    "¿Qué? ¡Sí!",
    "、。「」『』【】",
    "、one。two",
    "؟ ، ؛ ٪",
    "٠١٢٣ ०१२३ ๑๒๓",
    "▁▁ underscores ▁of▁sentencepiece",
    "<0x41> <0xF0> bytes in words",
    "§ ¶ † ‡ • ‣",
    "∑ ∫ √ ∞ ≈ ≠ ≤ ∀ ∃ ∈",
    "→ ← ↑ ↓ ⇒ ↔",
    "♔ ♞ ♠ ♫ ☂ ☃ ☎ ✈",
    "┌─┐ │ └─┘ █▓▒░",
]

SPECIAL = [
    "end </s> in the middle",
    "<pad> <s> </s>",
    "<unk> here",
    "a<extra_id_0>b <extra_id_2>",
    "</s>",
]

SCRIPTS = [
    "ᠮᠣᠩᠭᠣᠯ",
    "བོད་སྐད།",
    "ខ្មែរ ឆ្កែ",
    "မြန်မာ ခွေး",
    "ລາວ ໝາ",
    "සිංහල බල්ලා",
    "తెలుగు కుక్క",
    "ಕನ್ನಡ ನಾಯಿ",
    "മലയാളം നായ",
    "ગુજરાતી કૂતરો",
    "ਪੰਜਾਬੀ ਕੁੱਤਾ",
    "ଓଡ଼ିଆ କୁକୁର",
    "ⵜⴰⵎⴰⵣⵉⵖⵜ",
    "ᏣᎳᎩ ᎩᎵ",
    "ᐃᓄᒃᑎᑐᑦ ᕿᒻᒥᖅ",
    "𐌲𐌿𐍄𐌹𐍃𐌺",
    "𝒻𝓇𝒶𝓀𝓉𝓊𝓇 𝔞𝔟𝔠 𝟙𝟚𝟛",
    "𠮷野家 𩸽",
    "繁體中文 台北 臺灣 电影",
    "日本語とEnglishの混ぜ書き",
    "한국어와 English를 섞어 쓴 문장 2024년",
    "Привіт, world! 你好 мир",
    "ʻŌlelo Hawaiʻi",
    "Tiếng Việt: phở, bánh mì, cà phê sữa đá",
    "Íslenska: þetta er æðislegt",
    "Čeština: příliš žluťoučký kůň úpěl ďábelské ódy",
    "Magyar: árvíztűrő tükörfúrógép",
    "Română: însemnați, țară, știu",
    "Srpski: ђак, њива, љубав",
    "Қазақша: тәуелсіздік, үй",
    "ייִדיש: אַ הונט",
    "ܣܘܪܝܝܐ",
    "ދިވެހި",
    "ქართული ენა",
    "Հայերեն",
]

PROMPTS = [
    "a corgi surfing at sunset",
    "A corgi surfing at sunset, cinematic, 35 mm film, warm light.",
    "SHOUTING IN CAPITALS",
    "cAmElCaSe and snake_case and kebab-case",
    "supercalifragilisticexpialidocious",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "a",
    "1",
    ".",
    "ㄱ",
    "я",
    "中",
    "hahahahahahahaha ㅋㅋㅋㅋㅋ хахаха 哈哈哈",
    "Static shot. A woman, 40, in a green coat waits. She turns; smiles; leaves.",
    "The wave breaks over the wave breaks over the wave",
    "colour colouring coloured colours",
    "run running runner runs ran",
    "Mr. Smith's 2nd film—\"The Sea\" (1999)—was shot in 16:9.",
    "not a word: qzxwv jkqpz",
    "new\nparagraph\n\nand another",
    "tokenizer tokenisation токенизация 토크나이저",
    "Wide shot, low angle: the mountain; then a slow push-in.",
    "사람이 걷는다, 강아지가 뛴다, 새가 난다",
    "собака бежит, птица летит, солнце садится",
    "波が来る、犬が走る、鳥が飛ぶ",
    "الكلب يجري والطائر يطير",
    "lots of 🏄🏄🏄🏄🏄🏄🏄🏄",
    "long " * 300,
    "파도 🌊 " * 200,
    "noise ".join(chr(0x4E00 + 37 * i) for i in range(30)),
]

STRINGS = [*CORPUS, *EMOJI, *FORMS, *SPACES, *HTML, *PUNCTUATION, *SPECIAL, *SCRIPTS, *PROMPTS]

MOJIBAKE = [
    "schÃ¶n und grÃ¼n",
    "âœ” No problems",
    "The Mona Lisa doesnÃƒÂ¢Ã¢â€šÂ¬Ã¢â€žÂ¢t have eyebrows.",
    "l’humanitÃ©",
    "ÐŸÑ€Ð¸Ð²ÐµÑ‚",
    "ì•ˆë…•",
    "Â© 2024",
]
