import type { Change } from '../editing.ts'
import { addShot } from './add-shot.ts'
import { changeCamera } from './camera.ts'
import { changeCount } from './count.ts'
import { changeLight } from './light.ts'
import { changeFormat } from './format.ts'
import { lookOfFigures } from './look-of-figures.ts'
import { changeMood } from './mood.ts'
import { moveFigures } from './move-figures.ts'
import { changeMusic } from './music.ts'
import { changePace } from './pace.ts'
import { removeFigures } from './remove-figures.ts'
import { replaceFigures } from './replace-figures.ts'
import { changeSetting } from './setting.ts'
import { changeShots } from './shots.ts'
import { changeSounds } from './sounds.ts'
import { changeStyle } from './style.ts'
import { swapPlaces } from './swap-places.ts'
import { tellFigures } from './tell-figures.ts'
import { changeTitles } from './titles.ts'

/** The kinds of changes, in the order in which a clause is offered to them: what can be taken for something else comes after it. */
export const changes: readonly Change[] = [
  changeTitles,
  changeShots,
  addShot,
  changeMusic,
  changeSounds,
  changeFormat,
  changePace,
  changeCamera,
  changeStyle,
  changeLight,
  changeSetting,
  changeMood,
  swapPlaces,
  changeCount,
  moveFigures,
  lookOfFigures,
  replaceFigures,
  removeFigures,
  tellFigures,
]
