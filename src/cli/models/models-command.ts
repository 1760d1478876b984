import type { Command } from 'commander'
import { readConfig } from '../../config.ts'
import { keeping } from '../stopped.ts'
import { readPresets } from './presets.ts'

const SAY_YES = ['--accept-licence', 'say yes to the licence of the weights, having read it'] as const
const KEPT = 'what was done so far stays: run it again, and it goes on from there.'
const VERBOSE = ['--verbose', 'show where a fault came from'] as const

/** `matinee models`: the packs of the neural renderer. */
export function addModelsCommand(program: Command, signal: AbortSignal): void {
  const models = program.command('models').description('the packs of the neural renderer: models/README.md says how to get one')
  models
    .command('list', { isDefault: true })
    .description('what is installed, under which licence, and whether it fits this machine')
    .option(...VERBOSE)
    .action(async () => {
      const { listModels } = await import('./list-models.ts')
      process.stdout.write(await listModels(readConfig()))
    })
  models
    .command('verify')
    .description('read every file of a pack, or of all, and compare it with its hash')
    .argument('[pack]')
    .option(...VERBOSE)
    .action(async (name: string | undefined) => {
      const { verifyModels } = await import('./verify-models.ts')
      process.stdout.write(await verifyModels(readConfig(), name, signal))
    })
  models
    .command('accept')
    .description('show the licence of an installed pack, and accept it')
    .argument('<pack>')
    .option(...SAY_YES)
    .option(...VERBOSE)
    .action(async (name: string, { acceptLicence }: { acceptLicence?: boolean }) => {
      const { acceptModel } = await import('./accept-model.ts')
      process.stdout.write(await acceptModel(readConfig(), name, acceptLicence === true, signal))
    })
  models
    .command('get')
    .description('fetch a pack that somebody exported; started again, it goes on where it was stopped')
    .argument('<pack>', 'its name')
    .requiredOption('--from <place>', 'a folder, an address, or a repository of the Hugging Face hub such as owner/name')
    .option('--revision <revision>', 'a branch, tag or commit of that repository')
    .option('--hub <address>', 'a hub other than huggingface.co, such as a mirror')
    .option(...SAY_YES)
    .option(...VERBOSE)
    .action(async (name: string, options: { from: string; revision?: string; hub?: string; acceptLicence?: boolean }) => {
      const { getModel } = await import('./get-model.ts')
      process.stdout.write(await keeping(getModel(readConfig(), name, options, signal), signal, KEPT))
    })
  models
    .command('export')
    .description('make a pack from its weights, with Python')
    .addHelpText('after', () => `\nPresets: ${Object.keys(readPresets()).join(', ')}`)
    .argument('<preset>')
    .option('--weights <place>', 'a folder of weights in the layout of diffusers, or a repository of the hub; its own when left out')
    .option('--out <folder>', 'where the pack goes; among the others when left out')
    .option('--precision <precision>', 'of the transformer: fp32 or fp16')
    .option(...SAY_YES)
    .option(...VERBOSE)
    .action(async (preset: string, options: { weights?: string; out?: string; precision?: string; acceptLicence?: boolean }) => {
      const { exportModel } = await import('./export-model.ts')
      process.stdout.write(await keeping(exportModel(readConfig(), preset, options, signal), signal, KEPT))
    })
  models
    .command('remove')
    .description('delete a pack')
    .argument('<pack>')
    .option('--yes', 'do not ask')
    .option(...VERBOSE)
    .action(async (name: string, { yes }: { yes?: boolean }) => {
      const { removeModel } = await import('./remove-model.ts')
      process.stdout.write(await removeModel(readConfig(), name, yes === true, signal))
    })
}
