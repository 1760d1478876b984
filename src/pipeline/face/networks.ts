import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type * as tensors from '@tensorflow/tfjs-core'
import type * as graphs from '@tensorflow/tfjs-converter'
import type * as people from '@vladmandic/human'
import type { Raster } from './raster.ts'

/** The point of a face, of 478; x and y in pixels, z in the scale of x, smaller towards the camera. */
export type Point = readonly [x: number, y: number, z: number]

/** What the networks tell of one face. */
export interface FoundFace {
  /** 0 … 1: how sure the detector is, and how sure the mesh. */
  readonly score: number
  readonly meshScore: number
  /** Pixels: left, top, width, height. */
  readonly box: readonly [number, number, number, number]
  readonly mesh: readonly Point[]
  /** Radians; positive yaw looks to the right of the picture. */
  readonly yaw: number
  readonly pitch: number
  /** Years. */
  readonly age: number
  readonly gender: 'male' | 'female' | 'unknown'
  /** 0 … 1. */
  readonly genderScore: number
  /** 0 … 1 of 'happy'. */
  readonly happy: number
  /** Who it is, as 1,024 numbers; empty where it could not be told. */
  readonly embedding: readonly number[]
}

export interface Networks {
  /** 'roughly': where they are and their meshes, and nothing of who they are; takes half the time. */
  findFaces(picture: Raster, how?: 'closely' | 'roughly'): Promise<readonly FoundFace[]>
  /** 0 … 1 for each pixel of a square picture of SIDE pixels: how much of it is a person. */
  findPerson(picture: Raster): Promise<Float32Array>
  /** 0 … 1 for each of COCO's 80 kinds of things: how surely a square picture of THINGS_SIDE pixels shows one. Opened anew each time: few photos need it. */
  findThings(picture: Raster): Promise<Float32Array>
}

/** Pixels of the sides of the picture that `findPerson` takes. */
export const SIDE = 256
/** Pixels of the sides of the picture that `findThings` takes. */
export const THINGS_SIDE = 512
/** Kinds of things that COCO tells apart. */
const KINDS = 80

let opened: Promise<Networks> | null = null

/**
 * Opens the networks once for this thread: 250 MB, a second. In Node they read their files through `fetch`, so this thread's `fetch` is made
 * to read files, and files alone: run it in a thread of its own.
 */
export function openNetworks(): Promise<Networks> {
  return (opened ??= open())
}

async function open(): Promise<Networks> {
  const require = createRequire(import.meta.url)
  const fromFile = async (input: string | URL | Request): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : String(input))
    if (url.protocol !== 'file:') throw new Error('only files are read here')
    const type = url.pathname.endsWith('.json')
      ? 'application/json'
      : url.pathname.endsWith('.wasm')
        ? 'application/wasm'
        : 'application/octet-stream'
    return new Response(new Uint8Array(await readFile(fileURLToPath(url))), { headers: { 'content-type': type } })
  }
  globalThis.fetch = fromFile
  const folderOf = (file: string): string => `${pathToFileURL(dirname(file)).href}/`
  // Its list of exports names the build for native TensorFlow alone; the one for WASM lies beside it. CommonJS, like the TensorFlow that it
  // shares with the segmentation below.
  const dist = dirname(require.resolve('@vladmandic/human'))
  const models = folderOf(join(dist, '..', 'models', 'models.json'))
  const { Human } = require(join(dist, 'human.node-wasm.js')) as typeof people
  const tf = require('@tensorflow/tfjs-core') as typeof tensors
  const { loadGraphModel } = require('@tensorflow/tfjs-converter') as typeof graphs
  const human = new Human({
    backend: 'wasm',
    wasmPath: folderOf(require.resolve('@tensorflow/tfjs-backend-wasm')),
    modelBasePath: models,
    async: false,
    // Never is one photo taken for the one before.
    cacheSensitivity: 0,
    filter: { enabled: false },
    gesture: { enabled: false },
    body: { enabled: false },
    hand: { enabled: false },
    object: { enabled: false },
    segmentation: { enabled: false },
    face: {
      enabled: true,
      detector: {
        enabled: true,
        rotation: true,
        maxDetected: 12,
        minConfidence: 0.25,
        // Faces cheek by cheek overlap.
        iouThreshold: 0.3,
        skipFrames: 0,
        skipTime: 0,
        return: false,
      },
      mesh: { enabled: true },
      iris: { enabled: true, skipFrames: 0, skipTime: 0 },
      description: { enabled: true, skipFrames: 0, skipTime: 0 },
      emotion: { enabled: true, skipFrames: 0, skipTime: 0, minConfidence: 0 },
    },
  })
  await human.load()
  const person = await loadGraphModel({ load: () => readGraph(modelFolder()) })
  return {
    async findFaces({ data, width, height }, how = 'closely') {
      const enabled = how === 'closely'
      // Of numbers that the networks take as they are: of others it would make copies.
      const tensor = tf.tensor3d(new Float32Array(data), [height, width, 3], 'float32')
      try {
        const { face, error } = await human.detect(tensor as never, { face: { description: { enabled }, emotion: { enabled } } })
        if (error) throw new Error(error)
        return distinct(face.flatMap((one) => (one.mesh.length >= 478 ? [foundFace(one)] : [])))
      } finally {
        tensor.dispose()
      }
    },
    async findPerson({ data, width, height }) {
      if (width !== SIDE || height !== SIDE) throw new RangeError('the picture has another size than the network')
      const answer = tf.tidy(() => {
        const picture = tf.div(tf.tensor4d(new Float32Array(data), [1, SIDE, SIDE, 3]), 255)
        return person.execute(picture) as tensors.Tensor
      })
      const matte = (await answer.data()) as Float32Array
      answer.dispose()
      return matte
    },
    async findThings({ data, width, height }) {
      if (width !== THINGS_SIDE || height !== THINGS_SIDE) throw new RangeError('the picture has another size than the network')
      const things = await loadGraphModel(`${models}centernet.json`)
      const answer = tf.tidy(() => {
        // For each place in the picture and each kind, how surely the middle of one lies there.
        const sure = things.execute(tf.tensor4d(new Float32Array(data), [1, height, width, 3]), 'tower_0/keypoints') as tensors.Tensor
        return tf.max(tf.reshape(sure, [-1, KINDS]), 0)
      })
      const sure = (await answer.data()) as Float32Array
      answer.dispose()
      things.dispose()
      return sure
    },
  }
}

