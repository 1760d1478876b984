import type { StarWords } from './star-wording.ts'

/** English. */
export const stars: StarWords = {
  consent: (photos) => [
    photos === 1 ? 'Before I use your photo, please confirm:' : `Before I use your ${photos} photos, please confirm:`,
    [{ bold: photos === 1 ? 'This is me, or the person in it lets me use it.' : 'They show me, or people who let me use them.' }],
    photos === 1
      ? 'I cut out the face, keep it encrypted with this thread, and show it in films made with AI. The photo itself is deleted at once.'
      : 'I cut out the faces, keep them encrypted with this thread, and show them in films made with AI. The photos themselves are deleted at once.',
    'Your yes also holds for photos that you send later; /movie-forget takes it back, and deletes the faces.',
  ],
  declined: 'Then I do not use it: the photo is deleted, and nothing of it is kept.',
  which: (choices) => `There are ${choices.length === 2 ? 'two' : 'three'} faces in it. Which one is meant, as you look at the photo?`,
  faults: {
    'not-a-photo': 'That file is no photo that I can use: send a JPEG, PNG, WebP or HEIC.',
    broken: 'That photo is damaged and cannot be read whole: send it again, or another one.',
    animated: 'That picture moves: send a still photo.',
    'too-large': 'That photo is too large: send a smaller one.',
    'no-face': 'I find no face in that photo: send one in which the face is large and looks at the camera.',
    animal: 'That looks like an animal, and only people can star in a film: send a photo of a person.',
    crowd: 'There are too many faces in that photo: send one of a single person.',
    'too-small': 'The face in that photo is too small: send one that was taken from nearer.',
    blurred: 'The face in that photo is blurred: send a sharper one.',
    dark: 'That photo is too dark: send one with light on the face.',
    bright: 'That photo is too bright to see the face: send one with softer light.',
    turned: 'The face looks too far away from the camera: send a photo that looks straight into it.',
    covered: 'The face is covered: send a photo without a mask, a hand or hair before it.',
    sunglasses: 'The eyes are behind dark glasses: send a photo without them.',
    'cut-off': 'The face reaches beyond the edge of the photo: send one with the whole head in it.',
  },
  ofPhoto: (photo, sentence) => `Photo ${photo}: ${sentence}`,
  mostPhotos: (used) => `I use ${used === 1 ? 'the first photo' : `the first ${used} photos`}: a film has no room for more stars.`,
  starring: (people) =>
    people === 1 ? '★ Starring the person in the photo' : `★ Starring the ${people} people in the photos, in this order`,
  whatHappens: 'A fine photo. What should happen in the film? Press the button and tell me, and you star in it.',
  lost: 'I no longer have your photo; photos wait a quarter of an hour at most. Please attach it again.',
  notYourPhoto: 'That is for whoever sent the photo.',
  notYourFace: 'This film shows a person’s face, so only whoever handed in the photo can change it.',
  closed: 'This studio takes no photos of people. Yours was not kept.',
  tooMany: 'I can take no more photos just now. Please try again a little later.',
  withoutFace: 'You can also have the film made without a face.',
  saved:
    'Your face is kept for further films: choose star: me with /movie on Discord, or write --me after /movie on Slack. Only you can use it, and you can take it back at any time.',
  unsaved: 'Your face is no longer kept for further films. Films that show it stay; /movie-forget deletes those too.',
  nothingSaved: 'No face of yours is kept for further films: attach a photo, and press “Save my face” when your film is on its way.',
  noFace: 'That face is no longer kept, or is not yours.',
  madeWithAi: (consent) => `Made with AI, with a real person’s face · consent ${consent}`,
  me: 'me: my saved face',
}
