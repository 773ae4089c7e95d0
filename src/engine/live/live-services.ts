import type { ReadError } from '../../disk/index.ts';
import type { Format } from '../../formats/format.ts';
import type { PageFacts } from '../../model.ts';
import { includedFilesIn } from '../included-files.ts';
import type { Input } from '../input.ts';
import { freshFactsOf } from '../kept-facts.ts';
import { serviceFrom } from '../read-services.ts';
import type { ServiceReading } from '../read-services.ts';
import { specificationsBeside } from '../specifications-beside.ts';
import type { SpecificationsBeside } from '../specifications-beside.ts';
import type { ServiceFiles } from '../workspace/services.ts';
import type { LivePages } from './live-pages.ts';

/** The services of a project while their files change; each is put together again when somebody asks. */
export class LiveServices {
  readonly all: readonly ServiceFiles[];
  readonly #pages: LivePages;
  readonly #read: Input['read'];
  readonly #formats: readonly Format[];
  readonly #readings = new Map<ServiceFiles, ServiceReading>();
  readonly #ofPage = new Map<string, ServiceFiles>();
  /** How often something has changed that a service may depend on. */
  readonly #versions = new Map<ServiceFiles, number>();
  readonly #ofSpecification = new Map<string, ServiceFiles[]>();
  #specificationsOf: SpecificationsBeside;

  constructor(services: readonly ServiceFiles[], pages: LivePages, read: Input['read'], formats: readonly Format[]) {
    this.all = services;
    this.#pages = pages;
    this.#read = read;
    this.#formats = formats;
    this.#specificationsOf = specificationsBeside(read, formats);
    for (const service of services) {
      for (const file of service.files) this.#ofPage.set(file, service);
      for (const file of service.beside ?? []) this.#ofSpecification.set(file, [...this.#ofSpecification.get(file) ?? [], service]);
    }
  }

  /** The service of a page, or of a file that a page includes; undefined for another file, and one that only pages include that are not read. */
  serviceOf(file: string): ServiceFiles | undefined {
    return this.#ofPage.get(file) ?? this.#including(file);
  }

  /** Whether a file is a page of a service. */
  isPage(file: string): boolean {
    return this.#ofPage.has(file);
  }

  /** Reads pages of a service that are not known yet, one at each step. */
  *reading(service: ServiceFiles): Generator<string> {
    for (const file of service.files) {
      if (this.#pages.knows(file)) continue;
      this.#pages.factsOf(file, service);
      yield file;
    }
  }

  /** A service with all its pages; reads those that are not known. The same object until a file of it changes. */
  readingOf(service: ServiceFiles): ServiceReading {
    const known = this.#readings.get(service) ?? this.#readingNow(service);
    this.#readings.set(service, known);
    return known;
  }

  /** Whether all pages of a service are known. */
  isRead(service: ServiceFiles): boolean {
    return service.files.every((file) => this.#pages.knows(file));
  }

  /** A number that is another one whenever something may have changed of what a service says. */
  versionOf(service: ServiceFiles): number {
    return this.#versions.get(service) ?? 0;
  }

  /** Forgets what depends on a file, and tells the services that do. */
  changed(file: string): readonly ServiceFiles[] {
    // nobody knows what pages include that are not read
    for (const service of this.all) if (mayInclude(service, file) && !this.isRead(service)) this.#newVersion(service);
    const ofPages = this.#pages.forget(file).flatMap((page) => this.#ofPage.get(page) ?? []);
    const ofSpecifications = this.#ofSpecification.get(file) ?? [];
    if (ofSpecifications.length > 0) this.#specificationsOf = specificationsBeside(this.#read, this.#formats);
    const services = [...new Set([...ofPages, ...ofSpecifications])];
    for (const service of services) {
      this.#readings.delete(service);
      this.#newVersion(service);
    }
    return services;
  }

  #newVersion(service: ServiceFiles): void {
    this.#versions.set(service, this.versionOf(service) + 1);
  }

  #readingNow(service: ServiceFiles): ServiceReading {
    const pages: PageFacts[] = [];
    const readErrors: ReadError[] = [];
    for (const file of service.files) {
      const facts = this.#pages.factsOf(file, service);
      if ('message' in facts) readErrors.push(facts);
      else pages.push(facts);
    }
    const specifications = this.#specificationsOf(service.beside ?? [], pages, freshFactsOf(this.#formats, includedFilesIn(service, this.#read)));
    return { service: serviceFrom(service, pages, specifications), readErrors };
  }

  #including(file: string): ServiceFiles | undefined {
    for (const [files, { service }] of this.#readings) {
      if (service.pages.some(({ includes = [] }) => includes.includes(file))) return files;
    }
    return undefined;
  }
}

/** Whether a page of a service may be a file, or include it: one below the folder of the documentation, and any for a page that stands alone. */
function mayInclude({ root, documentation = root, files }: ServiceFiles, file: string): boolean {
  return documentation === '.' || files.includes(root) || file.startsWith(`${documentation}/`) || files.includes(file);
}
