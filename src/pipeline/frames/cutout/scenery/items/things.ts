import { mix } from '../../light.ts'
import type { Brush } from '../brush.ts'
import { blob, cut, lobes, smooth, type Point } from '../outline.ts'

export function fence(brush: Brush): void {
  const { random } = brush
  const colour = brush.colour ?? '#cdb89a'
  for (const y of [-0.35, -0.72]) brush.piece(cut([[-1.05, y], [1.05, y + random.between(-0.04, 0.04)], [1.05, y - 0.12], [-1.05, y - 0.12]]), mix(colour, '#2a1c20', 0.12), [0, y, 0.5])
  for (let i = 0; i < 5; i++) {
    const [x, top] = [-0.8 + i * 0.4, random.between(0.9, 1.05)]
    brush.piece(cut([[x - 0.09, 0.06], [x - 0.09, -top + 0.12], [x, -top], [x + 0.09, -top + 0.12], [x + 0.09, 0.06]], random, 0.015), colour, [x, -0.5, 0.5])
    if (brush.snow > 0.3) brush.piece(smooth([[x - 0.13, -top + 0.14], [x, -top - 0.12], [x + 0.13, -top + 0.14]]), '#f6f9ff', [x, -top, 0.2])
  }
}

/** A street lamp with an arm or a lantern head. */
export function lamp(brush: Brush): void {
  const iron = '#343a4c'
  brush.piece(cut([[-0.022, 0.02], [-0.012, -0.82], [0.012, -0.82], [0.022, 0.02]]), iron, [0, -0.4, 0.1])
  brush.piece(cut([[-0.045, 0.02], [-0.032, -0.07], [0.032, -0.07], [0.045, 0.02]]), iron, [0, 0, 0.1])
  brush.piece(cut([[-0.05, -0.815], [0.05, -0.815], [0.03, -0.84], [-0.03, -0.84]]), iron, [0, -0.82, 0.1])
  brush.shine(cut([[-0.034, -0.838], [0.034, -0.838], [0.05, -0.95], [-0.05, -0.95]]), '#ffe2a0', '#cfd8dc')
  brush.piece(cut([[-0.062, -0.945], [0.062, -0.945], [0.02, -1], [-0.02, -1]]), iron, [0, -0.97, 0.1])
  if (brush.snow > 0.3) brush.piece(smooth([[-0.064, -0.95], [-0.02, -1.025], [0.02, -1.025], [0.064, -0.95], [0, -0.972]]), '#f6f9ff', [0, -1, 0.1])
  brush.glow(0, -0.89, 0.85, '#ffcf80', 0.05)
}

export function bench(brush: Brush): void {
  const wood = brush.colour ?? '#9a6f4f'
  for (const x of [-0.7, 0.7]) brush.piece(cut([[x - 0.05, 0.03], [x - 0.05, -0.95], [x + 0.05, -0.95], [x + 0.05, 0.03]]), '#3a3f4c')
  for (const y of [-0.42, -0.68, -0.9]) brush.piece(cut([[-1, y], [1, y], [1, y - 0.15], [-1, y - 0.15]]), wood, [0, y, 0.6])
  if (brush.snow > 0.3) for (const y of [-0.56, -1.04]) brush.piece(smooth([[-1, y + 0.02], [-0.9, y - 0.1], [0, y - 0.13], [0.9, y - 0.1], [1, y + 0.02]]), '#f6f9ff', [0, y, 0.4])
}

export function umbrella(brush: Brush): void {
  const { random, context } = brush
  const colour = random.pick(['#e2574f', '#f0a43c', '#3f9aa8', '#f2d15a', '#d96a9a'])
  const lean = random.between(-0.12, 0.12)
  brush.piece(cut([[-0.014, 0.02], [lean - 0.014, -0.95], [lean + 0.014, -0.95], [0.014, 0.02]]), '#efe6d6')
  context.save()
  context.translate(lean, -0.92)
  context.rotate(lean)
  for (let i = 0; i < 6; i++) {
    const [a, b] = [-0.52 + i * 0.173, -0.52 + (i + 1) * 0.173]
    brush.piece(smooth([[a * 0.15, -0.12], [b * 0.15, -0.12], [b * 0.85, -0.02], [b, 0.15], [(a + b) / 2, 0.115], [a, 0.15], [a * 0.85, -0.02]]), i % 2 === 0 ? colour : '#fbf3e4', [0, 0, 0.4])
  }
  context.restore()
  brush.piece(cut([[0.1, 0.02], [0.16, -0.06], [0.62, -0.06], [0.56, 0.02]]), mix(colour, '#ffffff', 0.3), [0.3, 0, 0.3])
}

