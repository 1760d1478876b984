import { app, type Inside } from './inside.ts'
import type { Workspace } from './world.ts'

/** The envelope's body of an event of the Events API. */
export function eventBody(inside: Inside, workspace: Workspace, event: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { world } = inside
  return {
    token: app.verificationToken,
    team_id: workspace.id,
    ...(workspace.enterprise === null ? {} : { enterprise_id: workspace.enterprise.id }),
    context_team_id: workspace.id,
    context_enterprise_id: workspace.enterprise?.id ?? null,
    api_app_id: app.id,
    event,
    type: 'event_callback',
    event_id: world.nextId('Ev'),
    event_time: Math.floor(world.now() / 1000),
    authorizations: [
      {
        enterprise_id: workspace.enterprise?.id ?? null,
        team_id: workspace.id,
        user_id: workspace.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${world.nextId('ctx')}`,
  }
}
