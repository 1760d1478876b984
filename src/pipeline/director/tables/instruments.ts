/** Instruments → General MIDI programs, 0 … 127 (General MIDI 1 sound set). */
export const INSTRUMENTS: Readonly<Record<string, number>> = {
  piano: 0, 'grand piano': 0, 'electric piano': 4, rhodes: 4, harpsichord: 6, celesta: 8, glockenspiel: 9, 'music box': 10, vibraphone: 11, marimba: 12, xylophone: 13, bells: 14, dulcimer: 15, organ: 19, 'church organ': 19, accordion: 21, harmonica: 22,
  guitar: 24, 'acoustic guitar': 25, 'classical guitar': 24, 'electric guitar': 27, banjo: 105, ukulele: 24, bass: 33, 'bass guitar': 33, 'double bass': 32, violin: 40, fiddle: 110, viola: 41, cello: 42, harp: 46, timpani: 47, strings: 48, 'string quartet': 48, choir: 52, voice: 53, trumpet: 56, trombone: 57, tuba: 58, 'french horn': 60, brass: 61,
  saxophone: 66, sax: 66, oboe: 68, 'english horn': 69, bassoon: 70, clarinet: 71, piccolo: 72, flute: 73, recorder: 74, 'pan flute': 75, ocarina: 79, synth: 81, synthesizer: 81, synthesiser: 81, sitar: 104, shamisen: 106, koto: 107, kalimba: 108, bagpipe: 109, bagpipes: 109, 'steel drum': 114, taiko: 116, drum: 116, drums: 116,
}
