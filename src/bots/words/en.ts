import { stars } from './stars-en.ts'
import type { Words } from './wording.ts'

/** English. */
export const en: Words = {
  commands: {
    movie: { name: 'movie', description: 'Make a short film with a soundtrack from a few words' },
    'movie-settings': { name: 'movie-settings', description: 'What films may be made here, where, and by whom' },
    'movie-queue': { name: 'movie-queue', description: 'What is being made, and when your films are next' },
    'movie-help': { name: 'movie-help', description: 'How to get films made' },
    'movie-forget': { name: 'movie-forget', description: 'Delete all that is stored about you, your films included' },
  },
  editMessage: 'Edit this movie',
  options: {
    prompt: { name: 'prompt', description: 'What the film shows, such as: a corgi surfing at sunset' },
    aspect: { name: 'aspect', description: 'The shape of the picture' },
    length: { name: 'length', description: 'Seconds' },
    style: { name: 'style', description: 'The look, such as: watercolour, neon, black and white' },
    music: { name: 'music', description: 'The score, such as: gentle piano, chiptune; none for no music' },
    seed: { name: 'seed', description: 'A number: the same prompt and seed give the same film' },
    renderer: { name: 'renderer', description: 'Who films: paper figures, or a video model where the studio has one' },
    selfie: { name: 'selfie', description: 'A photo of your face, to star in the film' },
    selfie2: { name: 'selfie2', description: 'A photo of whoever else stars in it' },
    selfie3: { name: 'selfie3', description: 'And of a third' },
    star: { name: 'star', description: 'The face that you saved, to star in the film' },
  },
  close: 'Close',

  accepted: ({ title, facts, position }) => [
    [{ bold: `“${title}”` }],
    facts,
    position === null || position <= 1
      ? 'Your film is next. Watch it being made below.'
      : `There are ${position - 1} before you. Your film comes below, all by itself.`,
  ],
  facts: ({ seconds, aspect, style, music, seed }) =>
    [
      `${seconds} s`,
      aspect,
      ...(style === null ? [] : [style]),
      ...(music === null ? [] : [`♪ ${music}`]),
      ...(seed === null ? [] : [`seed ${seed}`]),
    ].join(' · '),
  orderForm: {
    title: 'A new film',
    submit: 'Make it',
    labels: {
      prompt: 'What does the film show?',
      aspect: 'Shape',
      length: 'Seconds',
      style: 'Look',
      music: 'Music',
      seed: 'Seed',
      renderer: 'Filmed by',
      selfie: 'A photo of you, to star in it',
    },
    hints: {
      prompt: 'a corgi surfing at sunset',
      style: 'watercolour, neon, black and white …',
      music: 'gentle piano, chiptune … or none',
      seed: 'A number: the same prompt and seed give the same film',
    },
  },
  badLength: (longest) => `The length must be a number of seconds from 1 to ${longest}.`,
  badAspect: 'The shape must be one of 16:9, 9:16, 1:1, 4:3 and 3:4.',
  badSeed: 'The seed must be a whole number from 0 to 4294967295.',
  renderers: { auto: 'house default', cutout: 'paper', diffusion: 'neural' },
  badRenderer: 'The renderer must be one of paper, neural and house default.',
  noVideoModel: 'No video model films here just now: ask for a paper film, or try again later.',
  paperInstead: 'No video model films here just now, so paper figures play this one.',
  wordsTooLong: (option) => `The ${option === 'style' ? 'look' : 'music'} is at most 200 characters of plain text: shorten it.`,
  emptyPrompt: 'Say what the film should show, such as “a red balloon over a snowy village”.',
  promptTooLong: (length, most) => `That is ${length} characters, and ${most} is the most: shorten it a little.`,
  nothingToShow: 'There is nothing in it that could be shown: add words, such as “a cat on a roof”.',
  shortened: (seconds) => `Films here last ${seconds} s at most, so this one does.`,

  waiting: (position) => (position <= 1 ? 'Next in the queue' : `In the queue, number ${position}`),
  stages: {
    preparing: 'Setting the stage …',
    directing: 'Writing the storyboard …',
    sounding: 'Composing the sound …',
    filming: 'Filming …',
    finishing: 'Cutting the clip …',
  },
  progress: (percent, secondsLeft) =>
    secondsLeft === null ? `${percent} %` : `${percent} % · ${secondsLeft < 2 ? 'a moment' : `about ${duration(secondsLeft)}`} left`,
  posting: 'Made. On its way to you …',
  made: (seconds, took) => (took === null ? `${seconds} s` : `${seconds} s · made in ${duration(took)}`),
  stopped: 'Cancelled.',
  failed: {
    studio: 'Something broke on our side while making this film, and it is noted. Please try it once more; it does not count.',
    time: 'This film took longer than a film may here. A shorter or simpler one will work; it does not count.',
  },
  understood: (sentence) => sentence,
  unshown: (words) => `Not shown: ${words.map((word) => `“${word}”`).join(', ')}`,
  led: (pairs) => pairs.map(({ said, shown }) => `“${said}” became ${shown}`).join(', '),
  takeOf: 'Another take',
  neuralTake: 'The neural take',
  takeFollows: 'A neural take follows.',
  remarks: {
    noise: (pack) => `The weights of ${pack} are random: what it films is noise.`,
    'no-room': 'There was not enough memory to film this with the video model, so paper figures play it once more.',
  },
  editOf: (title) => `An edit of “${title}”`,
  unchanged: 'The film itself is unchanged.',
  previewAlt: (title) => `A first picture of the film “${title}”`,
  posterAlt: (title) => `The film “${title}”`,
  cannotPost: {
    forbidden: (title) =>
      `Your film “${title}” is made, but I may not post it where you asked for it: I lack a permission there. Ask an admin to let me write, attach files and use threads there, then press Re-roll or ask again.`,
    gone: (title) => `Your film “${title}” cannot be brought to you: the place where you asked for it is gone.`,
    'too-large': (title) => `Your film “${title}” could not be made small enough for this place.`,
    broken: (title) => `Your film “${title}” is made, but posting it failed, and it is noted. Please ask for it once more.`,
  },
  madeSmaller: (height) => `Made smaller (${height}p) to fit this place.`,

  buttons: {
    cancel: 'Cancel',
    edit: 'Edit',
    reroll: 'Re-roll',
    details: 'Details',
    delete: 'Delete',
    deleteYes: 'Delete it',
    forgetYes: 'Delete everything',
    neverMind: 'Never mind',
    settingsFilms: 'Films …',
    settingsHouse: 'Where and who …',
    starYes: 'Yes, it’s me or I may',
    starNo: 'No',
    left: 'Left',
    middle: 'Middle',
    right: 'Right',
    withoutFace: 'Make it without a face',
    sayWhat: 'Say what happens',
    saveFace: 'Save my face',
    unsaveFace: 'Forget my saved face',
  },
  cancelled: 'It is cancelled.',
  endedAlready: 'It has ended already.',
  notYours: 'That is for whoever asked for this film, or an admin.',
  noSuchFilm: 'That film is no longer kept here. Ask for it anew with /movie.',
  notMadeYet: 'That film is not made yet: give it a moment.',
  neverMade: 'That film was never made, so there is nothing to change. Ask for it anew with /movie.',
  sourceGone: 'The film that this one was made from is deleted, so there can be no other take of it.',
  rerolled: (seed, position) =>
    position === null || position <= 1
      ? `Another take is next, with seed ${seed}.`
      : `Another take is number ${position} in the queue, with seed ${seed}.`,
  askDelete: (title) => `Delete the film “${title}” for good, here and in the studio?`,
  deleted: 'It is deleted.',
  neverMind: 'Nothing was changed.',
  details: ({ title, changes, facts, seed, understood, led, unshown, size, madeAt }) => [
    [{ bold: `“${title}”` }],
    ...(changes.length === 0 ? [] : [`Changed: ${changes.map((change) => `“${change}”`).join(', then ')}`]),
    ...(understood === null ? [] : [understood]),
    `${facts} · seed ${seed}`,
    ...(led.length === 0 ? [] : [`Shown as the nearest thing: ${led.map(({ said, shown }) => `“${said}” as ${shown}`).join(', ')}`]),
    ...unshown.map(({ said, why }) => `Not shown: “${said}” (${why})`),
    ...(size === null ? [] : [size]),
    ...(madeAt === null ? [] : [`Made ${madeAt}`]),
  ],

  editForm: {
    title: 'Edit this film',
    submit: 'Edit',
    label: 'What should change?',
    hint: 'make it night, and give him a red scarf',
    photo: 'A photo of you, to star in it',
  },
  editEmpty: 'Say what should change, such as “make it night, and give him a red scarf”.',
  edited: ({ instruction, title, after, position }) =>
    `Your edit “${instruction}” of “${title}”${after === null ? '' : `, after “${after}”,`} is ${position === null || position <= 1 ? 'next' : `number ${position} in the queue`}.`,
  photoFaults: {
    'not-a-picture': 'That file is no picture that I can read: send a JPEG, PNG, WebP or HEIC.',
    'too-large': 'That picture is too large: 12 MB is the most.',
    gone: 'That picture cannot be fetched any more: attach it again.',
    'too-slow': 'Fetching that picture took too long: attach it again, or a smaller one.',
    elsewhere: 'I take only pictures that are attached right here.',
    'no-access': 'I was not allowed to open that picture: ask an admin to update my permissions for files.',
  },
  whichFilm: 'Which film? Reply to its clip, or use its Edit button.',
  stars,

  refused: {
    hate: 'I do not film that. Let us make something else.',
    adult: 'I do not film that here. Let us make something else.',
    face: 'I do not film that with a real person’s face. Let us make something else.',
    blocked: (word) => `“${word}” is on this place’s own list of things that are not filmed. Try other words.`,
  },
  limits: {
    openUser: (most) => `You have ${films(most)} waiting already, which is the most. Wait until one is made, or cancel one.`,
    openPlace: (most) => `There are ${films(most)} waiting here already, which is the most. Try again a little later.`,
    daily: (most) => `You have had your ${films(most)} of today. There are more tomorrow (UTC).`,
  },
  onlyIn: (channels) => [
    'Films are made in ',
    ...channels.flatMap((channel, at) => [at === 0 ? '' : at === channels.length - 1 ? ' and ' : ', ', { channel }]),
    ' here. Ask for yours there.',
  ],
  notAllowed: 'The admins of this place have chosen who may have films made here, and you are not among them yet. Ask one of them.',
  adminsOnly: 'The settings are for the admins of this place.',
  away: 'The studio cannot be reached just now. Nothing was lost; please try again in a minute.',
  fault: 'Something broke on our side, and it is noted. Please try once more.',

  settings: {
    title: 'Settings of this place',
    summary: ({ aspect, renderer, longest, daily, channels, people, blocked, adultChannels }) => [
      [{ bold: 'Settings of this place' }],
      `Shape unless said otherwise: ${aspect}`,
      ...(renderer === null ? [] : [`Filmed by, unless said otherwise: ${en.renderers[renderer]}`]),
      `Longest film: ${longest} s`,
      `Films a person may have in a day: ${daily === 0 ? 'any number' : daily}`,
      ['Channels: ', ...listed(channels, 'channel', 'all')],
      ['Who: ', ...listed(people, 'user', 'everybody')],
      `Words that are not filmed, beside the usual ones: ${blocked === 0 ? 'none' : blocked}`,
      adultChannels === null
        ? 'Adult words: only in age-restricted channels'
        : ['Adult words: ', ...listed(adultChannels, 'channel', 'nowhere')],
    ],
    filmsTitle: 'Films',
    houseTitle: 'Where and who',
    save: 'Save',
    saved: 'Saved.',
    aspect: 'Shape unless said otherwise',
    renderer: 'Filmed by, unless said otherwise',
    rendererHint: 'House default: paper at once, and a neural take after it',
    longest: 'Longest film, seconds',
    longestHint: '1 to 16',
    daily: 'Films a person may have in a day',
    dailyHint: '0 for any number; the studio may allow fewer',
    channels: 'Channels where films are made',
    channelsHint: 'None chosen: all',
    people: 'Who may have films made',
    peopleHint: 'None chosen: everybody',
    blocked: 'Words that are not filmed',
    blockedHint: 'One a line; an asterisk at the end stands for any ending',
    adultChannels: 'Channels for adults',
    adultChannelsHint: 'Adult words are refused everywhere else',
    badLongest: 'The longest film must be a whole number of seconds from 1 to 16. Nothing was saved.',
    badDaily: 'The films of a day must be a whole number from 0 to 1000. Nothing was saved.',
    notHere: 'Settings belong to a server or a workspace; here, in private, there are none.',
  },
  queue: ({ running, waiting, yours }) => [
    running + waiting === 0
      ? 'Nothing is being made: your film would be next.'
      : `${running === 0 ? 'Nothing' : films(running)} being made, ${waiting === 0 ? 'none' : waiting} waiting.`,
    ...yours.map(({ title, position }): string => (position === null ? `“${title}”: being made` : `“${title}”: number ${position}`)),
  ],
  help: ({ direct }) => [
    [{ bold: 'I make short films with a soundtrack.' }],
    `/movie a corgi surfing at sunset`,
    'Say who or what, what they do, where and when; the look (“watercolour”), the camera (“close-up”) and the music (“gentle piano”) as well, if you like. Words in “quotes” are written on the screen.',
    direct
      ? 'Here in private you can also just write what the film should show.'
      : 'When the film is there: reply to it and say what should change (“make it night”, “undo”), press Re-roll for another take, Details for what was understood, or Delete.',
    'Attach a photo of yourself, and you star in it. I ask before I use a face; a photo in answer to a film puts you into that one.',
    `/movie-queue shows what is being made, /movie-forget deletes all that is stored about you, faces included.`,
  ],
  askForget: (count) => [
    `This deletes all that is stored about you: ${count === 0 ? '' : `your ${films(count)}, here and in the studio, `}the faces that you handed in, your consent to use them, and your settings. It cannot be undone.`,
  ],
  forgotten: (count) =>
    `All that was stored about you is deleted, faces and consents${count === 0 ? '' : ` and ${films(count)}`} included.`,
  nothingToForget: 'Nothing is stored about you.',
}

function films(count: number): string {
  return count === 1 ? '1 film' : `${count} films`
}

function duration(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds))
  return whole < 90 ? `${whole} s` : `${Math.round(whole / 60)} min`
}

function listed<Kind extends 'channel' | 'user'>(ids: readonly string[], kind: Kind, none: string) {
  if (ids.length === 0) return [none]
  return ids.flatMap((id, at) => [...(at === 0 ? [] : [', ']), kind === 'channel' ? { channel: id } : { user: id }])
}
