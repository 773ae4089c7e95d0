/** What is asked of the process: where relative paths start, which makes no difference between two of them. */
export default { cwd: () => '/' };
