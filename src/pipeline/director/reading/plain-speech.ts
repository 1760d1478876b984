/** What is typed in a chat → how a book would have it. Words that only colour the tone are left out. */
const SPOKEN: Readonly<Record<string, string>> = {
  thru: 'through',
  lil: 'little',
  bday: 'birthday',
  xmas: 'christmas',
  doggo: 'dog',
  doggy: 'dog',
  pupper: 'puppy',
  kitty: 'kitten',
  kitties: 'kittens',
  dino: 'dinosaur',
  dinos: 'dinosaurs',
  bestie: 'friend',
  besties: 'friends',
  bf: 'boyfriend',
  gf: 'girlfriend',
  bro: 'man',
  dude: 'man',
  gonna: 'going to',
  chillin: 'chilling',
  vibing: 'dancing',
  vibin: 'dancing',
  dancin: 'dancing',
  playin: 'playing',
  eatin: 'eating',
  ridin: 'riding',
  runnin: 'running',
  flyin: 'flying',
  singin: 'singing',
  n: 'and',
  w: 'with',
  pic: 'picture',
  nyc: 'new york',
}
const TONE =
  /(?<![\p{L}'’-])(?:lol|lmao|rofl|omg|omfg|pls|plz|please|haha+|hehe+|tbh|btw|rn|yo|hey|hi|literally|super duper)(?![\p{L}'’-])[,!]?\s*/giu
const ASKED =
  /^\s*(?:(?:can|could) (?:you|u) )?(?:(?:make|create|generate|show|give|draw|film) (?:me |us )?(?:an? |the )?(?:(?:short|cool|cute|funny|nice|little) )*(?:video|movie|film|clip|animation|scene)s? (?:of|about|with|showing|where|in which) )/i

export function plainSpeech(text: string): string {
  const plain = text
    .replace(TONE, '')
    .replace(ASKED, '')
    .replace(/(?<![\p{L}\p{N}])w\/\s*(?=\p{L})/giu, 'with ')
    .replace(/(?<![\p{L}\p{N}'’-])[a-z]+(?![\p{L}\p{N}'’-])/giu, (word) => {
      const lower = word.toLowerCase()
      return Object.hasOwn(SPOKEN, lower) ? SPOKEN[lower]! : word
    })
  return /[\p{L}\p{N}]/u.test(plain) ? plain : text
}
