import type { Entry } from '../repertoire.ts'

/** Something small and many in the air: data alone, drawn by frames/cutout/particles. One file each. */
export interface Particle extends Entry {
  /** How many over a 16:9 frame at amount 1. */
  readonly count: number
  /** Stage units a second: downwards (negative rises), and how far the wind of the weather carries it. */
  readonly fall: number
  readonly drift: number
  /** Swing from side to side: stage units and seconds of one swing. */
  readonly sway: { readonly width: number; readonly period: number }
  /** Smallest and largest, in stage units. */
  readonly size: readonly [number, number]
  readonly shape: 'dot' | 'flake' | 'streak' | 'leaf' | 'petal' | 'spark' | 'bubble' | 'glow' | 'confetti' | 'smoke' | 'star'
  readonly colours: readonly string[]
  /** 'light' adds to what is behind it. */
  readonly blend: 'paint' | 'light'
  /** Turns a second. */
  readonly spin: number
  /** 0 steady … 1 flickers. */
  readonly flicker: number
  /** Opacity of the strongest, 0 … 1. */
  readonly strength: number
  /** The part of the frame's height that it fills from the top (1 all of it); sky lights keep above the horizon. */
  readonly reach: number
}
