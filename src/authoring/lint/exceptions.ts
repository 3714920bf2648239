import type { Place, Words } from '../../diagnostics/diagnostic.js';
import { suggest } from '../../diagnostics/suggest.js';
import { didYouMean } from '../../evaluate/read-fact.js';
import { commentsOf, type YamlComment } from '../../rulebook/yaml-comments.js';
import { removeComment } from './edits.js';
import type { Finding, LintRule } from './rule.js';

/** `# lint: rule-id reason`: the author knows, and says why it is right. */
interface Exception {
  readonly rule: string;
  readonly reason: string;
  /** The line that it speaks of; absent where it speaks of the whole file. */
  readonly line?: number;
  readonly place: Place;
}

const FORM = /^lint:\s*(\S*)\s*(.*)$/;

/** The rule that looks after exceptions themselves; it cannot be excepted. */
export const EXCEPTION_RULE: LintRule = {
  id: 'lint-exception',
  severity: 'warning',
  title: { zh: '例外没有理由，或已经用不着', en: 'an exception without a reason, or one that is not needed' },
  reason: {
    zh: '注释“# lint: 规则 理由”说明某处为什么本来就应当如此。没有理由的例外，后来的人无从核对；已经不起作用的例外，会遮住将来的问题。',
    en: 'A comment "# lint: rule reason" says why something is right as it stands. Without a reason nobody can check it later; an exception that has no effect any more would hide the next problem.',
  },
  bad: `indicators:
  # lint: unreachable-grade
  - { id: A-1, title: 投诉处理及时, points: 2, fact: complaintsHandled, scoring: met }
`,
  good: `indicators:
  - { id: A-1, title: 投诉处理及时, points: 2, fact: complaintsHandled, scoring: met }
`,
  check: () => [],
};

/** The findings that no exception speaks of, and what is wrong with the exceptions. `ran`: the ids of the rules that were asked. */
export function withExceptions(source: string, found: readonly Finding[], ran: readonly string[], known: readonly string[], file: string | undefined): readonly Finding[] {
  const exceptions = exceptionsOf(source, file);
  const covers = (one: Exception, { rule, place }: Finding): boolean => one.rule === rule && one.reason !== '' && (one.line ?? place.line) === place.line;
  const open = found.filter((finding) => !exceptions.some((one) => covers(one, finding)));
  const wrong = exceptions.flatMap((one) => {
    if (!known.includes(one.rule)) return [unknownRule(one, known)];
    if (one.reason === '') return [withoutReason(one)];
    return ran.includes(one.rule) && !found.some((finding) => covers(one, finding)) ? [idle(source, one)] : [];
  });
  return [...open, ...wrong];
}

function exceptionsOf(source: string, file: string | undefined): readonly Exception[] {
  const comments = commentsOf(source);
  const lines = new Map(comments.flatMap((one) => (one.alone ? [[one.line, one]] : [])));
  return comments.flatMap((comment) => {
    const match = FORM.exec(comment.text);
    if (match === null) return [];
    const line = lineMeant(comment, lines);
    const { column } = comment;
    const place: Place = { ...(file === undefined ? {} : { file }), line: comment.line, column, length: comment.text.length + 2 };
    const [, rule = '', reason = ''] = match;
    return [{ rule, reason, place, ...(line === undefined ? {} : { line }) }];
  });
}

/** The line that a comment stands on or, where it has one of its own, the next that is no comment; none for a comment at the top. */
function lineMeant({ line, alone }: YamlComment, lines: ReadonlyMap<number, YamlComment>): number | undefined {
  if (!alone) return line;
  let first = line;
  while (lines.has(first - 1)) first -= 1;
  if (first === 1) return undefined;
  let next = line + 1;
  while (lines.has(next)) next += 1;
  return next;
}

function finding({ place }: Exception, message: Words, mend: Words): Finding {
  return { rule: EXCEPTION_RULE.id, severity: EXCEPTION_RULE.severity, path: [], place, message, mend };
}

function unknownRule(one: Exception, known: readonly string[]): Finding {
  const mend = didYouMean(suggest(one.rule, known), { zh: '用 pingfen lint --rules 查看有哪些规则', en: '"pingfen lint --rules" lists the rules' });
  return finding(one, { zh: `没有名为“${one.rule}”的规则`, en: `there is no rule "${one.rule}"` }, mend);
}

function withoutReason(one: Exception): Finding {
  return finding(
    one,
    { zh: `例外“${one.rule}”没有写理由`, en: `the exception "${one.rule}" gives no reason` },
    { zh: `在 ${one.rule} 后面写明为什么应当如此；说不出理由就删去它`, en: `say after ${one.rule} why it is right as it stands, or leave the exception out` },
  );
}

function idle(source: string, one: Exception): Finding {
  const told = finding(
    one,
    { zh: `这里没有“${one.rule}”要说的，例外用不着了`, en: `"${one.rule}" has nothing to say here; the exception is not needed` },
    { zh: '删去这条注释；写错了行的，移到所指的那一行或它上面一行', en: 'leave this comment out; where it is on the wrong line, move it to the line meant or the one above' },
  );
  return { ...told, fix: [removeComment(source, one.place)] };
}
