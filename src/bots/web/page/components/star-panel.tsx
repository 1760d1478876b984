import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { cast, handIn, keptFace, lookForKeptFace } from '../state/cast.ts'
import { isAnythingKept } from '../core/kept.ts'
import { consent, lookAtConsent } from '../state/consent.ts'
import { askToForget, forgetting, lookAtKept } from '../state/forget.ts'
import { useStore } from '../state/store.ts'
import { useDeed } from '../state/use-deed.ts'
import { handInAll } from '../state/use-photos-given.ts'
import { CameraDialog } from './camera-dialog.tsx'
import { Icon } from './icons.tsx'

/** The ways to hand in a face, and to take all back. */
export function StarPanel({ at, open }: { readonly at: string; readonly open: boolean }): JSX.Element {
  const chooser = useRef<HTMLInputElement>(null)
  const [camera, setCamera] = useState(false)
  const { view } = useStore(consent)
  const closed = view?.closed ?? null
  const given = view?.given ?? null
  const kept = useStore(keptFace)
  useEffect(() => {
    if (!open) return
    // Where the studio cannot be asked just now, handing a photo in will say so.
    void Promise.all([lookAtConsent(), lookForKeptFace()]).catch(() => undefined)
  }, [open])
  useEffect(() => {
    if (open) void lookAtKept().catch(() => undefined)
  }, [open, given])
  return (
    <div class="star-panel" role="group" aria-label="Star in it" hidden={!open}>
      <p class="soft">
        {closed ?? 'Be in the film: up to three people, in the order in which your words name them.'}
        {closed === null ? <span class="star-hint"> You can drop or paste a photo, too.</span> : null}
      </p>
      {/* There even while the panel is shut: a fault asks for another photo. */}
      <input
        ref={chooser}
        type="file"
        accept="image/*,.heic,.heif"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          const photos = [...(currentTarget.files ?? [])]
          // Else the same file could not be chosen twice.
          currentTarget.value = ''
          void handInAll(at, photos)
        }}
      />
      {closed === null ? (
        <div class="star-ways">
          <button type="button" class="button" onClick={() => chooser.current?.click()}>
            <Icon name="photo" />
            Choose a photo
          </button>
          <button type="button" class="button" onClick={() => setCamera(true)}>
            <Icon name="camera" />
            Take a photo
          </button>
          {kept ? (
            <button type="button" class="button star-kept" onClick={() => cast(at, kept)}>
              <span class="star-picture">
                <img src={kept.picture} alt="" width={kept.width} height={kept.height} />
              </span>
              Use my kept face
            </button>
          ) : null}
        </div>
      ) : null}
      <Forget />
      {camera ? <CameraDialog take={(photo) => void handIn(at, photo)} close={() => setCamera(false)} /> : null}
    </div>
  )
}

function Forget(): JSX.Element | null {
  const { kept } = useStore(forgetting)
  const { busy, trouble, run } = useDeed()
  if (kept === null || !isAnythingKept(kept)) return null
  return (
    <div class="star-forget">
      <p class="soft">You let the studio use your face.</p>
      <button type="button" class="button quiet" aria-disabled={busy} aria-haspopup="dialog" onClick={() => run(askToForget)}>
        Forget me
      </button>
      {trouble === null ? null : <p class="trouble">{trouble}</p>}
    </div>
  )
}