/** A block or floe of ice. */
export function ice(brush: Brush): void {
  const { random } = brush
  const [wide, top] = [random.between(0.5, 0.8), random.between(0.7, 1)]
  const peak = random.between(-0.3, 0.3) * wide
  const points: Point[] = [[-wide, 0.05], [-wide * 0.86, -top * 0.32], [-wide * 0.4, -top * 0.55], [peak, -top], [wide * 0.55, -top * 0.6], [wide * 0.9, -top * 0.25], [wide, 0.05]]
  brush.piece(cut(points, random, 0.03), '#cfe6f4', [0, -top / 2, 0.6])
  brush.piece(cut([[peak, -top * 0.97], [wide * 0.53, -top * 0.58], [wide * 0.88, -top * 0.24], [wide * 0.95, 0.03], [wide * 0.2, 0.03], [peak + 0.1, -top * 0.5]], random, 0.02), '#8fb8dc', [0, -top / 2, 0.6])
  brush.piece(cut([[-wide * 0.86, -top * 0.32], [-wide * 0.4, -top * 0.57], [peak, -top * 1.02], [wide * 0.5, -top * 0.64], [peak + 0.04, -top * 0.78], [-wide * 0.36, -top * 0.42]], random, 0.02), '#fbfdff', [0, -top * 0.7, 0.5])
}

export function haystack(brush: Brush): void {
  const { random, context } = brush
  brush.piece(smooth([[-0.62, 0.04], [-0.64, -0.4], [-0.4, -0.85], [0, -1.05], [0.4, -0.85], [0.64, -0.4], [0.62, 0.04]]), '#d9b45a', [0, -0.5, 0.7])
  context.strokeStyle = brush.lit('#a8813a')
  context.lineWidth = 0.02
  for (let i = 0; i < 26; i++) {
    const [x, y] = [random.between(-0.5, 0.5), -random.between(0.05, 0.85)]
    context.globalAlpha = Math.abs(x) < 0.62 + y * 0.35 ? 0.6 : 0
    context.beginPath()
    context.moveTo(x, y)
    context.lineTo(x + random.between(-0.1, 0.1), y + 0.14)
    context.stroke()
  }
  context.globalAlpha = 1
  if (brush.snow > 0.3) brush.piece(lobes(random, 0, -0.92, 0.4, 0.16, 9, 0.5), '#f6f9ff', [0, -0.95, 0.4])
}

export function rockArch(brush: Brush): void {
  const { random } = brush
  const colour = brush.colour ?? '#5f7f8f'
  brush.piece(cut([[-0.75, 0.05], [-0.7, -0.5], [-0.5, -0.85], [-0.1, -1], [0.35, -0.92], [0.62, -0.6], [0.72, 0.05], [0.34, 0.05], [0.28, -0.36], [0.05, -0.56], [-0.22, -0.4], [-0.3, 0.05]], random, 0.04), colour, [0, -0.5, 0.8])
  brush.piece(cut([[0.35, -0.88], [0.6, -0.58], [0.7, 0.03], [0.5, 0.03], [0.44, -0.45], [0.2, -0.7]], random, 0.03), mix(colour, '#0c1838', 0.25), [0.4, -0.5, 0.5])
  for (let i = 0; i < 5; i++) brush.piece(lobes(random, random.between(-0.6, 0.5), -0.1 - random() * 0.1, 0.09, 0.07, 8), random.pick(['#e58aa0', '#8fbf7a', '#e0b060']), [0, -0.1, 0.2])
}

export function mesa(brush: Brush): void {
  const { random } = brush
  const colour = brush.colour ?? '#c0704a'
  const [wide, top] = [random.between(0.45, 0.85), random.between(0.7, 1)]
  brush.piece(cut([[-wide * 1.3, 0.05], [-wide * 1.02, -top * 0.4], [-wide * 0.88, -top * 0.45], [-wide * 0.8, -top], [wide * 0.76, -top * 0.97], [wide * 0.86, -top * 0.45], [wide * 1.05, -top * 0.4], [wide * 1.3, 0.05]], random, 0.03), colour, [0, -top / 2, 0.8])
  for (let i = 1; i < 5; i++) {
    const y = -top * (0.3 + i * 0.15)
    brush.context.fillStyle = brush.lit(mix(colour, i % 2 === 0 ? '#5a2a2c' : '#f6d0a0', 0.25))
    brush.context.fill(cut([[-wide * 0.84, y], [wide * 0.8, y - 0.02], [wide * 0.81, y + 0.025], [-wide * 0.85, y + 0.03]], random, 0.012))
  }
  const side = -brush.side
  brush.context.globalAlpha = 0.55
  brush.piece(cut([[side * wide * 0.3, -top * 0.98], [side * wide * 0.78, -top * 0.97], [side * wide * 0.86, -top * 0.44], [side * wide * 1.28, 0.03], [side * wide * 0.5, 0.03], [side * wide * 0.42, -top * 0.5]], random, 0.02), mix(colour, '#2a1030', 0.4), [0, -top / 2, 0.8])
  brush.context.globalAlpha = 1
}

