/** Pictures of creatures that show a head (or head and neck) without its body; found by looking. */
export const heads: ReadonlySet<string> = new Set([
  ...['fluent-emoji', 'noto'].flatMap((set) =>
    [
      'bear', 'boar', 'cat-face', 'chicken', 'cow-face', 'dog-face', 'dragon-face', 'fox', 'frog', 'hamster', 'horse-face', 'koala', 'lion', 'monkey-face', 'moose', 'mouse-face',
      'panda', 'pig-face', 'polar-bear', 'rabbit-face', 'tiger-face', 'unicorn', 'wolf', 'robot', 'goblin', 'ogre', 'alien', 'skull',
    ].map((name) => `${set}:${name}`),
  ),
  'fluent-emoji:raccoon', 'game-icons:lion', 'game-icons:panda', 'game-icons:unicorn', 'game-icons:tiger', 'game-icons:raccoon-head',
])
