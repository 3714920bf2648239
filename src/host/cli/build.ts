import { posix } from 'node:path';
import { printModule } from '../../authoring/print-module.js';
import { unwrap } from '../../diagnostics/diagnostic.js';
import type { Plan } from '../../plan/plan.js';
import { hasPoints, toModule } from '../../straight/module/module.js';
import { inputProblem } from './codes.js';
import { done, valueOf, wrong, type Call, type Command, type Option } from './command.js';
import { findRulebooks } from './find-rulebooks.js';
import { errorCode } from './io.js';
import { loaded, problemsIn, refused, type Loaded, type Problem } from './problem.js';
import { compileFile } from './rulebook-input.js';
import { example } from './rulebook-operand.js';
import { decode, reasonOf } from './text-file.js';

const OPTIONS: readonly Option[] = [
  { name: 'out', short: 'o', value: { zh: '文件夹', en: 'FOLDER' }, required: true, words: { zh: '写到哪个文件夹，没有就新建', en: 'the folder to write to, made where it is not there' } },
  {
    name: 'format',
    value: { zh: 'module|json', en: 'module|json' },
    choices: ['module', 'json'],
    words: { zh: '写成带事实类型的 TypeScript 模块（默认），还是 JSON', en: 'TypeScript modules with the types of the facts (the default), or JSON' },
  },
  {
    name: 'target',
    value: { zh: 'plan|module', en: 'plan|module' },
    choices: ['plan', 'module'],
    words: { zh: '写成评分表的数据（默认），还是直接算分的代码：事实齐全就给出总分、等级和各行得分', en: 'write the rulebook as data (the default), or as code that scores: complete facts give the total, the grade and the points of each row' },
  },
  {
    name: 'plan-from',
    value: { zh: '模块', en: 'MODULE' },
    words: { zh: '写出的模块从哪里引入 Plan 类型，默认 pingfen', en: 'where a written module imports the type Plan from; pingfen by default' },
  },
];

export const build: Command = {
  name: 'build',
  summary: { zh: '把评分表编译成 TypeScript 模块或 JSON', en: 'compile rulebooks to TypeScript modules or JSON' },
  about: [
    { zh: '编号为“标准/表”的评分表写到“文件夹/标准/表.ts”；内容没有变的文件不动。', en: 'The rulebook with the id "standard/table" is written to "FOLDER/standard/table.ts"; files that would not change are left alone.' },
    { zh: '写成代码（--target module）时，读法取默认，文件名是“表.score.ts”；只有条款的评分表跳过。', en: 'As code (--target module) readings are the default ones and the file is "table.score.ts"; rulebooks of clauses alone are passed over.' },
    { zh: '只要有一个评分表有错误，就一个文件也不写。', en: 'Where one rulebook has an error, no file is written at all.' },
  ],
  operands: [
    {
      name: { zh: '评分表', en: 'RULES' },
      words: { zh: '.yaml 文件，或放着它们的文件夹（其中 .cases.yaml、.sample.yaml 不算）', en: '.yaml files, or folders of them (leaving out .cases.yaml and .sample.yaml)' },
      many: true,
      mend: { zh: '写出评分表文件或文件夹', en: 'give rulebook files or folders' },
    },
  ],
  options: OPTIONS,
  examples: [
    example('pingfen build rules --out src/rules', '编译文件夹里的全部评分表', 'compile every rulebook of a folder'),
    example('pingfen build rules/mine.yaml --target module --out src/rules', '写成直接算分的代码', 'write the code that scores'),
  ],
  run: async (call) => {
    const compiled = await compileAll(call);
    if (!compiled.ok) return wrong(compiled.problems);
    const files: (Target & { readonly written: boolean })[] = [];
    for (const target of compiled.value) {
      const written = await writeTarget(target, call);
      if (!written.ok) return wrong(written.problems);
      files.push({ ...target, written: written.value });
    }
    const data = { ok: true, files: files.map(({ rulebook, source, file, written }) => ({ rulebook, source, file, written })) };
    return done({ text: '', data, warnings: compiled.warnings });
  },
};

/** A file to write. */
interface Target {
  readonly rulebook: string;
  readonly source: string;
  readonly file: string;
  readonly text: string;
}

async function compileAll(call: Call): Promise<Loaded<readonly Target[]>> {
  const found = await findRulebooks(call.operands, call.io.files);
  if (!found.ok) return found;
  const targets: Target[] = [];
  const errors: Problem[] = [];
  const warnings: Problem[] = [];
  for (const [index, source] of found.value.entries()) {
    const step = `[${String(index + 1)}/${String(found.value.length)}] ${source}`;
    await call.note({ zh: `${step} 编译`, en: `${step} compiling` });
    const compiled = await compileFile(source, call);
    if (!compiled.ok) {
      errors.push(...compiled.problems);
      continue;
    }
    warnings.push(...compiled.warnings);
    if (isCode(call) && !hasPoints(compiled.value)) {
      await call.note({ zh: `${step} 只有条款，跳过`, en: `${step} has clauses alone, passed over` });
      continue;
    }
    const target = targetOf(compiled.value, source, call);
    const twin = targets.find((one) => one.rulebook === target.rulebook);
    if (twin === undefined) targets.push(target);
    else errors.push(...problemsIn([inputProblem('RULEBOOK_TWICE', { slots: { file: source, other: twin.source, id: twin.rulebook } })]));
  }
  return errors.length > 0 ? refused([...errors, ...warnings]) : loaded(targets, warnings);
}

function isCode({ options }: Call): boolean {
  return valueOf(options, 'target') === 'module';
}

function targetOf(plan: Plan, source: string, call: Call): Target {
  const { ending, text } = isCode(call) ? { ending: 'score.ts', text: unwrap(toModule(plan)) } : planText(plan, call);
  // Forward slashes do on Windows too.
  return { rulebook: plan.id, source, file: posix.join(valueOf(call.options, 'out')!.replaceAll('\\', '/'), `${plan.id}.${ending}`), text };
}

function planText(plan: Plan, { options }: Call): { readonly ending: string; readonly text: string } {
  if (valueOf(options, 'format') === 'json') return { ending: 'json', text: `${JSON.stringify(plan, null, 2)}\n` };
  const planFrom = valueOf(options, 'plan-from');
  return { ending: 'ts', text: printModule(plan, planFrom === undefined ? {} : { planFrom }) };
}

/** Whether the file had to be written. */
async function writeTarget({ file, text }: Target, { io: { files }, note }: Call): Promise<Loaded<boolean>> {
  if ((await present(file, files)) === text) {
    await note({ zh: `${file} 没有变`, en: `${file} unchanged` });
    return loaded(false);
  }
  try {
    await files.makeFolder(posix.dirname(file));
    await files.write(file, text, 'replace');
  } catch (error) {
    return refused(problemsIn([inputProblem('OUTPUT_UNWRITABLE', { slots: { file, reason: reasonOf(errorCode(error)) } })]));
  }
  await note({ zh: `${file} 已写出`, en: `${file} written` });
  return loaded(true);
}

async function present(file: string, files: Call['io']['files']): Promise<string | undefined> {
  try {
    return decode(await files.read(file));
  } catch {
    return undefined;
  }
}
