import {
  ApplicationCommandOptionType as Option,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  PermissionFlagsBits,
  type APIApplicationCommandBasicOption,
  type LocalizationMap,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js'
import { ASPECTS, LONGEST_PROMPT, MovieRequest, RENDERER_CHOICES } from '../../movie.ts'
import { COMMAND_NAMES, LANGUAGES, OPTION_NAMES, wordsFor, type CommandName, type OptionName, type Words } from '../words/words.ts'

/** What Discord's menus are asked to show. Names come back as they are called in English, whatever a person's language. */
export function describeCommands(): RESTPostAPIApplicationCommandsJSONBody[] {
  return [...COMMAND_NAMES.map(describeCommand), describeMenuEntry()]
}

const EVERYWHERE = [InteractionContextType.Guild, InteractionContextType.BotDM]
const IN_SERVERS = [InteractionContextType.Guild]

function describeCommand(name: CommandName): RESTPostAPIApplicationCommandsJSONBody {
  const settings = name === 'movie-settings'
  return {
    type: ApplicationCommandType.ChatInput,
    ...named((words) => words.commands[name]),
    ...(name === 'movie' ? { options: OPTION_NAMES.map(describeOption) } : {}),
    ...(settings ? { default_member_permissions: String(PermissionFlagsBits.ManageGuild) } : {}),
    contexts: settings ? IN_SERVERS : EVERYWHERE,
    integration_types: [ApplicationIntegrationType.GuildInstall],
  }
}

function describeMenuEntry(): RESTPostAPIApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.Message,
    name: english.editMessage,
    name_localizations: localised((words) => words.editMessage),
    contexts: EVERYWHERE,
    integration_types: [ApplicationIntegrationType.GuildInstall],
  }
}

function describeOption(name: OptionName): APIApplicationCommandBasicOption {
  const texts = named((words) => words.options[name])
  switch (name) {
    case 'prompt':
      return { type: Option.String, ...texts, required: true, max_length: LONGEST_PROMPT }
    case 'aspect':
      return { type: Option.String, ...texts, choices: Object.keys(ASPECTS).map((aspect) => ({ name: aspect, value: aspect })) }
    case 'length':
      return { type: Option.Number, ...texts, min_value: SHORTEST, max_value: LONGEST }
    case 'style':
    case 'music':
      return { type: Option.String, ...texts, max_length: LONGEST_WORDS }
    case 'seed':
      return { type: Option.Integer, ...texts, min_value: 0, max_value: LARGEST_SEED }
    case 'renderer':
      return {
        type: Option.String,
        ...texts,
        choices: RENDERER_CHOICES.map((choice) => ({
          name: english.renderers[choice],
          name_localizations: localised((words) => words.renderers[choice]),
          value: choice,
        })),
      }
    case 'star':
      return {
        type: Option.String,
        ...texts,
        choices: [{ name: english.stars.me, name_localizations: localised((words) => words.stars.me), value: 'me' }],
      }
    case 'selfie':
    case 'selfie2':
    case 'selfie3':
      return { type: Option.Attachment, ...texts }
  }
}

const { duration, seed, style } = MovieRequest.shape
const SHORTEST = duration.unwrap().minValue ?? 1
const LONGEST = duration.unwrap().maxValue ?? 16
const LARGEST_SEED = seed.maxValue ?? 0xffffffff
const LONGEST_WORDS = style.unwrap().maxLength ?? 200

const english = wordsFor('en')

interface Named {
  readonly name: string
  readonly description: string
}

function named(of: (words: Words) => Named): Named & { name_localizations: LocalizationMap; description_localizations: LocalizationMap } {
  return {
    name: of(english).name,
    description: of(english).description,
    name_localizations: localised((words) => of(words).name),
    description_localizations: localised((words) => of(words).description),
  }
}

/** A language of ours may be several of Discord's: Spanish is 'es-ES' and 'es-419'. */
function localised(of: (words: Words) => string): LocalizationMap {
  const texts: LocalizationMap = {}
  for (const locale of Object.values(Locale)) {
    const words = LANGUAGES[locale.split('-')[0] ?? '']
    if (words !== undefined && words !== english) texts[locale] = of(words)
  }
  return texts
}
