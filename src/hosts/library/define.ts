import type { ConfigFile } from '../../config/config-file.ts';
import type { Plugin } from '../../plugins/plugin.ts';

/** The plugin as given, with its type checked. */
export function definePlugin<const P extends Plugin>(plugin: P): P {
  return plugin;
}

/** The configuration as given, in the form of `canonlint.yaml`, with its type checked. */
export function defineConfig(config: ConfigFile): ConfigFile {
  return config;
}
