/** How a run ends: 0 nothing to object to, 1 problems, 2 the job could not be done. */
export type ExitStatus = 0 | 1 | 2;
