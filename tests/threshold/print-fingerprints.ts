/** Run by another Node: prints what its engine makes of the plans, as JSON. */
import { simulate } from '../../shared/society/simulate.ts';
import { plansForEveryEngine } from '../society/plans.ts';

process.stdout.write(JSON.stringify(plansForEveryEngine.map((plan) => simulate(plan).fingerprint)));
