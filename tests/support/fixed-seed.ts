import { configureGlobal, readConfigureGlobal } from 'fast-check';

/**
 * Property tests draw the same inputs in each run, so that a test which passes for a change also
 * passes for the next one. `SEED=12345 npm test` draws others.
 */
configureGlobal({ ...readConfigureGlobal(), seed: Number(process.env['SEED'] ?? 20_200_706) });
