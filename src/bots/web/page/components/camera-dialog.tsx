import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { openCamera } from '../state/open-camera.ts'
import { drawJpeg } from '../state/shrink-photo.ts'
import { Dialog } from './dialog.tsx'
import { Icon } from './icons.tsx'

interface CameraDialogProps {
  take(photo: Blob): void
  close(): void
}

/** The front camera as a mirror, and a shutter. The camera is let go of as soon as the dialog closes. */
export function CameraDialog({ take, close }: CameraDialogProps): JSX.Element {
  const mirror = useRef<HTMLVideoElement>(null)
  const [ready, setReady] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  useEffect(() => {
    const camera = openCamera()
    camera.stream.then(
      (stream) => {
        if (mirror.current) mirror.current.srcObject = stream
      },
      (error: Error) => setTrouble(error.message),
    )
    return camera.close
  }, [])

  const shoot = async (): Promise<void> => {
    const { current: video } = mirror
    if (video === null || !ready) return
    const photo = await drawJpeg(video, { width: video.videoWidth, height: video.videoHeight })
    close()
    if (photo !== null) take(photo)
  }

  return (
    <Dialog title="Take a photo" close={close}>
      {trouble === null ? (
        <>
          <video
            class="mirror"
            ref={mirror}
            autoplay
            muted
            playsInline
            aria-label="What the camera sees"
            onPlaying={() => setReady(true)}
          />
          <p class="soft">{ready ? 'Look into the camera, your face whole and well lit.' : 'Opening the camera…'}</p>
        </>
      ) : (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
      <div class="dialog-foot">
        <button type="button" class="button quiet" onClick={close}>
          Cancel
        </button>
        {trouble === null ? (
          <button type="button" class="button primary" aria-disabled={!ready} onClick={() => void shoot()}>
            <Icon name="camera" />
            Take it
          </button>
        ) : null}
      </div>
    </Dialog>
  )
}
