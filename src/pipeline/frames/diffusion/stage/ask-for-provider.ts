import type { InferenceSession } from 'onnxruntime-node'
import type { ProviderName } from '../provider.ts'

/** A provider as a session is asked for it. */
export function askForProvider(name: ProviderName): InferenceSession.ExecutionProviderConfig {
  // With channels last, as it prefers them, WebGPU of ONNX Runtime 1.30 gets convolutions wrong whose input has 6, 9 or 15 channels and whose
  // output a multiple of 4. The first layer of the encoder of pictures is one, 9 to 96.
  return name === 'webgpu' ? { name, preferredLayout: 'NCHW' } : name
}
