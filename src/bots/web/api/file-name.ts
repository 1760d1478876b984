/** What a clip is called when it is saved: the prompt's words, at most 48 characters, and the seed. Letters of any script, no others. */
export function clipName(prompt: string, seed: number): string {
  const words =
    prompt
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  let name = ''
  for (const word of words) {
    const longer = name === '' ? [...word].slice(0, 48).join('') : `${name}-${word}`
    if (longer.length > 48 && name !== '') break
    name = longer
  }
  return `${name === '' ? 'film' : name}-${seed}.mp4`
}

/** A Content-Disposition header: the name in RFC 5987's way, and one in ASCII for whoever does not know that. */
export function attachment(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
