import type { Progress, StageName } from '../pipeline/progress.ts'

const TITLES: Readonly<Record<StageName, string>> = {
  directing: 'Writing the storyboard',
  sounding: 'Laying the sound',
  filming: 'Filming',
  finishing: 'Finishing',
}
const BAR = 24

/**
 * Shows how far a film has come: on a terminal one line with a bar, the frames and the time left; elsewhere a plain line
 * per stage and per quarter of the filming.
 */
export function showProgress(
  stream: NodeJS.WriteStream,
  { quiet, now = () => performance.now() }: { readonly quiet: boolean; readonly now?: () => number },
): { update(progress: Progress): void; end(): void } {
  if (quiet) return { update: () => undefined, end: () => undefined }
  return stream.isTTY === true ? showBar(stream, now) : showLines(stream)
}

function showBar(stream: NodeJS.WriteStream, now: () => number): { update(progress: Progress): void; end(): void } {
  let filmingSince: number | undefined
  let lastDrawn = -Infinity
  let shown = false
  return {
    update(progress) {
      // The sound is laid while the film is shot; the picture takes longer and is what is shown.
      if (progress.stage === 'sounding' && filmingSince !== undefined) return
      if (progress.stage === 'filming') filmingSince ??= now()
      const edge = progress.fraction === 0 || progress.fraction === 1
      if (!edge && now() - lastDrawn < 80) return
      lastDrawn = now()
      shown = true
      const line = lineOf(progress, filmingSince === undefined ? 0 : (now() - filmingSince) / 1000)
      stream.write(`\r\u001b[2K${line.slice(0, Math.max(20, (stream.columns || 80) - 1))}`)
    },
    end() {
      if (shown) stream.write('\r\u001b[2K')
      shown = false
    },
  }
}

function lineOf({ stage, fraction, frames }: Progress, elapsed: number): string {
  const full = Math.round(BAR * fraction)
  const bar = `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`
  const count = frames === undefined ? '' : `  ${frames.done}/${frames.of} frames`
  const left = stage === 'filming' && fraction > 0.04 && fraction < 1 ? `  ${Math.ceil((elapsed / fraction) * (1 - fraction))} s left` : ''
  return `${TITLES[stage].padEnd(22)} ${bar}${count}${left}`
}

function showLines(stream: NodeJS.WriteStream): { update(progress: Progress): void; end(): void } {
  const told = new Set<string>()
  return {
    update({ stage, fraction, frames }) {
      const quarter = stage === 'filming' && frames !== undefined ? Math.floor(fraction * 4) : 0
      const key = `${stage} ${quarter}`
      if (told.has(key)) return
      told.add(key)
      stream.write(`${TITLES[stage]}${frames === undefined || quarter === 0 ? '' : `: ${frames.done}/${frames.of} frames`}\n`)
    },
    end: () => undefined,
  }
}
