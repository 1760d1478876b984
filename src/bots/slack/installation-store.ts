import type { Installation, InstallationStore } from '@slack/bolt'
import type { Logbook } from '../../logbook.ts'
import { createBoundedMap } from '../bounded-map.ts'
import { createSeal } from './seal.ts'

export interface Installations extends InstallationStore {
  /** Null: the app is not installed there. */
  find(team: string): Promise<Installation | null>
  remove(team: string): Promise<void>
}

/**
 * The workspaces that installed the app, in the logbook, sealed: their tokens are worth as much as a password. Workspace installations only; that
 * of a whole Enterprise organisation is refused, and its workspaces install one by one.
 */
export function openInstallations(
  logbook: Pick<Logbook, 'saveInstallation' | 'readInstallation' | 'deleteInstallation'>,
  secret: string,
): Installations {
  const { seal, open } = createSeal(secret)
  /** Answers while the records are away: an event that finds no token is lost. */
  const known = createBoundedMap<Installation>(1_000)

  const find = async (team: string): Promise<Installation | null> => {
    const name = nameOf(team)
    let sealed: string | null
    try {
      sealed = await logbook.readInstallation(name)
    } catch (error) {
      const last = known.get(team)
      if (last !== undefined) return last
      throw error
    }
    const text = sealed === null ? null : open(name, sealed)
    if (text === null) {
      known.delete(team)
      return null
    }
    const installation = JSON.parse(text) as Installation
    known.set(team, installation)
    return installation
  }
  const remove = async (team: string): Promise<void> => {
    known.delete(team)
    await logbook.deleteInstallation(nameOf(team))
  }
  return {
    find,
    remove,
    async storeInstallation(installation) {
      const team = installation.team?.id
      if (team === undefined || installation.isEnterpriseInstall === true) throw new Error('Matinee is installed workspace by workspace')
      await logbook.saveInstallation(nameOf(team), seal(nameOf(team), JSON.stringify(installation)))
      known.set(team, installation)
    },
    async fetchInstallation({ teamId }) {
      const found = teamId === undefined ? null : await find(teamId)
      if (found === null) throw new Error('the app is not installed in this workspace')
      return found
    },
    async deleteInstallation({ teamId }) {
      if (teamId !== undefined) await remove(teamId)
    },
  }
}

function nameOf(team: string): string {
  return `slack:${team}`
}
