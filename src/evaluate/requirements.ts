import type { Truth } from '../formula/interval.js';
import type { Builder } from '../formula/operation.js';
import type { Environment } from '../formula/scope.js';
import type { Modality, PlanRequirement } from '../plan/clauses.js';
import type { Plan } from '../plan/plan.js';
import type { AssessedRequirement, ConformityCount, RequirementStatus } from './assessment.js';

/** What one requirement comes to in one case. */
export type StatusOf = (env: Environment) => RequirementStatus;

/** The requirements of the subject asked for; those that name no subject are everyone's. */
export function requirementsFor({ requirements = [] }: Plan, subject: string | undefined): readonly PlanRequirement[] {
  return requirements.filter(({ subjects }) => subject === undefined || subjects?.includes(subject) !== false);
}

export function statusOf({ appliesWhen, check }: PlanRequirement, build: Builder): StatusOf {
  const applies = appliesWhen === undefined ? undefined : build.condition(appliesWhen);
  const holds = check === undefined ? undefined : build.condition(check);
  return (env) => {
    const asked: Truth = applies === undefined ? true : applies(env);
    if (asked === false) return 'notApplicable';
    if (asked === undefined) return 'unknown';
    if (holds === undefined) return 'permitted';
    const truth = holds(env);
    return truth === undefined ? 'unknown' : truth ? 'met' : 'unmet';
  };
}

const MODALITIES: readonly Modality[] = ['shall', 'should', 'may', 'aspire', 'unstated'];

/** How many requirements of each modality come to what; modalities that do not occur are left out. */
export function conformityOf(requirements: readonly AssessedRequirement[]): readonly ConformityCount[] {
  return MODALITIES.flatMap((modality) => {
    const own = requirements.filter((one) => one.modality === modality);
    if (own.length === 0) return [];
    const count = (status: RequirementStatus): number => own.filter((one) => one.status === status).length;
    return [{ modality, met: count('met'), unmet: count('unmet'), unknown: count('unknown'), notApplicable: count('notApplicable'), permitted: count('permitted') }];
  });
}
