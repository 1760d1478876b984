import type { Pack } from '../pack/pack.ts'
import { scheduleEuler } from './euler.ts'
import type { Schedule, ScheduleSettings } from './schedule.ts'
import { trainedSteps } from './schedule.ts'
import { scheduleUniPc } from './unipc.ts'

export type SchedulerName = Pack['sampling']['scheduler']

const schedulers: Readonly<Record<SchedulerName, (settings: ScheduleSettings) => Schedule>> = {
  unipc: scheduleUniPc,
  euler: scheduleEuler,
}

/** Beyond it the first levels could no longer be told apart in single precision. */
const largestShift = 100

/** The scheduler of this name. Throws RangeError unless there are 1 … 1000 steps and the shift is above 0 and at most 100. */
export function createSchedule({ name, steps, shift }: ScheduleSettings & { readonly name: SchedulerName }): Schedule {
  if (!Number.isInteger(steps) || steps < 1 || steps > trainedSteps) throw new RangeError(`${steps} steps of denoising`)
  if (!(shift > 0 && shift <= largestShift)) throw new RangeError(`a noise shift of ${shift}`)
  return schedulers[name]({ steps, shift })
}
