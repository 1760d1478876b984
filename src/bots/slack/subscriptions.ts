/** The events that the app subscribes to, as its manifest names them; Bolt calls the `message.…` ones 'message'. */
export const botEvents = [
  'app_mention',
  'app_uninstalled',
  'message.channels',
  'message.groups',
  'message.im',
  'message.mpim',
  'tokens_revoked',
] as const

/** The callback id of "Edit this movie" in the menu of a message. */
export const editShortcut = 'edit_movie'
