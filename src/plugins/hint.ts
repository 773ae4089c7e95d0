/** Who allows code to run. */
export const codeHint = '--allow-plugins, CANONLINT_ALLOW_PLUGINS=1 or allow-plugins of the action allows it: only where you trust the repository';
