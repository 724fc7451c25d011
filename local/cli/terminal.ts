// Where the commands write.

export interface Terminal {
  out(line: string): void;
  error(line: string): void;
}