export function crater(brush: Brush): void {
  const { random } = brush
  const colour = brush.colour ?? '#9a96a6'
  brush.piece(smooth([[-1, 0.05], [-0.75, -0.5], [-0.55, -0.62], [-0.3, -0.5], [0.3, -0.5], [0.55, -0.66], [0.78, -0.46], [1, 0.05]]), colour, [0, -0.3, 0.8])
  brush.piece(blob(random, 0, -0.5, 0.42, 0.11, 0.06), mix(colour, '#0c0e24', 0.45), [0, -0.5, 0.4])
}

export function stalagmite(brush: Brush): void {
  const { random } = brush
  const colour = brush.colour ?? '#6a6478'
  const lean = random.between(-0.06, 0.06)
  brush.piece(cut([[-0.26, 0.05], [-0.16, -0.3], [-0.08, -0.66], [lean, -1], [0.08, -0.6], [0.17, -0.25], [0.26, 0.05]], random, 0.025), colour, [0, -0.4, 0.4])
  brush.piece(cut([[0.02, -0.9], [0.08, -0.58], [0.16, -0.24], [0.24, 0.04], [0.06, 0.04], [0.05, -0.5]], random, 0.015), mix(colour, '#0c0e24', 0.3), [0, -0.4, 0.4])
}

/** An island far out, with palms. */
export function island(brush: Brush): void {
  const { random, context } = brush
  const colour = brush.colour ?? '#5f8f6a'
  brush.piece(smooth([[-1.6, 0.04], [-1.1, -0.22], [-0.5, -0.55], [0, -0.8], [0.4, -0.7], [0.9, -0.35], [1.6, 0.04]]), colour, [0, -0.3, 1])
  brush.piece(smooth([[-0.2, 0.04], [0.1, -0.3], [0.5, -0.46], [0.9, -0.3], [1.6, 0.04]]), mix(colour, '#1c3a4a', 0.25), [0.6, -0.2, 0.8])
  context.strokeStyle = brush.lit('#f0e2bc')
  context.lineWidth = 0.04
  context.beginPath()
  context.moveTo(-1.55, 0.03)
  context.lineTo(1.55, 0.03)
  context.stroke()
  for (let i = 0; i < 8; i++) brush.piece(lobes(random, random.between(-0.9, 0.8), -0.3 - random() * 0.2, 0.12, 0.1, 8), mix(colour, '#2c6a44', 0.5), [0, -0.4, 0.4])
}

export function sailboat(brush: Brush): void {
  const { random } = brush
  brush.piece(smooth([[-0.5, -0.2], [-0.35, 0], [0.35, 0], [0.5, -0.2], [0, -0.16]]), random.pick(['#8a4a44', '#4f5f86', '#f3ead8']), [0, -0.1, 0.3])
  brush.piece(cut([[-0.02, -0.2], [-0.02, -1], [0.42, -0.26]]), '#fbf5e8', [0.1, -0.6, 0.4])
  brush.piece(cut([[-0.06, -0.24], [-0.06, -0.9], [-0.36, -0.28]]), '#ece2d0', [-0.1, -0.5, 0.4])
}

/** A rock adrift: lumps and dents all round. */
export function asteroid(brush: Brush): void {
  const { random } = brush
  const colour = brush.colour ?? '#7a7490'
  brush.piece(blob(random, 0, -0.5, 0.55, 0.42, 0.22, 11), colour, [0, -0.5, 0.5])
  brush.piece(blob(random, -brush.side * 0.14, -0.4, 0.36, 0.26, 0.2, 9), mix(colour, '#0c0e24', 0.2), [0, -0.5, 0.5])
  for (let i = 0; i < 4; i++) brush.piece(blob(random, random.between(-0.3, 0.3), random.between(-0.7, -0.3), 0.08, 0.06), mix(colour, '#0c0e24', 0.35), [0, -0.5, 0.4])
}
