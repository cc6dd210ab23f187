declare module 'jsonld' {
  /** Any node of an expanded document. */
  export type Expanded = Readonly<Record<string, unknown>>;
  const jsonld: {
    expand(
      document: object,
      options: {
        readonly safe: boolean;
        readonly documentLoader: (url: string) => Promise<{
          contextUrl: null;
          documentUrl: string;
          document: object;
        }>;
      },
    ): Promise<Expanded[]>;
  };
  export default jsonld;
}
