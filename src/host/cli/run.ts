import { resolve } from 'node:path';
import type { Diagnostic, Language } from '../../diagnostics/diagnostic.js';
import { readArguments, type Typed } from './arguments.js';
import { inputProblem, usageProblem } from './codes.js';
import { valueOf, type Call, type Reply } from './command.js';
import { COMMANDS } from './commands.js';
import { commandHelp, generalHelp } from './help.js';
import { errorCode, type Io } from './io.js';
import { problemsIn, problemsText, type Problem } from './problem.js';
import { OUT } from './rulebook-operand.js';
import { STDIN, reasonOf } from './text-file.js';
import { VERSION } from './version.js';

const DONE = 0;
const WRONG_INPUT = 1;
const WRONG_USAGE = 2;

/**
 * Runs one command line and returns its exit code: 0 done, 1 problems in the input, 2 wrong usage. Never rejects.
 *
 * - results go to stdout or to the file of `--out`, everything else to stderr
 * - `argv`: the arguments after the name of the program
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const typed = readArguments(argv, COMMANDS);
  try {
    return await answer(typed, io);
  } catch (error) {
    return failed(error, typed.lang, io);
  }
}

/** A fault in here, or stderr is closed. */
async function failed(error: unknown, lang: Language, io: Io): Promise<number> {
  const reason = error instanceof Error ? error.message : String(error);
  await complain([inputProblem('INTERNAL', { slots: { reason } })], lang, io);
  return WRONG_INPUT;
}

async function complain(diagnostics: readonly Diagnostic[], lang: Language, io: Io): Promise<void> {
  try {
    await io.stderr(problemsText(problemsIn(diagnostics), lang));
  } catch {
    // There is nobody left to tell.
  }
}

async function answer(typed: Typed, io: Io): Promise<number> {
  const { lang, json, command } = typed;
  if (typed.version) return printed(json ? jsonText({ version: VERSION }) : `pingfen ${VERSION}\n`, lang, io);
  if (typed.help) return printed(command === undefined ? generalHelp(COMMANDS, lang) : commandHelp(command, lang), lang, io);
  if (command === undefined || typed.problems.length > 0) return misused(typed.problems, typed, io);
  const out = outFile(typed);
  if ('problem' in out) return misused([out.problem], typed, io);
  const note: Call['note'] = (line) => io.stderr(`${line[lang]}\n`);
  const reply = await command.run({ operands: typed.operands, options: typed.options, lang, io, commands: COMMANDS, note });
  if (reply.kind === 'usage') return misused(reply.diagnostics, typed, io);
  return reply.kind === 'wrong' ? refuse(reply.problems, typed, io) : deliver(reply, out.file, typed, io);
}

/** What follows the writing of a result to stdout; the reader may have gone, as after `| head`. */
async function printed(text: string, lang: Language, io: Io, exit: number = DONE): Promise<number> {
  try {
    await io.stdout(text);
    return exit;
  } catch (error) {
    const code = errorCode(error);
    const problem = CLOSED.has(code)
      ? inputProblem('OUTPUT_CLOSED')
      : inputProblem('OUTPUT_UNWRITABLE', { slots: { file: { zh: '标准输出', en: 'standard output' }, reason: reasonOf(code) } });
    await complain([problem], lang, io);
    return WRONG_INPUT;
  }
}

/** The last two are of Windows and of a stream that is closed already. */
const CLOSED: ReadonlySet<string> = new Set(['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED']);

/** The file that takes the result. An `--out` that is not OUT is the command's own affair. */
function outFile({ command, options, operands }: Typed): { file: string | undefined } | { problem: Diagnostic } {
  const out = valueOf(options, OUT.name);
  if (out === undefined || out === STDIN || command?.options.includes(OUT) !== true) return { file: undefined };
  return operands.some((operand) => resolve(operand) === resolve(out))
    ? { problem: usageProblem('USAGE_OUTPUT_IS_INPUT', { slots: { option: '--out', file: out } }) }
    : { file: out };
}

async function misused(diagnostics: readonly Diagnostic[], { lang, command }: Typed, io: Io): Promise<number> {
  const help = command === undefined || command.name === 'help' ? 'pingfen help' : `pingfen help ${command.name}`;
  await io.stderr(`${problemsText(problemsIn(diagnostics), lang)}${lang === 'zh' ? `用法见：${help}` : `For the usage: ${help}`}\n`);
  return WRONG_USAGE;
}

async function refuse(problems: readonly Problem[], { lang, json }: Typed, io: Io): Promise<number> {
  if (json) return printed(jsonText({ ok: false, diagnostics: problems.map(({ diagnostic }) => diagnostic) }), lang, io, WRONG_INPUT);
  await io.stderr(problemsText(problems, lang));
  return WRONG_INPUT;
}

type Done = Extract<Reply, { kind: 'done' }>;

async function deliver(reply: Done, file: string | undefined, typed: Typed, io: Io): Promise<number> {
  const text = typed.json ? jsonText(reply.data) : reply.text;
  if (reply.warnings.length > 0) await io.stderr(problemsText(reply.warnings, typed.lang));
  const exit = reply.failed === true ? WRONG_INPUT : DONE;
  if (file === undefined) return text === '' ? exit : printed(text, typed.lang, io, exit);
  try {
    await io.files.write(file, text, reply.keepsOut === true ? 'newOnly' : 'replace');
  } catch (error) {
    return refuse(problemsIn([unwritable(file, errorCode(error))]), typed, io);
  }
  await io.stderr(typed.lang === 'zh' ? `已写到 ${file}\n` : `written to ${file}\n`);
  return exit;
}

function unwritable(file: string, code: string): Diagnostic {
  return code === 'EEXIST' ? inputProblem('OUTPUT_EXISTS', { slots: { file } }) : inputProblem('OUTPUT_UNWRITABLE', { slots: { file, reason: reasonOf(code) } });
}

function jsonText(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
