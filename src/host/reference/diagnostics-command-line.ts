import { run } from '../cli/run.js';
import { argumentsOf, COMMAND_LINE_EXAMPLES, COMMAND_LINE_UNSHOWN, FILES, type CommandLineExample } from './command-line-examples.js';
import { both, fence, page } from './markdown.js';
import { memoryWorld } from './memory-io.js';

export const COMMAND_LINE_INTRODUCTION = `各例的文件夹里有 · The folder of the examples holds: ${Object.keys(FILES).map((file) => `\`${file}\``).join(' ')}`;

/** What a command line says on standard error, in both languages, and the line that the mend leads to. */
export async function commandLineExample(code: string): Promise<string> {
  const unshown = COMMAND_LINE_UNSHOWN[code];
  if (unshown !== undefined) return both(unshown);
  const examples = COMMAND_LINE_EXAMPLES.filter((one) => one.code === code);
  return (await Promise.all(examples.map(shown))).join('\n\n');
}

async function shown({ line, files = {}, closed, mended }: CommandLineExample): Promise<string> {
  const said = await Promise.all(
    (['zh', 'en'] as const).map(async (lang) => {
      const { io, out } = memoryWorld({ ...FILES, ...files }, closed);
      await run(['--lang', lang, ...argumentsOf(line)], io);
      return out.stderr.trimEnd();
    }),
  );
  return page(
    fence('text', [`$ ${line}${closed === true ? ' | head -n 0' : ''}`, ...said].join('\n\n')),
    mended.line === undefined ? '' : fence('diff', `- ${line}\n+ ${mended.line}`),
  ).trimEnd();
}
