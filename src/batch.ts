/**
 * Many assessments at once: columns of facts in, columns of totals and grades out.
 *
 * @module pingfen/batch
 */
export { batch, createBatch, type Batch, type BatchOptions } from './straight/batch/batch.js';
export { scoreRows, type RowExact, type RowGrade, type RowScore } from './straight/batch/score-rows.js';
export { UNKNOWN, type BitColumn, type Column, type Columns, type ListColumn, type NumberColumn, type PartsColumn, type RowsColumn } from './straight/batch/columns.js';
export { OPEN, STATUS, UNBOUNDED, type ExactTotals, type Failed, type GradeColumn, type Scores, type Shown } from './straight/batch/scores.js';
