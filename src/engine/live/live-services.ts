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

  /** Forgets what depends on a file, and tells the services that do. */
  changed(file: string): readonly ServiceFiles[] {
    const ofPages = this.#pages.forget(file).flatMap((page) => this.#ofPage.get(page) ?? []);
    const ofSpecifications = this.#ofSpecification.get(file) ?? [];
    if (ofSpecifications.length > 0) this.#specificationsOf = specificationsBeside(this.#read, this.#formats);
    const services = [...new Set([...ofPages, ...ofSpecifications])];
    for (const service of services) this.#readings.delete(service);
    return services;
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
