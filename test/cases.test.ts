import { describeCases } from './cases/describe-cases.js';
import { caseFiles } from './cases/read.js';

describeCases(caseFiles());
