import { tellBytes } from '../../pipeline/frames/diffusion/pack/tell-bytes.ts'

/** Bytes on their way, on stderr: one line that is drawn anew on a terminal, a line per quarter elsewhere. */
export function showBytes(verb: string, stream: NodeJS.WriteStream): { update(done: number, of: number): void; end(): void } {
  let drawn = ''
  return {
    update(done, of) {
      const percent = of === 0 ? 100 : Math.floor((100 * done) / of)
      const step = stream.isTTY === true ? percent : 25 * Math.floor(percent / 25)
      const line = `${verb}: ${stream.isTTY === true ? `${percent} %, ${tellBytes(done)}` : `${step} %`} of ${tellBytes(of)}`
      if (line === drawn) return
      drawn = line
      stream.write(stream.isTTY === true ? `\r\u001b[2K${line}` : `${line}\n`)
    },
    end() {
      if (stream.isTTY === true && drawn !== '') stream.write('\r\u001b[2K')
    },
  }
}
