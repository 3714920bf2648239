import type { Words } from '../../diagnostics/diagnostic.js';
import type { Plan } from '../../plan/plan.js';
import { done, wrong, type Command } from './command.js';
import { findRulebooks } from './find-rulebooks.js';
import { plainNumber } from './number-text.js';
import type { Problem } from './problem.js';
import { compileFile } from './rulebook-input.js';
import { example } from './rulebook-operand.js';

export const check: Command = {
  name: 'check',
  summary: { zh: '检查评分表文件，只说问题', en: 'check rulebook files and tell the problems only' },
  operands: [
    {
      name: { zh: '文件', en: 'FILE' },
      words: { zh: '评分表的 .yaml 文件，或放着它们的文件夹', en: 'the .yaml file of a rulebook, or a folder of them' },
      many: true,
      mend: { zh: '写出评分表文件，例如 pingfen check mine.yaml', en: 'give a rulebook file, such as pingfen check mine.yaml' },
    },
  ],
  options: [],
  examples: [example('pingfen check mine.yaml', '检查一个文件', 'check one file'), example('pingfen check rules', '检查文件夹里的全部评分表', 'check every rulebook of a folder')],
  run: async (call) => {
    const found = await findRulebooks(call.operands, call.io.files);
    if (!found.ok) return wrong(found.problems);
    const errors: Problem[] = [];
    const warnings: Problem[] = [];
    for (const file of found.value) {
      const compiled = await compileFile(file, call);
      if (compiled.ok) {
        const size = sizeOf(compiled.value);
        warnings.push(...compiled.warnings);
        await call.note({ zh: `${file} 没有错误（${size.zh}）`, en: `${file}: no errors (${size.en})` });
      } else {
        errors.push(...compiled.problems);
      }
    }
    if (errors.length > 0) return wrong([...errors, ...warnings]);
    return done({ text: '', data: { ok: true, diagnostics: warnings.map(({ diagnostic }) => diagnostic) }, warnings });
  },
};

/** The id of a rulebook, and how much it holds: points, requirements, or both. */
function sizeOf({ id, total, indicators, requirements = [] }: Plan): Words {
  const points = indicators.length === 0 ? [] : [{ zh: `${plainNumber(total)} 分`, en: `${plainNumber(total)} points` }];
  const clauses = requirements.length === 0 ? [] : [{ zh: `条款 ${String(requirements.length)} 条`, en: `requirements: ${String(requirements.length)}` }];
  const parts = [{ zh: id, en: id }, ...points, ...clauses];
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') };
}
