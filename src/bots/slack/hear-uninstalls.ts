import type { App } from '@slack/bolt'
import type { BotLog } from '../bot-log.ts'

/** Forgets a workspace whose admins threw the app out: Slack has revoked its tokens already. */
export function hearUninstalls(app: App, forget: (team: string) => Promise<void>, log: BotLog): void {
  const gone = async (team: string | undefined, why: string): Promise<void> => {
    if (team === undefined) return
    log.info({ team, why }, 'Slack: a workspace removed the app')
    await forget(team)
  }
  app.event('app_uninstalled', async ({ context, body }) => gone(context.teamId ?? body.team_id, 'app_uninstalled'))
  app.event('tokens_revoked', async ({ event, context, body }) => {
    // The tokens of single people are none of ours.
    if ((event.tokens.bot?.length ?? 0) > 0) await gone(context.teamId ?? body.team_id, 'tokens_revoked')
  })
}
