/** The command line. Sets `process.exitCode`; never throws. */
export async function main(args: readonly string[]): Promise<void> {
  process.stdout.write(`matinee ${args.join(' ')}\n`)
}
