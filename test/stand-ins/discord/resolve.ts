import { wireAttachment } from './attachments.ts'
import type { Inside } from './inside.ts'
import { wireChannel, wireMember, wireRoles, wireUser } from './wire.ts'
import type { Attachment, Channel, Json, User } from './world.ts'

/** What an interaction tells of the ids that it names. */
export function resolve(
  inside: Inside,
  ids: readonly string[],
  files: readonly { readonly channel: Channel; readonly file: Attachment }[],
): Json {
  const { world, url } = inside
  const found: Record<'users' | 'members' | 'roles' | 'channels' | 'attachments', Record<string, Json>> = {
    users: {},
    members: {},
    roles: {},
    channels: {},
    attachments: {},
  }
  for (const { channel, file } of files) found.attachments[file.id] = wireAttachment(world, { channel: channel.id }, url, file)
  for (const id of ids) {
    const [user, channel] = [world.users.get(id), world.channels.get(id)]
    const role = wireRoles(world).find((one) => one['id'] === id)
    if (user !== undefined) {
      found.users[id] = wireUser(user)
      found.members[id] = memberWithoutUser(user)
    } else if (role !== undefined) found.roles[id] = role
    else if (channel !== undefined) found.channels[id] = { ...wireChannel(world, channel), permissions: '0' }
    else throw new Error(`nothing has the id ${id}`)
  }
  const parts = Object.entries(found).filter(([, part]) => Object.keys(part).length > 0)
  return parts.length === 0 ? {} : { resolved: Object.fromEntries(parts) }
}

/** As members stand beside their users. */
export function memberWithoutUser(user: User): Json {
  const { user: _, ...member } = wireMember(user)
  return member
}
