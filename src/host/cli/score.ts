import { compareReadings, type ReadingEffect } from '../../evaluate/compare-readings.js';
import type { Assessment } from '../../evaluate/assessment.js';
import type { Plan } from '../../plan/plan.js';
import { renderHtml } from '../../report/render-html.js';
import { renderMarkdown } from '../../report/render-markdown.js';
import { renderText } from '../../report/render-text.js';
import type { ReportOptions } from '../../report/summary.js';
import { done, usage, valueOf, wrong, type Call, type Command, type Option, type Reply } from './command.js';
import { comparisonText } from './comparison-text.js';
import { AS_OF, evaluationOptions, EXTRA_FACTS, optionProblems, READING, SET, SUBJECT } from './evaluation-options.js';
import { loadFacts } from './facts-input.js';
import { scoreFacts, type ScoredFacts } from './score-facts.js';
import type { Problem } from './problem.js';
import { loadRulebook } from './rulebook-input.js';
import { example, OUT, RULEBOOK } from './rulebook-operand.js';

const OPTIONS: readonly Option[] = [
  READING,
  SET,
  AS_OF,
  SUBJECT,
  EXTRA_FACTS,
  { name: 'rows', words: { zh: '逐行、逐条说明结果的由来和条款', en: 'explain every row and requirement with its clause' } },
  { name: 'compare', words: { zh: '再看换用哪种读法会改变等级、得分或条款的结果', en: 'also tell which other reading would change the grade, the points or the requirements' } },
  {
    name: 'format',
    value: { zh: 'text|json|markdown|html', en: 'text|json|markdown|html' },
    choices: ['text', 'json', 'markdown', 'html'],
    jsonValue: 'json',
    words: { zh: '结果的形式，默认 text；html 是一个可以打印的网页；--json 同 --format json', en: 'the form of the result, text by default; html is one page that prints; --json is --format json' },
  },
  OUT,
];

export const score: Command = {
  name: 'score',
  summary: { zh: '按评分表给一份事实评分', en: 'score facts by a rulebook' },
  about: [
    { zh: '工作簿里选的读法、参数和评价日期也算数；命令行另写的优先。', en: 'Readings, parameters and the day chosen in a workbook count as well; those on the command line go before them.' },
    { zh: '不知道的事实留空：结果是得分的上下限和可能的等级，从不悄悄算作零分。', en: 'Leave unknown facts empty: the result gives bounds and possible grades, never a silent zero.' },
    {
      zh: '只有条款的评分表没有分数：结果是各条符合、不符合还是未知。',
      en: 'A rulebook of requirements alone gives no points: it tells which are met, which are not, and which are not known.',
    },
    {
      zh: 'JSON 结果就是评分结果（assessment）；加 --compare 时是 { assessment, readings }。',
      en: 'The JSON result is the assessment; with --compare it is { assessment, readings }.',
    },
  ],
  operands: [
    RULEBOOK,
    {
      name: { zh: '事实', en: 'FACTS' },
      words: { zh: '填好的工作簿（.xlsx）、表格（.csv、.tsv）或 YAML、JSON 文件；“-”从标准输入读', en: 'a filled workbook (.xlsx), table (.csv, .tsv), YAML or JSON file; "-" reads standard input' },
      mend: { zh: '写出事实文件；用 pingfen facts 评分表 取得空白表', en: 'give a file of facts; "pingfen facts RULEBOOK" prints an empty form' },
    },
  ],
  options: OPTIONS,
  examples: [
    example('pingfen score weihai/estate facts.yaml', '评分，看总分、等级和失分', 'the total, the grade and what was lost'),
    example('pingfen score weihai/estate facts.yaml --reading illegalBuilding=perSpot --compare', '换一种读法，并比较', 'take another reading, and compare'),
    example('pingfen score weihai/estate facts.yaml --rows --out report.txt', '逐行说明，写进文件', 'explain every row, in a file'),
    example('pingfen score weihai/estate facts.yaml --format html --out report.html', '带整张评分表的网页，可打印', 'a page with the whole table, to be printed'),
    example('pingfen score weihai/estate estate.xlsx', '评填好的工作簿；读法、参数和评价日期也从中取', 'a workbook that was filled in, with its readings, parameters and day'),
    example('pingfen score weihai/estate - --json', '从标准输入读事实，结果为 JSON', 'facts from standard input, the result as JSON'),
  ],
  run: async (call) => {
    const options = evaluationOptions(call.options);
    if ('diagnostics' in options) return usage(options.diagnostics);
    const rulebook = await loadRulebook(call.operands[0]!, call);
    const facts = await loadFacts(call.operands[1]!, call);
    if (!rulebook.ok || !facts.ok) return wrong([...(rulebook.ok ? [] : rulebook.problems), ...(facts.ok ? [] : facts.problems)]);
    const plan = rulebook.value;
    const mistaken = optionProblems(plan, options.value);
    if (mistaken.length > 0) return wrong(mistaken);
    const scored = scoreFacts(plan, facts.value(plan), options.value);
    if (!scored.ok) return wrong(scored.problems);
    return reply({ ...scored.value, plan, warnings: [...rulebook.warnings, ...facts.warnings, ...scored.warnings] }, call);
  },
};

interface Scored extends ScoredFacts {
  readonly plan: Plan;
  readonly warnings: readonly Problem[];
}

function reply({ plan, facts, options, assessment, warnings }: Scored, { options: given, lang }: Call): Reply {
  const compare = given.has('compare');
  const compared = compareReadings(plan, facts, options);
  const effects: readonly ReadingEffect[] = compared.ok ? compared.value : [];
  const report = { lang, effects, rows: given.has('rows') };
  const text = pageOf(valueOf(given, 'format'), plan, assessment, report);
  const data = compare ? { assessment, readings: effects } : assessment;
  return done({ text: text ?? `${renderText(plan, assessment, report)}${compare ? `\n${comparisonText(effects, plan, lang)}` : ''}`, data, warnings });
}

/** The result as a page, which holds every row and the readings anyway. */
function pageOf(format: string | undefined, plan: Plan, assessment: Assessment, options: ReportOptions): string | undefined {
  if (format === 'markdown') return renderMarkdown(plan, assessment, options);
  return format === 'html' ? renderHtml(plan, assessment, options) : undefined;
}
