import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { pageTitle } from '../core/page-title.ts'
import { focusPromptBox } from '../state/desk-slip.ts'
import { room } from '../state/room.ts'
import { useStore } from '../state/store.ts'
import { usePhotosGiven } from '../state/use-photos-given.ts'
import { useRoute } from '../state/use-route.ts'
import { Banner } from './banner.tsx'
import { Composer } from './composer.tsx'
import { ConsentDialog } from './consent-dialog.tsx'
import { FilmView } from './film-view.tsx'
import { ForgetDialog } from './forget-dialog.tsx'
import { Gallery } from './gallery.tsx'
import { Header } from './header.tsx'
import { LiveRegion } from './live-region.tsx'
import { SignIn } from './sign-in.tsx'
import { Thread } from './thread.tsx'

/** The whole page. */
export function Room(): JSX.Element {
  const state = useStore(room)
  const route = useRoute()
  const title = pageTitle(
    state.list.films.map(({ movie }) => movie),
    state.readyUnseen,
  )
  usePhotosGiven()
  useEffect(() => {
    document.title = title
  }, [title])

  return (
    <>
      {state.locked || route.view === 'gallery' ? null : (
        <button type="button" class="skip" onClick={focusPromptBox}>
          Skip to the prompt box
        </button>
      )}
      <Header route={state.locked ? null : route} room={state.room} />
      <Banner room={state.room} link={state.link} locked={state.locked} />
      {state.locked ? (
        <SignIn />
      ) : (
        <>
          <main id="main" tabIndex={-1}>
            {route.view === 'thread' ? <Thread state={state} /> : null}
            {route.view === 'gallery' ? <Gallery state={state} /> : null}
            {route.view === 'film' ? <FilmView key={route.id} id={route.id} state={state} /> : null}
          </main>
          {route.view === 'gallery' ? null : <Composer />}
          <ConsentDialog />
          <ForgetDialog />
        </>
      )}
      <LiveRegion said={state.said} />
    </>
  )
}
