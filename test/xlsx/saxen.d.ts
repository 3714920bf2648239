declare module 'saxen' {
  type Decode = (text: string) => string;
  export class Parser {
    on(event: 'openTag', act: (name: string, attributes: () => Record<string, string>, decode: Decode) => void): this;
    on(event: 'closeTag', act: (name: string) => void): this;
    on(event: 'text', act: (text: string, decode: Decode) => void): this;
    on(event: 'error' | 'warn', act: (error: Error) => void): this;
    parse(xml: string): void;
  }
}
