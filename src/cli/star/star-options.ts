import { type Command, InvalidArgumentError, Option } from 'commander'
import { MOST_STARS, type Pick } from '../../face.ts'

/** The options that put people into a film, as commander leaves them behind. */
export interface StarOptions {
  /** Photos, in order. */
  readonly selfie?: readonly string[]
  readonly which?: Pick
  readonly iHaveConsent?: boolean
}

const PICKS: readonly Pick[] = ['left', 'middle', 'right']

export function addStarOptions(command: Command): Command {
  return command
    .option(
      '--selfie <file>',
      `a photo of whoever stars (JPEG, PNG, WebP, HEIC); again for a second and a third person, in the order in which the words name them`,
      photos,
    )
    .addOption(new Option('--which <side>', 'whose face is meant where a photo shows several').choices(PICKS))
    .option('--i-have-consent', 'the person in the photo is you, or lets you use it (asked once otherwise, and remembered)')
}

function photos(file: string, before: readonly string[] = []): readonly string[] {
  if (before.length === MOST_STARS) throw new InvalidArgumentError(`A film has room for ${MOST_STARS} people from photos.`)
  return [...before, file]
}
