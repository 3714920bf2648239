import { factsGrid } from '../../bridges/cells/grids.js';
import type { Plan } from '../../plan/plan.js';
import { askedFacts, factsForm, type FactsFormOptions } from '../../report/facts-form.js';
import { factsSchema } from '../../report/facts-schema.js';
import { csvText } from '../sheets/csv-write.js';
import { done, usage, valueOf, wrong, type Command } from './command.js';
import { evaluationOptions, optionProblems, READING, SUBJECT } from './evaluation-options.js';
import { loadRulebook } from './rulebook-input.js';
import { example, OUT, RULEBOOK } from './rulebook-operand.js';

export const facts: Command = {
  name: 'facts',
  summary: { zh: '给出一份空白的填报表（YAML 或 CSV），或供表单生成器用的 JSON Schema', en: 'print an empty form for the facts (YAML or CSV), or a JSON Schema for form generators' },
  about: [
    { zh: '默认只列所选读法、所选对象要用到的事实；填好后交给 pingfen score。', en: 'Lists the facts that the chosen readings and the chosen subject ask for; fill them in for "pingfen score".' },
    { zh: '--out 的文件以 .csv 结尾时写成表格，在 WPS、Excel 里填“填写”一列；列表一格一个，向右接着填。', en: 'Where the file of --out ends in .csv it is a table, to be filled in with WPS or Excel in the column 填写; a list goes on to the right, an entry in each cell.' },
    { zh: '--out 不会覆盖已有的文件，以免丢掉填好的内容。', en: '--out never replaces a file, so that nothing filled in is lost.' },
  ],
  operands: [RULEBOOK],
  options: [
    { name: 'all', words: { zh: '也列出只有其他读法、其他对象才用到的事实', en: 'also list the facts that only other readings or subjects ask for' } },
    { name: 'schema', words: { zh: '改为给出 JSON Schema：表单生成器和别的程序用', en: 'a JSON Schema instead, for form generators and other programs' } },
    READING,
    SUBJECT,
    OUT,
  ],
  examples: [
    example('pingfen facts weihai/estate --out facts.yaml', '取得空白表', 'get an empty form'),
    example('pingfen facts weihai/estate --out facts.csv', '取得空白表格', 'get an empty table'),
    example('pingfen facts weihai/estate --schema --out facts.json', '取得 JSON Schema', 'get a JSON Schema'),
  ],
  run: async (call) => {
    const options = evaluationOptions(call.options);
    if ('diagnostics' in options) return usage(options.diagnostics);
    const rulebook = await loadRulebook(call.operands[0]!, call);
    if (!rulebook.ok) return wrong(rulebook.problems);
    const { value: plan, warnings } = rulebook;
    const problems = optionProblems(plan, options.value);
    if (problems.length > 0) return wrong(problems);
    const all = call.options.has('all');
    const chosen = { ...options.value, lang: call.lang, all };
    if (call.options.has('schema')) {
      const schema = factsSchema(plan, chosen);
      return done({ text: `${JSON.stringify(schema, null, 2)}\n`, data: schema, warnings, keepsOut: true });
    }
    const asked = askedFacts(plan, chosen);
    return done({
      text: /\.csv$/i.test(valueOf(call.options, OUT.name) ?? '') ? factsTable(plan, chosen) : factsForm(plan, chosen),
      data: plan.facts.filter((fact) => all || asked.has(fact.id)),
      warnings,
      keepsOut: true,
    });
  },
};

/** The column to be filled in stands last, so that lists can go on from it. */
function factsTable(plan: Plan, options: FactsFormOptions): string {
  return csvText(factsGrid(plan, options).map(([id, name, value, how]) => [id, name, how, value]));
}
