/*
 * The records of a facts file, named after the model. A place is an array of numbers. What is implied is left out:
 * empty lists, the page's name in places, the only part of a description.
 */

/**
 * `[start, end, line, column]`, followed by `endLine, endColumn` where the place ends on another line, and by the number of
 * the file, from 1, where it is one that the page includes.
 */
export type PlaceRecord =
  | readonly [number, number, number, number]
  | readonly [number, number, number, number, number, number]
  | readonly [number, number, number, number, number, number, number];

export interface WordingRecord {
  readonly text: string;
  readonly at: PlaceRecord;
}

export interface PartRecord extends WordingRecord {
  readonly plain?: true | undefined;
}

export interface DescriptionRecord extends PartRecord {
  /** Undefined for a single part that equals the description. */
  readonly parts?: readonly PartRecord[] | undefined;
}

export interface EntryRecord {
  readonly code: number;
  readonly at: PlaceRecord;
  readonly name?: string | undefined;
  readonly phrase?: WordingRecord | undefined;
  readonly fault?: WordingRecord | undefined;
  readonly description?: DescriptionRecord | undefined;
  readonly outcome?: 'normal' | 'abnormal' | undefined;
  readonly group?: WordingRecord | undefined;
  readonly methods?: readonly string[] | undefined;
  readonly anchored?: true | undefined;
  readonly caution?: 'generated' | 'codes' | 'responses' | 'lines' | undefined;
  readonly narrowing?: string | undefined;
}

export interface ColumnRecord extends WordingRecord {
  readonly holds?: 'code' | 'phrase' | 'description' | undefined;
}

export interface TableRecord {
  readonly at: PlaceRecord;
  readonly titles?: readonly string[] | undefined;
  readonly columns?: readonly ColumnRecord[] | undefined;
  readonly scope: 'reference' | 'restated' | 'operation' | 'shared';
  readonly outcome?: 'normal' | 'abnormal' | undefined;
  readonly section?: number | undefined;
  readonly alternative?: string | undefined;
  readonly group?: WordingRecord | undefined;
  readonly phrases?: true | undefined;
  readonly unordered?: true | undefined;
  readonly words?: WordingRecord | undefined;
  readonly entries: readonly EntryRecord[];
}

export interface OperationRecord {
  readonly at: PlaceRecord;
  readonly method: string;
  readonly uri: string;
  readonly title?: string | undefined;
  readonly specified?: 'service' | 'reader' | undefined;
  readonly open?: true | undefined;
  readonly codes?: readonly OperationCodeRecord[] | undefined;
}

export interface OperationCodeRecord {
  readonly code: number;
  readonly at: PlaceRecord;
  readonly success?: true | undefined;
  readonly stated: 'table' | 'section' | 'elsewhere' | 'example';
  readonly condition?: string | undefined;
}

export interface FaultRecord {
  readonly at: PlaceRecord;
  readonly message: string;
}

export interface RequestRecord {
  readonly at: PlaceRecord;
  readonly verb: string;
  readonly words?: readonly string[] | undefined;
  readonly reason?: string | undefined;
  readonly table?: PlaceRecord | undefined;
}

export interface ExampleRecord {
  readonly code: number;
  readonly at: PlaceRecord;
  readonly phrase?: WordingRecord | undefined;
}

export interface MentionRecord {
  readonly code: number;
  readonly at: PlaceRecord;
  readonly phrase: WordingRecord;
}

export interface NearMissRecord {
  readonly at: PlaceRecord;
  readonly reason: string;
  readonly words?: PlaceRecord | undefined;
}

export interface PageRecord {
  readonly file: string;
  /** Whether the page is only context, without reports. */
  readonly context?: true | undefined;
  /** The files that the page includes. */
  readonly includes?: readonly string[] | undefined;
  readonly tables?: number | undefined;
  readonly statusTables?: readonly TableRecord[] | undefined;
  readonly operations?: readonly OperationRecord[] | undefined;
  readonly malformed?: readonly FaultRecord[] | undefined;
  readonly brokenReferences?: readonly FaultRecord[] | undefined;
  readonly invalidCodes?: readonly WordingRecord[] | undefined;
  readonly examples?: readonly ExampleRecord[] | undefined;
  readonly mentions?: readonly MentionRecord[] | undefined;
  /** Its language, in ISO 639-1, where it is known. */
  readonly language?: string | undefined;
  readonly requests?: readonly RequestRecord[] | undefined;
  readonly nearMisses?: readonly NearMissRecord[] | undefined;
}

export interface ServiceRecord {
  readonly root: string;
  readonly names: readonly string[];
  readonly configured?: true | undefined;
  readonly pages: readonly PageRecord[];
}

export interface FileRecord {
  readonly format: string;
  readonly version: number;
  readonly writer: string;
  readonly services: readonly ServiceRecord[];
  readonly troubles?: readonly { readonly file: string; readonly message: string }[] | undefined;
}
