import { mix, multiply, saturate, withAlpha, type Light } from '../light.ts'

/** One paper under the light of the shot: as it is, turned from the light, deep in a fold, at the lit rim. */
export interface Tones {
  readonly base: string
  readonly shade: string
  readonly deep: string
  readonly bright: string
  readonly rim: string
}

/** Mixes the tones of papers for one light and depth. */
export interface Palette {
  readonly light: Light
  readonly depth: number
  /** A cut paper's tones. `far` limbs are a step darker and cooler, so that they read behind the body. */
  tones(colour: string, far?: boolean): Tones
  /** Skin turns warm in shade, never grey. */
  skin(colour: string, far?: boolean): Tones
  /** A small flat colour (an iris, a button) in this light. */
  lit(colour: string): string
  /** What a part's shadow on the next part is painted with. */
  readonly shadow: string
}

export function paletteOf(light: Light, depth: number): Palette {
  const clear = 1 - 0.8 * light.hazeAt(depth)
  const glow = mix(light.key.colour, '#ffffff', 0.35)
  const build = (colour: string, dark: string, far: boolean, distant = '#b3a5c4'): Tones => {
    const paper = far ? mix(multiply(colour, distant), multiply(colour, dark), 0.25) : colour
    const base = light.litFigure(paper, depth)
    return {
      base,
      shade: light.litFigure(mix(paper, multiply(paper, dark), 0.62), depth),
      deep: light.litFigure(multiply(multiply(paper, dark), '#a893a8'), depth),
      bright: mix(base, glow, (far ? 0.07 : 0.17) * (0.4 + 0.6 * light.key.strength) * clear),
      rim: mix(base, glow, (far ? 0.14 : 0.36) * (0.6 + 0.4 * light.key.strength) * clear),
    }
  }
  return {
    light,
    depth,
    tones: (colour, far = false) => build(colour, '#9c8bb0', far),
    skin: (colour, far = false) => {
      const tones = build(colour, '#cf8f80', far, '#d2b4b0')
      return { ...tones, shade: saturate(tones.shade, 1.08) }
    },
    lit: (colour) => light.litFigure(colour, depth),
    shadow: withAlpha(light.litFigure('#2b1c3a', depth), 0.26 * clear),
  }
}
