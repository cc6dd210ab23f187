import type * as v from 'valibot';

/** The known, read-only fields of a schema's output; fields that this version does not know stay on the object, unseen. */
export type RecordOf<Schema extends v.GenericSchema> = {
  readonly [
    Key in keyof v.InferOutput<Schema> as string extends Key ? never : Key
  ]: v.InferOutput<Schema>[Key];
};
