import type { App, ViewSubmitAction } from '@slack/bolt'
import { readPress } from '../press.ts'
import { findPhotos } from './find-photos.ts'
import type { Inside } from './inside.ts'
import type { PassOn } from './pass-on.ts'
import { readForm, readFormSpot } from './read-form.ts'
import { readChannel } from './team-ids.ts'

/** Submitted windows. The window closes at once; what there is to say about it is said where it was asked for. */
export function hearForms(app: App, inside: Inside, passOn: PassOn): void {
  app.view<ViewSubmitAction>({ type: 'view_submission', callback_id: /^matinee:/ }, async ({ view, body, context, ack }) => {
    await ack()
    const press = readPress(view.callback_id)
    const spot = readFormSpot(view.private_metadata)
    const team = context.teamId ?? body.team?.id ?? body.user.team_id
    if (press === null || spot === null || team === undefined) return
    await passOn({
      key: `${view.id}/${view.hash}`,
      team,
      user: body.user.id,
      channel: readChannel(spot.channel).id,
      thread: spot.thread,
      trigger: null,
      responseUrl: null,
      pressedAnswer: false,
      say: async () => {
        const { values, files } = readForm(view.state.values, team)
        return { kind: 'form', press, values, photos: await findPhotos(inside.teams, team, files, inside.log) }
      },
    })
  })
}
