import type { Diagnostic, Language } from '../../diagnostics/diagnostic.js';
import { formatDiagnostic } from '../../diagnostics/format.js';

/** A diagnostic with what is needed to show it. */
export interface Problem {
  readonly diagnostic: Diagnostic;
  /** The text that its place is in. */
  readonly source?: string;
  /** Where it stands as typed on the command line, or the name of its cell; shown instead of its place and path. */
  readonly typed?: string;
}

export type Loaded<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function loaded<T>(value: T, warnings: readonly Problem[] = []): Loaded<T> {
  return { ok: true, value, warnings };
}

export function refused(problems: readonly Problem[]): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems };
}

export function problemsIn(diagnostics: readonly Diagnostic[], source?: string): readonly Problem[] {
  return diagnostics.map((diagnostic) => (source === undefined ? { diagnostic } : { diagnostic, source }));
}

/** Problems as people read them: one after the other, and how many where there are several. */
export function problemsText(problems: readonly Problem[], lang: Language): string {
  const texts = problems.map(({ diagnostic, source, typed }) => {
    const { place: _, ...rest } = diagnostic;
    return formatDiagnostic(typed === undefined ? diagnostic : { ...rest, path: [typed] }, { lang, ...(source === undefined ? {} : { source }) });
  });
  return [...texts, ...countLine(problems, lang)].map((text) => `${text}\n`).join('');
}

function countLine(problems: readonly Problem[], lang: Language): string[] {
  if (problems.length < 2) return [];
  const errors = problems.filter(({ diagnostic }) => diagnostic.severity === 'error').length;
  const warnings = problems.length - errors;
  if (lang === 'zh') return [`共 ${[...counted(errors, ' 处错误'), ...counted(warnings, ' 处提醒')].join('，')}`];
  return [[...counted(errors, errors === 1 ? ' error' : ' errors'), ...counted(warnings, warnings === 1 ? ' warning' : ' warnings')].join(', ')];
}

function counted(count: number, words: string): string[] {
  return count === 0 ? [] : [`${String(count)}${words}`];
}
