// What is used of two packages: one has types that speak of the DOM, the other has none.

interface WorkerOptions {
  readonly name?: string;
}

declare module 'workerpool' {
  interface Pool {
    exec<T>(method: string, parameters: readonly unknown[], options: { readonly transfer: readonly ArrayBufferLike[] }): PromiseLike<T>;
    terminate(): PromiseLike<unknown>;
  }
  interface PoolOptions {
    readonly workerType: 'thread';
    readonly minWorkers: number;
    readonly maxWorkers: number;
    readonly workerThreadOpts: { readonly workerData: unknown };
  }
  const workerpool: {
    readonly Transfer: new (message: unknown, transfer: readonly ArrayBufferLike[]) => object;
    readonly pool: (script: string, options: PoolOptions) => Pool;
    readonly worker: (methods: Readonly<Record<string, (given: never) => unknown>>) => void;
  };
  // eslint-disable-next-line no-restricted-exports -- so the package has it
  export default workerpool;
}

declare module 'cli-progress' {
  interface Bar {
    start(total: number, value: number, payload: Readonly<Record<string, string>>): void;
    update(value: number, payload: Readonly<Record<string, string>>): void;
    stop(): void;
  }
  const progress: {
    readonly SingleBar: new (options: {
      readonly format: string;
      readonly stream: NodeJS.WriteStream;
      readonly etaBuffer: number;
      readonly hideCursor: boolean;
      readonly clearOnComplete: boolean;
      readonly barCompleteChar: string;
      readonly barIncompleteChar: string;
    }) => Bar;
  };
  // eslint-disable-next-line no-restricted-exports -- so the package has it
  export default progress;
}
