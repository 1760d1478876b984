import { mix } from '../light.ts'
import type { FlatPainter } from '../painting.ts'
import { acrossStage, bake, belowFrame, softDot } from './sheet.ts'

/** The wall of a tunnel: ribs of concrete, cables that sag between them, and lamps, lit by day too. */
export const paintTunnel: FlatPainter<'tunnel'> = (flat, easel) => {
  const { random } = easel
  const box = acrossStage(easel, -easel.margin, belowFrame(easel))
  const [lamp, middle] = [softDot('#ffe2a0', 96), easel.setting.horizon * 0.45]
  const sheet = bake(easel, box, 0.7, (context) => {
    const fade = context.createLinearGradient(0, 0, 0, easel.setting.horizon)
    fade.addColorStop(0, mix(flat.colour, '#000008', 0.5))
    fade.addColorStop(0.6, flat.colour)
    fade.addColorStop(1, mix(flat.colour, '#000008', 0.4))
    context.fillStyle = fade
    context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top)
    for (let x = box.left; x < box.right; x += 0.42) {
      context.fillStyle = mix(flat.colour, '#ffffff', 0.1)
      context.fillRect(x, box.top, 0.05, box.bottom - box.top)
      context.fillStyle = mix(flat.colour, '#000008', 0.4)
      context.fillRect(x + 0.05, box.top, 0.016, box.bottom - box.top)
      context.lineWidth = 0.008
      for (const [i, y] of [0.5, 0.62, 1.3].entries()) {
        context.strokeStyle = mix(flat.colour, ['#b85a4a', '#08080f', '#5f7f9a'][i] as string, 0.6)
        context.beginPath()
        context.moveTo(x + 0.02, middle * y)
        context.quadraticCurveTo(x + 0.23, middle * y + random.between(0.01, 0.03), x + 0.44, middle * y)
        context.stroke()
      }
    }
    for (let x = box.left + random() * 0.4; x < box.right; x += 0.84) {
      context.drawImage(lamp, x - 0.2, middle - 0.2, 0.4, 0.4)
      context.fillStyle = '#fff6dc'
      context.fillRect(x - 0.05, middle - 0.012, 0.1, 0.024)
    }
  })
  return [{ depth: flat.depth, sheet }]
}
