const REASONS: Readonly<Record<string, string>> = {
  NotAllowedError: 'The browser does not let the page use the camera. Allow it beside the address, or choose a photo instead.',
  NotFoundError: 'There is no camera here. Choose a photo instead.',
  NotReadableError: 'Something else uses the camera just now. Close it, or choose a photo instead.',
}

/** The camera that looks at the person. `stream` rejects with a sentence; `close` lets go of the camera, even one that is still opening. */
export function openCamera(): { readonly stream: Promise<MediaStream>; close(): void } {
  let closed = false
  // Away from localhost a browser has cameras for https pages only.
  const devices = (navigator as { readonly mediaDevices?: MediaDevices }).mediaDevices
  const opening =
    devices === undefined
      ? Promise.reject(new Error('A browser lets a page use the camera over https only. Choose a photo instead.'))
      : devices
          .getUserMedia({ video: { facingMode: 'user', width: { ideal: 1280 }, height: { ideal: 960 } } })
          .catch(({ name }: DOMException) =>
            Promise.reject(new Error(REASONS[name] ?? 'The camera cannot be opened. Choose a photo instead.')),
          )
  const stream = opening.then((opened) => {
    if (closed) stop(opened)
    return opened
  })
  return {
    stream,
    close() {
      closed = true
      stream.then(stop, () => undefined)
    },
  }
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}
