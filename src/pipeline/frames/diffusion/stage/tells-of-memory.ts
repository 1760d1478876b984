/** The words in which ONNX Runtime, the drivers of graphics cards, C++ and V8 say that memory has run out. */
const words =
  /failed to allocate|out of memory|bad[_ ]alloc|cannot allocate memory|allocation failed|e_outofmemory|not enough memory|insufficient memory|hipErrorOutOfMemory|CUDA failure 2\b/i

/** Whether these words of a failure say that there was not enough memory. */
export function tellsOfMemory(text: string): boolean {
  return words.test(text)
}
