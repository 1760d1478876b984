/**
 * Brings one player to where another is, for the two to change places: the moment, the loudness, the pace, and if that one plays, this one
 * plays on in its stead. One that was not started yet shows its poster, and so does the other. Throws when the film cannot be had.
 */
export async function takeOver(to: HTMLVideoElement, from: HTMLVideoElement): Promise<void> {
  to.volume = from.volume
  to.muted = from.muted
  to.playbackRate = from.playbackRate
  await until(to, 'loadedmetadata', to.readyState >= HTMLMediaElement.HAVE_METADATA)
  if (wasStarted(from)) {
    const sought = until(to, 'seeked', false)
    // The shorter one has an end to show, but for its very last moment, after which it would begin anew.
    to.currentTime = Math.min(from.currentTime, Math.max(0, to.duration - 0.05))
    await sought
  }
  if (!from.paused) await to.play()
}

function wasStarted({ currentTime, played }: HTMLVideoElement): boolean {
  return currentTime > 0 || played.length > 0
}

function until(video: HTMLVideoElement, event: 'loadedmetadata' | 'seeked', already: boolean): Promise<void> {
  if (already) return Promise.resolve()
  return new Promise((resolve, reject) => {
    video.addEventListener(event, () => resolve(), { once: true })
    video.addEventListener('error', () => reject(new Error('The other film cannot be played just now.')), { once: true })
  })
}