/** Sides of the larger box between the middles of two faces that are two people's, however close they stand. */
const APART = 0.32

/** Where one face was found twice, the surer find. */
function distinct(faces: readonly FoundFace[]): readonly FoundFace[] {
  const kept: FoundFace[] = []
  for (const face of [...faces].sort((a, b) => b.score - a.score)) if (!kept.some((other) => isOneFace(face, other))) kept.push(face)
  return kept
}

function isOneFace({ box: [left, top, wide, tall] }: FoundFace, { box }: FoundFace): boolean {
  const apart = Math.hypot(left + wide / 2 - box[0] - box[2] / 2, top + tall / 2 - box[1] - box[3] / 2)
  return apart < APART * Math.max(wide, tall, box[2], box[3])
}

type HumanFace = people.FaceResult

/** Pixels of the mesh network's input, in which it tells depth. */
const MESH_INPUT = 256

function foundFace({ boxScore, faceScore, box, size, mesh, rotation, age, gender, genderScore, emotion, embedding }: HumanFace): FoundFace {
  const deep = Math.max(...size) / MESH_INPUT
  return {
    score: boxScore,
    meshScore: faceScore,
    box: [box[0], box[1], box[2], box[3]],
    mesh: mesh.slice(0, 478).map(([x, y, z]): Point => [x, y, (z ?? 0) * deep]),
    yaw: rotation?.angle.yaw ?? 0,
    pitch: rotation?.angle.pitch ?? 0,
    age: age ?? 30,
    gender: gender ?? 'unknown',
    genderScore: genderScore ?? 0,
    happy: emotion?.find((one) => one.emotion === 'happy')?.score ?? 0,
    embedding: embedding ?? [],
  }
}

/** models/ lies beside src/, in which this file lies three folders deep, and beside dist/, in which everything lies flat. */
function modelFolder(): string {
  const root = import.meta.url.endsWith('.ts') ? '../../../' : '../'
  return fileURLToPath(new URL(`${root}models/selfie-segmentation/`, import.meta.url))
}

async function readGraph(folder: string): Promise<tensors.io.ModelArtifacts> {
  const [text, weights] = await Promise.all([readFile(join(folder, 'selfie.json'), 'utf8'), readFile(join(folder, 'selfie.bin'))])
  const graph = JSON.parse(text) as {
    readonly modelTopology: object
    readonly weightsManifest: readonly { readonly weights: tensors.io.WeightsManifestEntry[] }[]
    readonly signature: object
  }
  return {
    modelTopology: graph.modelTopology,
    signature: graph.signature,
    weightSpecs: graph.weightsManifest.flatMap((group) => group.weights),
    weightData: weights.buffer.slice(weights.byteOffset, weights.byteOffset + weights.byteLength) as ArrayBuffer,
  }
}
