import { expect, test } from 'vitest'
import { cleanPrompt } from '../../../../../src/pipeline/frames/diffusion/text/clean-prompt.ts'
import { readGoldenJson } from '../golden/read-golden.ts'

interface Row {
  readonly text: string
  readonly clean: string
}

test('texts are cleaned as diffusers cleans them', () => {
  const { strings, mojibake } = readGoldenJson<{ readonly strings: readonly Row[]; readonly mojibake: readonly Row[] }>('tokenizer')
  for (const { text, clean } of [...strings, ...mojibake]) expect(cleanPrompt(text), text).toBe(clean)
})

// What prompt_clean of diffusers 0.42 with ftfy 6.3 makes of each.
test.each([
  ['cafÃ© at sunset', 'café at sunset'],
  ['itâ€™s raining', "it's raining"],
  ['â€œhelloâ€\u009d', '"hello"'],
  ['ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'Привет'],
  ['ｆｕｌｌ\u3000ｗｉｄｔｈ', 'full width'],
  ['ﾊﾝｶｸ', 'ハンカク'],
  ['ﬁnal ﬂight', 'final flight'],
  ['“curly” ‘quotes’ ʼ', "\"curly\" 'quotes' '"],
  ['a &amp; b', 'a & b'],
  ['&amp;amp;amp; x', '& x'],
  ['&lt;b&gt;', '<b>'],
  ['<b>&eacute;</b>', '<b>é</b>'],
  ['&EACUTE;T&Eacute;', 'ÉTÉ'],
  ['this&not that &notin; x', 'this¬ that ∉ x'],
  ['&#x41;&#66;&#x1F600;', 'AB😀'],
  ['&#0; &#x80; &#150; &#1; &#xD800; &#x110000;', '\ufffd € – \ufffd \ufffd'],
  ['line\r\nbreak\u2028x\u0085y', 'line break x…y'],
  ['\u001b[31mred\u001b[0m', 'red'],
  ['\ufeffbom\u200bzw', 'bom\u200bzw'],
  ['ctrl\u0007\u001c\u001dx', 'ctrlx'],
  ['  many \t\n spaces  ', 'many spaces'],
  ['&nbsp;x&nbsp;', 'x'],
  ['e\u0301', 'é'],
  ['İstanbul', 'İstanbul'],
  ['5 &gt 3 &copy2024 &copy;', '5 > 3 ©2024 ©'],
  ['Ĳssel ŉ Ǆ ǆ', "IJssel 'n DŽ dž"],
  ['naïve café', 'naïve café'],
  ['crème brûlée — déjà vu', 'crème brûlée — déjà vu'],
  ['🎬 🐕\u200d🦺 AT&T &hearts; &HEARTS; &frac12; &fRAC12;', '🎬 🐕\u200d🦺 AT&T ♥ ♥ ½ &fRAC12;'],
  ['&#65 &#x42 ;', 'A B ;'],
  ['&rarr;&rArr;&lang;x&rang;', '→⇒⟨x⟩'],
  ['é', 'é'],
  ['Ñandú', 'Ñandú'],
  ['Straße', 'Straße'],
  ['日本語', '日本語'],
  ['Ã', 'Ã'],
  ['©', '©'],
  ['Â©', '©'],
  ['x < y &amp; z\nnext &amp; line', 'x < y & z next & line'],
  ['next &amp; line\nx < y &amp; z', 'next & line x < y & z'],
  ['한국어 &quot;인용&quot;', '한국어 "인용"'],
  ['ﾞﾟ ￥￦', '゙゚ ¥₩'],
  ['…&hellip;', '……'],
  ['\u00a0', ''],
  ['', ''],
  ['ΑΒΓ &alpha;&ALPHA;', 'ΑΒΓ αΑ'],
  ['a\u0000b', 'ab'],
  ['Ð', 'Ð'],
  ['Å ', 'Å'],
  ['â\u0080\u0099s', "'s"],
])('%j becomes %j', (text, clean) => {
  expect(cleanPrompt(text)).toBe(clean)
})

test('lone halves of a pair are marked, not passed on', () => {
  expect(cleanPrompt('a\ud83d b \udc36')).toBe('a\ufffd b \ufffd')
})

test('text that is wrong in part is left as it is', () => {
  expect(cleanPrompt('cafÃ© 日本')).toBe('cafÃ© 日本')
})
