// Rolls the declarations of an entry up into one file, which imports nothing: users have none of the bundled packages,
// and need no internal file. TypeScript alone cannot do that.
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { resolve } from 'node:path';

/** Writes what the declarations at `entry` export, with all that it needs, to one file. Throws if that fails. */
export function rollUpTypes(entry: string, file: string): void {
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: resolve('.'),
      mainEntryPointFilePath: resolve(entry),
      compiler: { overrideTsconfig: { compilerOptions, files: [resolve(entry)] } },
      dtsRollup: { enabled: true, untrimmedFilePath: resolve(file) },
      apiReport: { enabled: false },
      docModel: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: { extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } } },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: resolve('package.json'),
  });
  const { succeeded } = Extractor.invoke(config, { localBuild: true, messageCallback: quiet });
  if (!succeeded) throw new Error(`the types of ${entry} cannot be rolled up`);
}

/** The package is type-checked where it is tested, without `skipLibCheck`. */
const compilerOptions = {
  target: 'ES2022', lib: ['ES2023'], module: 'NodeNext', moduleResolution: 'NodeNext', strict: true, types: [], skipLibCheck: true,
};

function quiet(message: { logLevel: ExtractorLogLevel; handled: boolean }): void {
  message.handled = message.logLevel !== ExtractorLogLevel.Error && message.logLevel !== ExtractorLogLevel.Warning;
}
