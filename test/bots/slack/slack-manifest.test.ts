import { expect, test } from 'vitest'
import manifest from '../../../docs/slack-manifest.json' with { type: 'json' }
import { essentialScopes, scopes } from '../../../src/bots/slack/scopes.ts'
import { botEvents, editShortcut } from '../../../src/bots/slack/subscriptions.ts'
import { COMMAND_NAMES, LANGUAGES } from '../../../src/bots/words/words.ts'

test('the manifest says what the code does', () => {
  const { features, oauth_config, settings } = manifest
  expect(features.slash_commands.map(({ command }) => command)).toEqual(COMMAND_NAMES.map((name) => `/${name}`))
  expect(features.shortcuts).toMatchObject([{ type: 'message', callback_id: editShortcut, name: LANGUAGES['en']?.editMessage }])
  expect(oauth_config.scopes.bot).toEqual([...scopes])
  expect(settings.event_subscriptions.bot_events).toEqual([...botEvents])
  expect(settings).toMatchObject({
    interactivity: { is_enabled: true },
    socket_mode_enabled: true,
    org_deploy_enabled: false,
    token_rotation_enabled: false,
  })
  expect(essentialScopes.every((scope) => (scopes as readonly string[]).includes(scope))).toBe(true)
})

test('each event that is subscribed to has its scope', () => {
  const needed: Readonly<Record<string, string>> = {
    app_mention: 'app_mentions:read',
    'message.channels': 'channels:history',
    'message.groups': 'groups:history',
    'message.im': 'im:history',
    'message.mpim': 'mpim:history',
  }
  for (const event of botEvents) expect([undefined, ...scopes]).toContain(needed[event])
})

test('Slack’s limits are kept', () => {
  const { display_information: about, features } = manifest
  expect(about.name.length).toBeLessThanOrEqual(35)
  expect(about.description.length).toBeLessThanOrEqual(140)
  expect(about.long_description.length).toBeGreaterThanOrEqual(174)
  for (const { command, description, usage_hint = '' } of features.slash_commands as readonly {
    readonly command: string
    readonly description: string
    readonly usage_hint?: string
  }[]) {
    expect(command.length).toBeLessThanOrEqual(32)
    expect(description.length).toBeLessThanOrEqual(2000)
    expect(usage_hint.length).toBeLessThanOrEqual(1000)
  }
})
