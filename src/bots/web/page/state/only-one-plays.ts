/** Two soundtracks at once are none: a film that starts stops the others. */
export function onlyOnePlays(): void {
  // Playing does not bubble; it can be caught on its way down.
  document.addEventListener(
    'play',
    ({ target }) => {
      for (const video of document.querySelectorAll('video')) if (video !== target) video.pause()
    },
    { capture: true },
  )
}
