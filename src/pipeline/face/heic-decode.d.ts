/** What is used of heic-decode 2.1, which brings no types. */
declare module 'heic-decode' {
  interface HeicPicture {
    readonly width: number
    readonly height: number
    decode(): Promise<{ readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }>
  }
  interface HeicPictures extends ReadonlyArray<HeicPicture> {
    dispose(): void
  }
  const decode: { all(options: { readonly buffer: Uint8Array }): Promise<HeicPictures> }
  export default decode
}
