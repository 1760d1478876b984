import { App, LogLevel, SocketModeReceiver } from '@slack/bolt'
import type { ModalView } from '@slack/types'
import { afterEach } from 'vitest'
import type { SlackOptions } from './inside.ts'
import { type SlackStandIn, startSlack } from './start-slack.ts'

/** What is to be closed after the case, the last first. */
export const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

export const modal: ModalView = {
  type: 'modal',
  callback_id: 'order',
  title: { type: 'plain_text', text: 'A film' },
  submit: { type: 'plain_text', text: 'Film it' },
  blocks: [
    {
      type: 'input',
      block_id: 'prompt',
      label: { type: 'plain_text', text: 'What happens?' },
      element: { type: 'plain_text_input', action_id: 'text', max_length: 300 },
    },
    {
      type: 'input',
      block_id: 'selfie',
      optional: true,
      label: { type: 'plain_text', text: 'Your face' },
      element: { type: 'file_input', action_id: 'file', filetypes: ['png'], max_files: 1 },
    },
  ],
}

export async function stage(options: Partial<SlackOptions> = {}): Promise<SlackStandIn> {
  const slack = await startSlack(options)
  closing.push(() => slack.close())
  return slack
}

export async function socketApp(slack: SlackStandIn, pingTimeout = 5000): Promise<App> {
  const receiver = new SocketModeReceiver({
    appToken: slack.app.appToken,
    clientPingTimeout: pingTimeout,
    logLevel: LogLevel.ERROR,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
  })
  const app = new App({ token: slack.botToken, receiver, clientOptions: { slackApiUrl: slack.apiUrl }, logLevel: LogLevel.ERROR })
  closing.push(() => app.stop())
  await app.start()
  return app
}
