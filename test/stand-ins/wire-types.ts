import { createRequire } from 'node:module'
import { join } from 'node:path'
import ts from 'typescript'
import { projectRoot } from '../../src/config.ts'

/** A value that went over the wire, and the published type that it must have. */
export interface TypedValue {
  /** What call it was, for the message. */
  readonly where: string
  /** An exported type's name, or an expression of such, as `Omit<A, 'b'>` when `from` exports A. */
  readonly type: string
  /** The module that exports it. */
  readonly from: string
  readonly value: unknown
}

/**
 * Checks values against the platforms' published TypeScript types by the compiler itself: they become literals of a file that exists in
 * memory alone, so that unknown properties are faults too. The first check loads the compiler's idea of the libraries (seconds), later ones
 * reuse it. Returns a line for each fault.
 */
export function openWireTypes(): { check(values: readonly TypedValue[]): string[] } {
  const file = join(projectRoot, 'test', 'stand-ins', 'wire-values.ts')
  let text = ''
  let version = 0
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => ({
      strict: true,
      skipLibCheck: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      types: ['node'],
    }),
    getScriptFileNames: () => [file],
    getScriptVersion: (name) => (name === file ? String(version) : '1'),
    getScriptSnapshot(name) {
      const content = name === file ? text : ts.sys.readFile(name)
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content)
    },
    getCurrentDirectory: () => projectRoot,
    getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: (name) => (name === file ? text : ts.sys.readFile(name)),
    readDirectory: (...args) => ts.sys.readDirectory(...args),
    directoryExists: (name) => ts.sys.directoryExists(name),
    getDirectories: (name) => ts.sys.getDirectories(name),
    ...(ts.sys.realpath === undefined ? {} : { realpath: ts.sys.realpath }),
  }
  const service = ts.createLanguageService(host)
  return {
    check(values) {
      if (values.length === 0) return []
      const modules = [...new Set(values.map(({ from }) => from))]
      const head = [...new Set(values.flatMap(({ type, from }) => namesIn(type).map((name) => `${name}|${from}`)))].map((pair) => {
        const [name = '', from = ''] = pair.split('|')
        return `import type { ${name} as ${name}_${modules.indexOf(from)} } from ${JSON.stringify(from)}`
      })
      const lines = values.map(({ type, from, value }, at) => {
        const local = type.replaceAll(NAME, (name) => (isBuiltIn(name) ? name : `${name}_${modules.indexOf(from)}`))
        // A line each, so that a fault's line is its value's.
        return `export const value${at}: ${local} = ${JSON.stringify(value) ?? 'undefined'}`
      })
      text = [...head, ...lines].join('\n')
      version++
      return [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)].flatMap(({ start, messageText }) => {
        const line = text.slice(0, start ?? 0).split('\n').length - 1
        const at = values[line - head.length]
        const message = ts.flattenDiagnosticMessageText(messageText, ' ')
        return at !== undefined && isOfEnum(message, at.from) ? [] : [`${at?.where ?? '(an import)'}: ${message.slice(0, 600)}`]
      })
    },
  }
}

const require = createRequire(import.meta.url)

/** The compiler takes a text for no member of a text enum, though on the wire it is one: whether the enum has it is asked of the enum. */
function isOfEnum(message: string, from: string): boolean {
  const [, value, members] = /^Type '"([^"]*)"' is not assignable to type '([\w. |]+)'\.$/.exec(message) ?? []
  if (value === undefined || members === undefined) return false
  return members.split(' | ').some((member) => {
    const [name = '', key = ''] = member.split('.')
    return (require(from) as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>)[name]?.[key] === value
  })
}

/** Names of types in an expression: what stands in quotes is none. */
const NAME = /(?<!['"\w])[A-Za-z_]\w*(?!['"\w])/g

function namesIn(type: string): string[] {
  return [...type.matchAll(NAME)].map(([name]) => name).filter((name) => !isBuiltIn(name))
}

function isBuiltIn(name: string): boolean {
  return ['Omit', 'Pick', 'Partial', 'Parameters', 'Extract', 'Exclude', 'Readonly', 'readonly', 'NonNullable'].includes(name)
}
